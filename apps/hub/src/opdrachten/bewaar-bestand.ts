import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Gebruiksfout } from './gebruiksfout.js';

/** Schrijft naar een bestand dat er pas staat als het heel is. @throws Gebruiksfout als de plaats niet te schrijven is */
export async function bewaarBestand(inhoud: Readable, bestand: string): Promise<void> {
  const deel = `${bestand}.deel`;
  try {
    await pipeline(inhoud, createWriteStream(deel));
    await rename(deel, bestand);
  } catch (fout) {
    await rm(deel, { force: true });
    const { code, syscall } = fout as NodeJS.ErrnoException;
    if (syscall === 'open' || syscall === 'rename') throw new Gebruiksfout(`${bestand} is niet te schrijven (${code})`);
    throw fout;
  }
}
