import { berichtkwaliteit, naleving, type Databank, type Klok } from '@hub/opslag';
import type { Rapport } from '@hub/rapporten';

/** De rapporten over wat in de opslag staat; een nieuw rapport komt erbij in deze lijst. */
export function rapportenUitOpslag(databank: Databank, klok: Klok): Rapport[] {
  return [berichtkwaliteit(databank), naleving(databank, klok)];
}
