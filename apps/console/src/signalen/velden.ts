import { SIGNAALSOORTEN } from '@hub/termijnen';
import * as z from 'zod';
import { cursor, limiet, vraag } from '../velden.js';

/** Wat een cursor herkenbaar maakt: het nummer van het laatste signaal. */
const VORM = /^s1:([1-9]\d{0,14})$/;

/** De cursor na dit signaal; voor de beller zonder betekenis. */
export function maakCursor(id: number): string {
  return Buffer.from(`s1:${id}`).toString('base64url');
}

export function leesCursor(waarde: string): number | undefined {
  const [, nummer] = VORM.exec(Buffer.from(waarde, 'base64url').toString('latin1')) ?? [];
  return nummer !== undefined && maakCursor(Number(nummer)) === waarde ? Number(nummer) : undefined;
}

/** De parameters waarmee signalen worden gezocht. */
export const SIGNAALVRAAG = vraag({
  soort: z.enum(SIGNAALSOORTEN, { error: `kies een van ${SIGNAALSOORTEN.join(', ')}.` }).optional().meta({ description: 'bijna voorbij, of voorbij' }),
  na: cursor(leesCursor),
  limiet,
});

export type Signaalvraag = z.output<typeof SIGNAALVRAAG>;
