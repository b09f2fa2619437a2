import { planDeclaraties } from './declaratie.js';
import type { Parameters } from './parameters.js';
import { Wereld } from './wereld.js';
import type { Zet } from './zet.js';
import { bevolk } from './zorgpad.js';

/** Alles wat partijen in de periode doen en nalaten, op volgorde van tijd. Dezelfde parameters geven dezelfde zetten. */
export function* simuleer(parameters: Parameters): Generator<Zet, void, undefined> {
  const wereld = new Wereld(parameters);
  bevolk(wereld);
  planDeclaraties(wereld);
  while (wereld.agenda.doeVolgende(parameters.tot)) yield* wereld.neemUit();
}
