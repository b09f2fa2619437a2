import { berichtkwaliteit, type Databank } from '@hub/opslag';
import type { Rapport } from '@hub/rapporten';

/** De rapporten over wat in de opslag staat; een nieuw rapport komt erbij in deze lijst. */
export function rapportenUitOpslag(databank: Databank): Rapport[] {
  return [berichtkwaliteit(databank)];
}
