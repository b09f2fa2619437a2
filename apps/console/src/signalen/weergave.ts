import type { BewaardSignaal } from '@hub/opslag';
import { SIGNAALSOORTEN } from '@hub/termijnen';
import type { Datum } from '@hub/werkdagen';
import * as z from 'zod';
import { TERMIJN, toonTermijn } from '../termijnen/weergave.js';

/** Een signaal in de lijst. */
export const SIGNAAL = z.strictObject({
  id: z.int(),
  soort: z.enum(SIGNAALSOORTEN).meta({ description: 'waarschuwing: de termijn was bijna voorbij; overschreden: zij was voorbij' }),
  op: z.iso.datetime().meta({ description: 'wanneer de hub het zag' }),
  uiterlijk: z.iso.date().meta({ description: 'de laatste dag van de termijn op dat moment' }),
  /** zoals zij nu is */
  termijn: TERMIJN,
}).meta({ id: 'Signaal' });

/** Een bladzijde signalen. */
export const SIGNALENLIJST = z.strictObject({
  items: z.array(SIGNAAL),
  volgende: z.string().nullable().meta({ description: 'cursor van de volgende bladzijde; null: dit was de laatste' }),
}).meta({ id: 'Signalenlijst' });

/** @param vandaag de dag van de hub in Nederland; `extra` de vrije dagen van het beleid */
export function toonSignaal({ id, soort, op, uiterlijk, termijn }: BewaardSignaal, vandaag: Datum, extra: readonly Datum[]): z.infer<typeof SIGNAAL> {
  return { id, soort, op: op.toISOString(), uiterlijk, termijn: toonTermijn(termijn, vandaag, extra) };
}
