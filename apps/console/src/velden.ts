import * as z from 'zod';

/** Velden die in meer vragen voorkomen. Elke tekst zegt wat er moet staan, zonder de ingevoerde waarde te herhalen. */

const MAX_LIMIET = 500;
const STANDAARD_LIMIET = 50;

/** Een code van een partij. */
export const code = z.string({ error: 'geef één code.' }).regex(/^(\d{4}|\d{8})$/, 'geef een CBS-code (4 cijfers) of een AGB-code (8 cijfers).');

const LIMIET = `geef een geheel getal van 1 tot en met ${MAX_LIMIET}.`;

export const limiet = z.coerce.number({ error: LIMIET }).int(LIMIET).min(1, LIMIET).max(MAX_LIMIET, LIMIET).default(STANDAARD_LIMIET)
  .meta({ description: 'regels per bladzijde' });

const NA = 'geef de waarde van `volgende` ongewijzigd terug.';

/** Een cursor. @param lees geeft undefined bij een tekst die geen cursor van deze lijst is */
export function cursor<T>(lees: (waarde: string) => T | undefined) {
  return z.string({ error: NA }).transform((waarde, ctx) => {
    const plek = lees(waarde);
    if (plek !== undefined) return plek;
    ctx.addIssue({ code: 'custom', message: NA });
    return z.NEVER;
  }).optional().meta({ description: 'vanaf hier: de waarde van `volgende` op de vorige bladzijde' });
}

const MOMENT_OF_DAG = 'geef een moment als 2026-04-01T08:00:00Z of een dag als 2026-04-01.';

/** Een moment wordt een `Date`; een dag blijft tekst en telt als hele dag in Nederland. */
export const momentOfDag = z.union([
  z.iso.datetime({ offset: true, error: MOMENT_OF_DAG }).transform((waarde) => new Date(waarde)),
  z.iso.date({ error: MOMENT_OF_DAG }),
], { error: MOMENT_OF_DAG });

/** Een object met alleen deze parameters; een andere wordt geweigerd. */
export const vraag = <T extends z.ZodRawShape>(velden: T) =>
  z.strictObject(velden, { error: (bezwaar) => (bezwaar.code === 'unrecognized_keys' ? 'deze parameter bestaat niet.' : 'geef een JSON-object.') });
