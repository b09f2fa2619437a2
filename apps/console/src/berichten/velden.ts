import { BERICHTSTATUSSEN } from '@hub/berichtweg';
import { BERICHTSOORTEN, type BerichtType } from '@hub/ijw';
import * as z from 'zod';
import { code, cursor, limiet, momentOfDag, vraag } from '../velden.js';
import { leesBladwijzer } from './bladwijzer.js';

const MAX_ZOEK = 150;

const SOORTEN = Object.keys(BERICHTSOORTEN) as [BerichtType, ...BerichtType[]];

/** De parameters waarmee berichten worden gezocht; een andere parameter wordt geweigerd. */
export const BERICHTVRAAG = vraag({
  soort: z.enum(SOORTEN, { error: `kies een van ${SOORTEN.join(', ')}.` }).optional().meta({ description: 'berichttype' }),
  status: z.enum(BERICHTSTATUSSEN, { error: `kies een van ${BERICHTSTATUSSEN.join(', ')}.` }).optional()
    .meta({ description: 'status, met de namen van Berichtstatus v3' }),
  afzender: code.optional().meta({ description: 'code van de afzender' }),
  geadresseerde: code.optional().meta({ description: 'code van de geadresseerde' }),
  van: momentOfDag.optional().meta({ description: 'ontvangen op of na dit moment, of op of na deze dag in Nederland' }),
  tot: momentOfDag.optional().meta({ description: 'ontvangen op of voor dit moment, of op of voor deze dag in Nederland' }),
  zoek: z.string({ error: 'geef één tekst.' }).regex(/^\P{Cc}+$/u, 'geef een tekst zonder stuurtekens.').max(MAX_ZOEK, `geef ten hoogste ${MAX_ZOEK} tekens.`)
    .optional().meta({ description: 'hele traceerId, conversatieId, alsAntwoordOp of referentieId' }),
  na: cursor(leesBladwijzer),
  limiet,
});

export type Berichtvraag = z.output<typeof BERICHTVRAAG>;
