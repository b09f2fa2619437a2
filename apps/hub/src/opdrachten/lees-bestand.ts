import { readFile } from 'node:fs/promises';
import { Gebruiksfout } from './gebruiksfout.js';

/** De bytes van een bestand. @throws Gebruiksfout als het niet te lezen is */
export async function leesBestand(bestand: string): Promise<Buffer> {
  try {
    return await readFile(bestand);
  } catch (fout) {
    throw new Gebruiksfout(`${bestand} is niet te lezen (${(fout as NodeJS.ErrnoException).code ?? 'onbekend'})`);
  }
}
