import { stringify } from 'csv-stringify/sync';
import type { BerichtRij } from '@hub/opslag';

const KOLOMMEN = ['traceerId', 'soort', 'afzender', 'geadresseerde', 'ontvangenOp', 'status', 'statusGewijzigdOp', 'conversatieId', 'referentieId'] as const;
/** Zoveel rijen gaan er hoogstens in één bestand. */
const MEESTE = 100_000;

const alsRij = (b: BerichtRij): (string | null)[] =>
  [b.traceerId, b.soort, b.afzenderCode, b.geadresseerdeCode, b.ontvangenOp.toISOString(), b.status, b.statusOp.toISOString(), b.conversatieId, b.referentieId];

const csv = (rijen: readonly (readonly (string | null)[])[]): string => stringify(rijen as (string | null)[][], { delimiter: ';', escape_formulas: true });

/** Een lijst berichten als CSV (UTF-8 met BOM, `;`), bladzijde voor bladzijde. @param lees de bladzijde na een volgnummer */
export async function* berichtenAlsCsv(lees: (na: number | undefined) => Promise<BerichtRij[]>, begin: number | undefined): AsyncGenerator<string, void> {
  yield `\uFEFF${csv([KOLOMMEN])}`;
  let na = begin;
  for (let gehad = 0; gehad < MEESTE;) {
    const rijen = await lees(na);
    if (rijen.length === 0) return;
    yield csv(rijen.map(alsRij));
    gehad += rijen.length;
    na = rijen.at(-1)?.id;
  }
}
