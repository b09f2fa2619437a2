import type { Bericht, BerichtType } from '@hub/ijw';
import type { Berichtregel } from './berichtregel.js';
import type { Bevinding } from './regel.js';
import { REGELS_BERICHT } from './regelboek.js';

/** De regels per berichtsoort, eenmaal uitgezocht. */
const PER_SOORT = new Map<BerichtType, readonly Berichtregel[]>();

function regelsVoor(type: BerichtType): readonly Berichtregel[] {
  const bekend = PER_SOORT.get(type);
  if (bekend) return bekend;
  const regels = REGELS_BERICHT.filter((regel) => regel.berichten.includes(type));
  PER_SOORT.set(type, regels);
  return regels;
}

/**
 * Beoordeelt een bericht op niveau 2: alles wat binnen het bericht zelf te zien is. Alle regels draaien; de tijd groeit evenredig
 * met het bericht (bij overlap van producten een factor logaritme meer).
 *
 * @param bericht een bericht dat aan zijn XSD voldoet
 */
export function toetsBinnenBericht<T extends BerichtType>(type: T, bericht: Bericht<T>): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  for (const regel of regelsVoor(type)) {
    for (const { pad, uitleg } of regel.toets(bericht)) {
      bevindingen.push({ regel: regel.id, niveau: regel.niveau, retourcode: regel.retourCode, pad, uitleg });
    }
  }
  return bevindingen;
}
