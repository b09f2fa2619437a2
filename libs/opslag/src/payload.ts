import type { Pool, PoolClient } from 'pg';
import type { Kluis } from './kluis.js';

/** Een bericht, genoeg om zijn payload te vinden en te openen. */
export interface Payloadverwijzing {
  id: number;
  traceerId: string;
  ontvangenOp: Date;
}

/**
 * De payload van een bericht zoals zij bewaard is.
 * @throws Error als zij er niet (meer) is of niet opent
 */
export async function openPayload(vraag: Pool | PoolClient, kluis: Kluis, van: Payloadverwijzing): Promise<Buffer> {
  // niet met pg's optie `binary`: die leest bytes als UTF-8 en verminkt ze; samengeperst is de omweg langs hexadecimaal klein
  const { rows } = await vraag.query<{ sleutel_id: string; inhoud: Buffer }>({
    name: 'payload',
    text: 'select sleutel_id, inhoud from bericht.payload where bericht_id = $1 and ontvangen_op = $2',
    values: [van.id, van.ontvangenOp],
  });
  if (!rows[0]) throw new Error(`payload van bericht ${van.id} ontbreekt`);
  return kluis.open({ sleutelId: rows[0].sleutel_id, inhoud: rows[0].inhoud }, van.traceerId);
}
