import { begrens, leesDatum, type Datum } from '@hub/werkdagen';
import type { Omvang } from '../dossier.js';

/** Een datum zoals het dossier haar bewaart. */
export const dag = (waarde: string): Datum => begrens(leesDatum(waarde));

export const getal = (waarde: string): number => Number(waarde.trim());

/** Leest een element dat mag ontbreken. */
export const misschien = <I, U>(waarde: I | undefined, lees: (w: I) => U): U | undefined => (waarde === undefined ? undefined : lees(waarde));

export const leesOmvang = (o: { volume: string; eenheid: string; frequentie: string }): Omvang =>
  ({ volume: getal(o.volume), eenheid: o.eenheid, frequentie: o.frequentie });
