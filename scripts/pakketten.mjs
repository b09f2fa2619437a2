/** Programma's die een test nodig heeft en die van het systeem zelf komen. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { zeg } from './opstellen.mjs';

/** Het pad van het eerste van deze programma's dat er is. */
export function zoekProgramma(...namen) {
  const plaatsen = namen.flatMap((naam) => (process.env.PATH ?? '').split(delimiter).map((map) => join(map, naam)));
  return plaatsen.find((pad) => {
    try {
      accessSync(pad, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Zoekt een programma, en zet zijn pakket neer als het ontbreekt: dat kan op Debian en als root. Lukt dat niet, dan volgt undefined. */
export function zorgVoor(pakket, ...namen) {
  return zoekProgramma(...namen) ?? (installeer(pakket) ? zoekProgramma(...namen) : undefined);
}

function installeer(pakket) {
  if (process.getuid?.() !== 0 || !zoekProgramma('apt-get')) return false;
  zeg(`${pakket} installeren (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const argumenten of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', pakket]]) {
    try {
      execFileSync('apt-get', argumenten, { env, stdio: 'ignore', timeout: 300_000 });
    } catch (fout) {
      zeg(`apt-get ${argumenten[0]} lukt niet (${fout.code ?? `code ${fout.status}`})`);
    }
  }
  return true;
}
