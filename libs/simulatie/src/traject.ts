import type { JW305, Product as IjwProduct } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Baan, Toewijzing } from './baan.js';
import type { Persoon } from './personen.js';
import { eenheidVan, frequentieVan } from './tarieven.js';
import type { Toeval } from './toeval.js';
import type { Gemeente } from './twente/gemeenten.js';
import type { Product } from './twente/producten.js';
import type { Wereld } from './wereld.js';

/** Hoe de gemeente de levering kent. */
export type Stand = 'niet gemeld' | 'loopt' | 'tijdelijk gestopt' | 'gestopt';

/** Een periode waarin er echt zorg was; zonder `tot` nu. */
export interface Zorgperiode {
  van: Datum;
  tot?: Datum;
}

/** Waaruit een traject ontstaat. */
export interface Trajectbegin {
  baan: Baan;
  client: Persoon;
  producten: readonly Product[];
  toeval: Toeval;
  /** laatste dag waarop de zorg naar verwachting loopt */
  eindPlan: Datum;
  /** als het traject is afgelopen, of er nooit kwam */
  daarna: (dag: Datum, gemeente: Gemeente) => void;
}

/** De hulp van een aanbieder aan een jeugdige: een of twee producten die samen lopen. */
export class Traject {
  readonly baan: Baan;
  readonly client: Persoon;
  readonly producten: readonly Product[];
  readonly toeval: Toeval;
  daarna: (dag: Datum, gemeente: Gemeente) => void;
  readonly conversatieId: string;
  eindPlan: Datum;
  toewijzingen: Toewijzing[] = [];
  readonly zorg: Zorgperiode[] = [];
  stand: Stand = 'niet gemeld';
  /** Begindatum van de laatste gemelde start */
  begindatum: Datum = '';
  /** dag waarop de toewijzing er was */
  toegewezenOp: Datum = '';
  /** dag waarop de zorg afloopt, zoals het er nu voorstaat */
  eindDag: Datum = '';
  geeindigd = false;
  private readonly rij: { dag: Datum; werk: (klaar: () => void) => void }[] = [];
  private bezig = false;

  constructor(readonly wereld: Wereld, { baan, client, producten, toeval, eindPlan, daarna }: Trajectbegin) {
    this.baan = baan;
    this.client = client;
    this.producten = producten;
    this.toeval = toeval;
    this.eindPlan = eindPlan;
    this.daarna = daarna;
    this.conversatieId = wereld.uuid();
  }

  get isTaak(): boolean {
    return this.producten.some(({ levering }) => levering.wijze === 'taak');
  }

  /** Waar als er een vast aantal delen wordt geleverd. */
  get isInDelen(): boolean {
    return this.producten.some(({ levering }) => levering.wijze === 'in delen');
  }

  /** Wat deze aanbieder en gemeente van de client weten. */
  get bekend(): ReturnType<Baan['client']> {
    return this.baan.client(this.client.bsn);
  }

  /** Het deel van de afzender in elk bericht van dit traject. */
  get afzending(): { baan: Baan; toeval: Toeval; conversatieId: string } {
    const { baan, toeval, conversatieId } = this;
    return { baan, toeval, conversatieId };
  }

  /** De client zoals hij in een start of stop staat. */
  get clientdeel(): Omit<JW305['client'], 'startProducten'> {
    const { bsn, geboortedatum, geslacht, naam } = this.client;
    return { bsn, geboortedatum, geslacht, naam };
  }

  /** De laatste dag van de toewijzingen samen. */
  get toegewezenTot(): Datum {
    return this.toewijzingen.reduce((laatste, { einddatum }) => (einddatum > laatste ? einddatum : laatste), '');
  }

  /** Zet een melding in de rij: zij gaat de deur uit op haar dag, maar nooit voor de vorige klaar is. */
  meldOp(dag: Datum, werk: (klaar: () => void) => void): void {
    this.rij.push({ dag, werk });
    if (!this.bezig) this.volgendeMelding();
  }

  private volgendeMelding(): void {
    const volgende = this.rij.shift();
    this.bezig = volgende !== undefined;
    if (volgende) this.wereld.plan(volgende.dag, this.toeval, () => volgende.werk(() => this.volgendeMelding()));
  }
}

/** Het product zoals het in een bericht staat. */
export function inBericht({ categorie, code }: Product): IjwProduct {
  return { categorie, code };
}

/** De omvang van een toewijzing in een bericht. */
export function omvangVan(product: Product, volume: number): { volume: string; eenheid: string; frequentie: string } {
  return { volume: String(volume), eenheid: eenheidVan(product) ?? '', frequentie: frequentieVan(product) };
}
