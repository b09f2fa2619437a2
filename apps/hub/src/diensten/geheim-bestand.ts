import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Leest een bestand dat alleen de eigenaar mag zien; bestaat het niet, dan krijgt het eenmalig de gemaakte inhoud.
 * De inhoud staat op schijf voor deze functie terugkeert: een sleutel die weg is, maakt alles onleesbaar wat ermee is bewaard.
 */
export function leesOfSchrijfEenmalig(pad: string, maak: () => string): string {
  const bestaand = leesAlsHetErIs(pad);
  if (bestaand !== undefined) return bestaand;
  const tijdelijk = `${pad}.${process.pid}`;
  rmSync(tijdelijk, { force: true });
  schrijfGeheim(tijdelijk, `${maak()}\n`);
  try {
    linkSync(tijdelijk, pad);
    if (process.platform !== 'win32') naarSchijf(dirname(pad));
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout;
  } finally {
    rmSync(tijdelijk, { force: true });
  }
  return readFileSync(pad, 'utf8').trim();
}

/** Schrijft een nieuw bestand met rechten 0600, tot op schijf. */
export function schrijfGeheim(pad: string, inhoud: string): void {
  const bestand = openSync(pad, 'wx', 0o600);
  try {
    writeSync(bestand, inhoud);
    fsyncSync(bestand);
  } finally {
    closeSync(bestand);
  }
}

/** De inhoud zonder witruimte aan de randen, of `undefined` als het bestand er niet is. */
export function leesAlsHetErIs(pad: string): string | undefined {
  try {
    return readFileSync(pad, 'utf8').trim();
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fout;
  }
}

function naarSchijf(map: string): void {
  const bestand = openSync(map, 'r');
  try {
    fsyncSync(bestand);
  } finally {
    closeSync(bestand);
  }
}
