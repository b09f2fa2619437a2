import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { leesOfSchrijfEenmalig } from './geheim-bestand.js';

const BYTES = 32;

/** De twee sleutels die een hub met een eigen PostgreSQL zelf maakt en bewaart. */
export interface EigenSleutels {
  pseudoniemSleutel: Buffer;
  kluisSleutel: Buffer;
}

/**
 * Leest de sleutels uit `HUB_DATA`; ontbreken ze, dan worden ze eenmalig gemaakt (0600).
 * @throws Error als een sleutelbestand iets anders bevat dan 32 bytes als base64
 */
export function eigenSleutels(dataMap: string): EigenSleutels {
  mkdirSync(dataMap, { recursive: true });
  return { pseudoniemSleutel: sleutel(dataMap, 'pseudoniem.sleutel'), kluisSleutel: sleutel(dataMap, 'kluis.sleutel') };
}

function sleutel(dataMap: string, naam: string): Buffer {
  const pad = join(dataMap, naam);
  const bytes = Buffer.from(leesOfSchrijfEenmalig(pad, () => randomBytes(BYTES).toString('base64')), 'base64');
  if (bytes.length !== BYTES) throw new Error(`${pad} bevat geheim; dat moet zijn: ${BYTES} bytes als base64. Zet het oorspronkelijke bestand terug`);
  return bytes;
}
