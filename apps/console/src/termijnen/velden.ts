import { TERMIJNSOORTEN, TERMIJNSTATUSSEN } from '@hub/termijnen';
import * as z from 'zod';
import { code, cursor, limiet, vraag } from '../velden.js';

const dag = z.iso.date({ error: 'geef een dag als 2026-04-01.' });

/** Wat een cursor herkenbaar maakt: de laatste uiterste dag, en welke termijn dat was. */
const VORM = /^t1:(\d{4}-\d{2}-\d{2}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export interface Plek {
  uiterlijk: string;
  id: string;
}

/** De cursor na deze termijn; voor de beller zonder betekenis. */
export function maakCursor({ uiterlijk, id }: Plek): string {
  return Buffer.from(`t1:${uiterlijk}:${id}`).toString('base64url');
}

export function leesCursor(waarde: string): Plek | undefined {
  const [, uiterlijk, id] = VORM.exec(Buffer.from(waarde, 'base64url').toString('latin1')) ?? [];
  if (uiterlijk === undefined || id === undefined || !z.iso.date().safeParse(uiterlijk).success) return undefined;
  return maakCursor({ uiterlijk, id }) === waarde ? { uiterlijk, id } : undefined;
}

/** De parameters waarmee termijnen worden gezocht. */
export const TERMIJNVRAAG = vraag({
  soort: z.enum(TERMIJNSOORTEN, { error: `kies een van ${TERMIJNSOORTEN.join(', ')}.` }).optional().meta({ description: 'soort termijn' }),
  status: z.enum(TERMIJNSTATUSSEN, { error: `kies een van ${TERMIJNSTATUSSEN.join(', ')}.` }).optional().meta({ description: 'stand op dit moment' }),
  aanbieder: code.optional().meta({ description: 'AGB-code van de aanbieder' }),
  gemeente: code.optional().meta({ description: 'CBS-code van de gemeente' }),
  uiterlijkVan: dag.optional().meta({ description: 'uiterste dag op of na deze dag' }),
  uiterlijkTot: dag.optional().meta({ description: 'uiterste dag op of voor deze dag' }),
  na: cursor(leesCursor),
  limiet,
});

export type Termijnvraag = z.output<typeof TERMIJNVRAAG>;
