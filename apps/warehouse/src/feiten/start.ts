import { zelfdeLevering, zelfdeStop, type LeveringSleutel, type Stop } from '@hub/dossier';
import { opOfNa, type Datum } from '@hub/werkdagen';
import type { Melding } from './melding.js';

/** Een stop zoals hij is gemeld. */
export interface GemeldeStop extends Stop {
  gemeldOp: Datum;
  berichtId: number;
}

/** Een start zoals hij is gemeld, met de stops erop. */
export interface GemeldeStart extends LeveringSleutel {
  gemeldOp: Datum;
  berichtId: number;
  stops: GemeldeStop[];
}

/** De starts van een dossier; wat wordt verwijderd, is er nooit geweest. */
export class Starts {
  private starts: GemeldeStart[] = [];

  get alle(): readonly GemeldeStart[] {
    return this.starts;
  }

  begin(sleutel: LeveringSleutel, { gemeldOp, berichtId }: Melding): void {
    this.starts.push({ ...sleutel, gemeldOp, berichtId, stops: [] });
  }

  verwijder(sleutel: LeveringSleutel): void {
    this.starts = this.starts.filter((start) => !zelfdeLevering(start, sleutel));
  }

  stop(sleutel: LeveringSleutel, stop: Stop, { gemeldOp, berichtId }: Melding): void {
    this.zoek(sleutel)?.stops.push({ ...stop, gemeldOp, berichtId });
  }

  verwijderStop(sleutel: LeveringSleutel, stop: Stop): void {
    const start = this.zoek(sleutel);
    if (start) start.stops = start.stops.filter((bekend) => !zelfdeStop(bekend, stop));
  }

  private zoek(sleutel: LeveringSleutel): GemeldeStart | undefined {
    return this.starts.find((start) => zelfdeLevering(start, sleutel));
  }
}

/** Op begindatum, en op dezelfde dag op volgorde van melden. */
export function opBegindatum(starts: readonly GemeldeStart[]): GemeldeStart[] {
  return [...starts].sort((a, b) => {
    if (a.begindatum === b.begindatum) return 0;
    return opOfNa(a.begindatum, b.begindatum) ? 1 : -1;
  });
}
