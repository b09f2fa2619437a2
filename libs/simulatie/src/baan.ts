import type { BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Aanbieder } from './aanbieders.js';
import type { Toeval } from './toeval.js';
import type { Traject } from './traject.js';
import type { Gemeente } from './twente/gemeenten.js';
import type { Product } from './twente/producten.js';

/** Een toewijzing zoals gemeente en aanbieder haar kennen. */
export interface Toewijzing {
  nummer: string;
  product: Product;
  ingangsdatum: Datum;
  einddatum: Datum;
  volume: number;
  /** kenmerk van het verzoek dat zij honoreert, zolang zij dat doet */
  referentie?: string;
  /** eerste maand (haar eerste dag) die nog te declareren is, en maanden waarvan de prestatie is afgewezen */
  volgendeMaand: Datum;
  opnieuw: Datum[];
}

/** Wat een aanbieder in de volgende declaratie terugdraait en opnieuw indient. */
export interface Verbetering {
  traject: Traject;
  toewijzing: Toewijzing;
  eerder: Gedeclareerd;
}

/** Een toegekende prestatie, zoals zij is ingediend. */
export interface Gedeclareerd {
  referentieNummer: string;
  periode: { van: Datum; tot: Datum };
  volume: number;
  tarief?: number;
  bedrag: number;
}

/** Wat er tussen een aanbieder en een gemeente over een client bekend is. */
interface Clientstand {
  toewijzingen: Toewijzing[];
  /** er ligt een verzoek waarop nog geen toewijzing of afwijzing volgde */
  openVerzoek: boolean;
  /** er is een taakgerichte start gemeld die niet is gestopt */
  openTaak: boolean;
}

/** Alles tussen een aanbieder en een gemeente; de hub behandelt hun berichten op volgorde. */
export class Baan {
  readonly laatsteIdentificatie = new Map<BerichtType, string>();
  /** trajecten waarvan nog iets te declareren kan zijn */
  readonly trajecten = new Set<Traject>();
  readonly verbeteringen: Verbetering[] = [];
  /** de laatste die is verstuurd */
  laatsteToewijzing?: { nummer: string; bsn: string };
  /** geen declaratie voor deze dag: er is er een onderweg */
  declaratieVrijVanaf: Datum = '';
  private readonly clienten = new Map<string, Clientstand>();

  constructor(readonly aanbieder: Aanbieder, readonly gemeente: Gemeente, readonly toeval: Toeval) {}

  client(bsn: string): Clientstand {
    const bekend = this.clienten.get(bsn) ?? { toewijzingen: [], openVerzoek: false, openTaak: false };
    this.clienten.set(bsn, bekend);
    return bekend;
  }
}
