import { leesRijen, type Beller, type Rapport, type Rij } from '@hub/rapporten';
import type { Rapportbron } from '@hub/warehouse';
import type { Datum } from '@hub/werkdagen';
import type { Pool } from 'pg';

const BEHEER: Beller = { rol: 'beheer', code: 'beheer' };

/** Het warehouse van een proefdatabank, op een dag en met gewoon beleid. */
export const proefbron = (pool: Pool, vandaag: Datum): Rapportbron =>
  ({ pool, vandaag: () => vandaag, beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });

/** Alle rijen van een rapport, elk nagekeken zoals de hub dat doet. */
export async function leesRapport(rapport: Rapport, parameters: Record<string, unknown> = {}, beller = BEHEER): Promise<Rij[]> {
  const rijen: Rij[] = [];
  for await (const rij of leesRijen(rapport, parameters, beller)) rijen.push(rij);
  return rijen;
}

/** Van elke rij een paar kolommen. */
export const kort = (rijen: readonly Rij[], ...kolommen: string[]): unknown[][] => rijen.map((rij) => kolommen.map((kolom) => rij[kolom]));
