import type { BerichtRij } from '@hub/opslag';
import { alsCsv } from '../csv.js';

const KOLOMMEN = ['traceerId', 'soort', 'afzender', 'geadresseerde', 'ontvangenOp', 'status', 'statusGewijzigdOp', 'conversatieId', 'referentieId'] as const;

const alsRij = (b: BerichtRij): (string | null)[] =>
  [b.traceerId, b.soort, b.afzenderCode, b.geadresseerdeCode, b.ontvangenOp.toISOString(), b.status, b.statusOp.toISOString(), b.conversatieId, b.referentieId];

/** Een lijst berichten als CSV. @param lees de bladzijde na een volgnummer */
export function berichtenAlsCsv(lees: (na: number | undefined) => Promise<BerichtRij[]>, begin: number | undefined): AsyncGenerator<string, void> {
  return alsCsv({ kolommen: KOLOMMEN, alsRij, lees, plek: ({ id }) => id }, begin);
}
