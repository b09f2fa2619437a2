import { aantalDagen, opOfVoor, vergelijk, type Datum } from '@hub/werkdagen';
import { alsBewijs, type Berichtfeit } from './historie.js';
import type { Bewijsbericht } from './termijn.js';

/** Hoe het staat met één melding: van een start of van een stop. */
export interface Melding<R> {
  /** wat haar binnen de reeks onderscheidt */
  naam: string;
  /** de Begindatum van een start of de Einddatum van een stop */
  dag: Datum;
  /** het laatste aanvaarde record */
  record: R;
  /** de dag die als moment van melden geldt */
  gemeldOp: Datum;
  /** het bericht dat op `gemeldOp` binnenkwam */
  door: Berichtfeit;
  stand: 'gemeld' | 'verwijderd' | 'vervangen' | 'meeverwijderd';
  berichten: Bewijsbericht[];
}

/** Of een verbeterde melding het moment van de eerste houdt (keuze 5). */
export type Correctie = 'eersteMelding' | 'opnieuw';

/** Hoever twee dagen uit elkaar liggen. */
function afstand(a: Datum, b: Datum): number {
  return opOfVoor(a, b) ? aantalDagen({ van: a, tot: b }) : aantalDagen({ van: b, tot: a });
}

/**
 * De meldingen op één grondslag, in volgorde van binnenkomst. Een melding die is verwijderd en opnieuw gestuurd met dezelfde of een
 * eerdere dag, houdt het moment van de eerste; met een latere dag is het een nieuwe melding. Wachten er meer op een vervanger, dan
 * vervangt een melding die waarvan de dag het dichtst bij de hare ligt.
 */
export class Meldingenreeks<R> {
  readonly meldingen: Melding<R>[] = [];
  private afgekeurd: Bewijsbericht[] = [];

  /** @param naamVan wat een melding onderscheidt; dezelfde naam is dezelfde melding, opnieuw gestuurd */
  constructor(private readonly correctie: Correctie, private readonly naamVan: (record: R) => string) {}

  meld(dag: Datum, record: R, door: Berichtfeit): void {
    const naam = this.naamVan(record);
    const bekend = this.meldingen.find((m) => m.naam === naam);
    const vervangt = bekend && wacht(bekend) ? bekend : this.dichtstbij(dag);
    const eerder = bekend ?? vervangt;
    const behoudt = eerder !== undefined && this.correctie === 'eersteMelding' && vergelijk(dag, eerder.dag) <= 0;
    const melding: Melding<R> = {
      naam, dag, record, stand: 'gemeld',
      gemeldOp: behoudt ? eerder.gemeldOp : door.gemeldOp,
      door: behoudt ? eerder.door : door,
      berichten: [...(eerder?.berichten ?? []), ...this.afgekeurd, alsBewijs(door, eerder ? 'opnieuw gemeld' : 'gemeld')],
    };
    this.afgekeurd = [];
    if (vervangt && vervangt !== bekend) vervangt.stand = 'vervangen';
    if (bekend) Object.assign(bekend, melding);
    else this.meldingen.push(melding);
  }

  verwijder(record: R, door: Berichtfeit): void {
    const naam = this.naamVan(record);
    const bekend = this.meldingen.find((m) => m.naam === naam && m.stand === 'gemeld');
    if (!bekend) return;
    bekend.stand = 'verwijderd';
    bekend.berichten.push(alsBewijs(door, 'verwijderd'));
  }

  /** Waar de melding over ging, bestaat niet meer; ook wat al verwijderd was, hoeft dan niet opnieuw te komen. */
  verwijderMee(past: (record: R) => boolean, door: Berichtfeit): void {
    for (const m of this.meldingen.filter(({ stand, record }) => (stand === 'gemeld' || stand === 'verwijderd') && past(record))) {
      m.stand = 'meeverwijderd';
      m.berichten.push(alsBewijs(door, 'met de start verwijderd'));
    }
  }

  keurAf(door: Berichtfeit): void {
    this.afgekeurd.push(alsBewijs(door, 'afgekeurd'));
  }

  /** Afgekeurde berichten waarop nog geen aanvaarde melding volgde. */
  get nogAfgekeurd(): readonly Bewijsbericht[] {
    return this.afgekeurd;
  }

  get aanwezig(): Melding<R>[] {
    return this.meldingen.filter(({ stand }) => stand === 'gemeld');
  }

  private dichtstbij(dag: Datum): Melding<R> | undefined {
    return this.meldingen.filter(wacht).reduce<Melding<R> | undefined>((dichtst, m) => (dichtst && afstand(dichtst.dag, dag) < afstand(m.dag, dag) ? dichtst : m), undefined);
  }
}

/** Verwijderd, en nog niet opnieuw gestuurd. */
function wacht({ stand }: Pick<Melding<unknown>, 'stand'>): boolean {
  return stand === 'verwijderd' || stand === 'meeverwijderd';
}
