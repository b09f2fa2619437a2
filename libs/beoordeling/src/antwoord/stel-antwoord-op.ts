import type { Bericht, BerichtType } from '@hub/ijw';
import type { Antwoordgegevens } from './antwoordgegevens.js';
import { declaratieAntwoord } from './declaratie-antwoord.js';
import { retourbericht } from './retourbericht.js';

/** Stelt het antwoord op een heenbericht op. Bron: IV028 en IV032; voor JW323 IV087 en IV088. */
export function stelAntwoordOp(gegevens: Antwoordgegevens): Bericht<BerichtType> {
  return gegevens.soort.type === 'JW323' ? declaratieAntwoord(gegevens) : retourbericht(gegevens);
}
