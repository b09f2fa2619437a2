import { BERICHTSTATUSSEN } from '@hub/berichtweg';
import { BERICHTSOORTEN, type BerichtType } from '@hub/ijw';
import * as z from 'zod';
import { leesBladwijzer } from './bladwijzer.js';

const MAX_ZOEK = 150;
const MAX_LIMIET = 500;
const STANDAARD_LIMIET = 50;

const SOORTEN = Object.keys(BERICHTSOORTEN) as [BerichtType, ...BerichtType[]];

/** Een code van een partij. */
const code = z.string({ error: 'geef één code.' }).regex(/^(\d{4}|\d{8})$/, 'geef een CBS-code (4 cijfers) of een AGB-code (8 cijfers).');

const MOMENT_OF_DAG = 'geef een moment als 2026-04-01T08:00:00Z of een dag als 2026-04-01.';

/** Een moment wordt een `Date`; een dag blijft tekst en telt als hele dag in Nederland. */
const momentOfDag = z.union([
  z.iso.datetime({ offset: true, error: MOMENT_OF_DAG }).transform((waarde) => new Date(waarde)),
  z.iso.date({ error: MOMENT_OF_DAG }),
], { error: MOMENT_OF_DAG });

const LIMIET = `geef een geheel getal van 1 tot en met ${MAX_LIMIET}.`;

/** De parameters waarmee berichten worden gezocht; een andere parameter wordt geweigerd. */
export const BERICHTVRAAG = z.strictObject({
  soort: z.enum(SOORTEN, { error: `kies een van ${SOORTEN.join(', ')}.` }).optional().meta({ description: 'berichttype' }),
  status: z.enum(BERICHTSTATUSSEN, { error: `kies een van ${BERICHTSTATUSSEN.join(', ')}.` }).optional()
    .meta({ description: 'status, met de namen van Berichtstatus v3' }),
  afzender: code.optional().meta({ description: 'code van de afzender' }),
  geadresseerde: code.optional().meta({ description: 'code van de geadresseerde' }),
  van: momentOfDag.optional().meta({ description: 'ontvangen op of na dit moment, of op of na deze dag in Nederland' }),
  tot: momentOfDag.optional().meta({ description: 'ontvangen op of voor dit moment, of op of voor deze dag in Nederland' }),
  zoek: z.string({ error: 'geef één tekst.' }).regex(/^\P{Cc}+$/u, 'geef een tekst zonder stuurtekens.').max(MAX_ZOEK, `geef ten hoogste ${MAX_ZOEK} tekens.`)
    .optional().meta({ description: 'hele traceerId, conversatieId, alsAntwoordOp of referentieId' }),
  na: z.string({ error: 'geef de waarde van `volgende` ongewijzigd terug.' }).transform((waarde, ctx) => {
    const id = leesBladwijzer(waarde);
    if (id !== undefined) return id;
    ctx.addIssue({ code: 'custom', message: 'geef de waarde van `volgende` ongewijzigd terug.' });
    return z.NEVER;
  }).optional().meta({ description: 'vanaf hier: de waarde van `volgende` op de vorige bladzijde' }),
  limiet: z.coerce.number({ error: LIMIET }).int(LIMIET).min(1, LIMIET).max(MAX_LIMIET, LIMIET).default(STANDAARD_LIMIET)
    .meta({ description: 'berichten per bladzijde' }),
}, { error: (bezwaar) => (bezwaar.code === 'unrecognized_keys' ? 'deze parameter bestaat niet.' : undefined) });

export type Berichtvraag = z.output<typeof BERICHTVRAAG>;
