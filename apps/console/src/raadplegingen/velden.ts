import type { IJkpunt, Raadpleegfilter } from '@hub/opslag';
import * as z from 'zod';
import { cursor, limiet, momentOfDag, vraag } from '../velden.js';

/** Wat een cursor herkenbaar maakt: het volgnummer van de laatste raadpleging. */
const VORM = /^r1:([1-9]\d{0,14})$/;

/** De cursor na deze raadpleging; voor de beller zonder betekenis. */
export function maakCursor(volgnummer: number): string {
  return Buffer.from(`r1:${volgnummer}`).toString('base64url');
}

export function leesCursor(waarde: string): number | undefined {
  const nummer = VORM.exec(Buffer.from(waarde, 'base64url').toString('latin1'))?.[1];
  return nummer !== undefined && maakCursor(Number(nummer)) === waarde ? Number(nummer) : undefined;
}

const naam = (meest: number, wat: string) => z.string({ error: wat }).regex(/^\P{Cc}+$/u, wat).max(meest, wat);

/** Waarop de functionaris zoekt. Het Bsn reist alleen in de inhoud van het verzoek; de hub maakt er meteen de cliëntsleutel van. */
export const RAADPLEEGVRAAG = vraag({
  bsn: z.string({ error: 'geef een Bsn van negen cijfers.' }).regex(/^\d{9}$/, 'geef een Bsn van negen cijfers.').optional()
    .meta({ description: 'raadplegingen van gegevens van deze cliënt' }),
  traceerId: z.guid({ error: 'geef een traceerId (uuid).' }).optional().meta({ description: 'raadplegingen van dit bericht' }),
  persoon: naam(200, 'geef de naam waarmee de gebruiker inlogt.').optional().meta({ description: 'wat deze gebruiker zag of deed' }),
  partij: naam(64, 'geef de code van een partij.').optional().meta({ description: 'wat namens deze partij is gezien of gedaan' }),
  van: momentOfDag.optional().meta({ description: 'op of na dit moment, of op of na deze dag in Nederland' }),
  tot: momentOfDag.optional().meta({ description: 'op of voor dit moment, of op of voor deze dag in Nederland' }),
  na: cursor(leesCursor),
  limiet,
});

export type Raadpleegvraag = z.output<typeof RAADPLEEGVRAAG>;

const VOLGNUMMER = 'geef een geheel getal van 1 of meer.';

/** Met welk ijkpunt de keten vergeleken wordt; zonder: met geen. */
export const CONTROLEVRAAG = vraag({
  ijkpunt: z.strictObject({
    volgnummer: z.int(VOLGNUMMER).min(1, VOLGNUMMER),
    zegel: z.string({ error: 'geef 64 hexadecimale tekens.' }).regex(/^[0-9a-f]{64}$/i, 'geef 64 hexadecimale tekens.'),
  }, { error: 'geef een volgnummer en een zegel.' }).optional().meta({ description: '`laatste` van een eerdere controle' }),
}).prefault({});

export type Controlevraag = { ijkpunt?: IJkpunt };

/** De vraag zoals het logboek haar kent. @param sleutelVan maakt van een Bsn de cliëntsleutel */
export function alsFilter({ bsn, ...rest }: Raadpleegvraag, sleutelVan: (bsn: string) => string): Raadpleegfilter {
  return { ...rest, client: bsn === undefined ? undefined : sleutelVan(bsn) };
}

/** Waarop er gezocht is, in woorden en zonder het Bsn. */
export function inWoorden({ bsn, traceerId, persoon, partij, van, tot }: Raadpleegvraag): string {
  const op = [
    ...(bsn === undefined ? [] : ['een cliënt']), ...(traceerId === undefined ? [] : ['een bericht']),
    ...(persoon === undefined ? [] : [`persoon ${persoon}`]), ...(partij === undefined ? [] : [`partij ${partij}`]),
  ];
  const grens = (woord: string, waarde: Date | string | undefined): string[] =>
    (waarde === undefined ? [] : [`${woord} ${typeof waarde === 'string' ? waarde : waarde.toISOString()}`]);
  return [op.length === 0 ? 'alles' : `op ${op.join(' en ')}`, ...grens('van', van), ...grens('tot', tot)].join(', ');
}
