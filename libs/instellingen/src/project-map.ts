import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * De map van het project: de eerste map boven dit bestand waarin `nest-cli.json` staat.
 * Werkt zowel vanuit de bron (`libs/`) als vanuit de gebouwde code (`dist/`).
 * @throws Error als die map er niet is; dan is de installatie onvolledig
 */
export function projectMap(): string {
  const begin = dirname(fileURLToPath(import.meta.url));
  for (let map = begin; ; map = dirname(map)) {
    if (existsSync(join(map, 'nest-cli.json'))) return map;
    if (map === dirname(map)) throw new Error(`geen map met nest-cli.json gevonden boven ${begin}; de installatie is onvolledig`);
  }
}
