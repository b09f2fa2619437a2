import { vergelijk, type Datum } from '@hub/werkdagen';
import { alsBewijs, type Berichtfeit } from './historie.js';
import type { Bewijsbericht } from './termijn.js';

/** Hoe het staat met de melding van één dag: de Begindatum van een start of de Einddatum van een stop. */
export interface Melding<R> {
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

/**
 * De meldingen op één grondslag, in volgorde van binnenkomst. Een melding die is verwijderd en opnieuw gestuurd met dezelfde of een
 * eerdere dag, houdt het moment van de eerste; met een latere dag is het een nieuwe melding.
 */
export class Meldingenreeks<R> {
  readonly meldingen: Melding<R>[] = [];
  private afgekeurd: Bewijsbericht[] = [];

  constructor(private readonly correctie: Correctie) {}

  meld(dag: Datum, record: R, door: Berichtfeit): void {
    const bekend = this.meldingen.find((m) => m.dag === dag);
    const eerder = bekend ?? this.wachtOpVervanging();
    const behoudt = eerder !== undefined && this.correctie === 'eersteMelding' && vergelijk(dag, eerder.dag) <= 0;
    const melding: Melding<R> = {
      dag, record, stand: 'gemeld',
      gemeldOp: behoudt ? eerder.gemeldOp : door.gemeldOp,
      door: behoudt ? eerder.door : door,
      berichten: [...(eerder?.berichten ?? []), ...this.afgekeurd, alsBewijs(door, eerder ? 'opnieuw gemeld' : 'gemeld')],
    };
    this.afgekeurd = [];
    if (bekend) Object.assign(bekend, melding);
    else {
      if (eerder) eerder.stand = 'vervangen';
      this.meldingen.push(melding);
    }
  }

  verwijder(dag: Datum, door: Berichtfeit): void {
    const bekend = this.meldingen.find((m) => m.dag === dag && m.stand === 'gemeld');
    if (!bekend) return;
    bekend.stand = 'verwijderd';
    bekend.berichten.push(alsBewijs(door, 'verwijderd'));
  }

  /** Waar de melding over ging, bestaat niet meer. */
  verwijderMee(past: (record: R) => boolean, door: Berichtfeit): void {
    for (const m of this.meldingen.filter(({ stand, record }) => stand === 'gemeld' && past(record))) {
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

  private wachtOpVervanging(): Melding<R> | undefined {
    return this.meldingen.findLast(({ stand }) => stand === 'verwijderd' || stand === 'meeverwijderd');
  }
}
