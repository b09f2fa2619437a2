import { setTimeout as wacht } from 'node:timers/promises';
import type { Gezondheid } from '@hub/waarneming';

/** Wacht tot de hub gereed is, dus tot `/health/ready` 200 antwoordt. */
export async function wachtTotGereed(gezondheid: Pick<Gezondheid, 'gereed'>): Promise<void> {
  while (!(await gezondheid.gereed()).goed) await wacht(250);
}
