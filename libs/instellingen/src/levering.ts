import type { Beleid } from './beleid.js';

type Leveringsregel = Beleid['levering'][number];

/** Hoe nauw een regel past: gemeente en segment genoemd, alleen de gemeente, alleen het segment, geen van beide. */
const nauwheid = ({ gemeente, segment }: Leveringsregel): number => (gemeente === '*' ? 0 : 2) + (segment === '*' ? 0 : 1);

/**
 * Of een gemeente over een segment aan het warehouse levert. Een regel die de gemeente noemt, gaat voor een regel voor alle gemeenten,
 * daarna een regel die het segment noemt voor een regel voor alle; verder telt de eerste. Zonder passende regel niet.
 * @param segment `undefined`: zorg waarvan het segment niet te bepalen is
 */
export function levert(regels: readonly Leveringsregel[], gemeente: string, segment: string | undefined): boolean {
  const passend = regels.filter((r) => (r.gemeente === '*' || r.gemeente === gemeente) && (r.segment === '*' || r.segment === segment));
  return passend.reduce<Leveringsregel | undefined>((nauwst, regel) => (nauwst && nauwheid(nauwst) >= nauwheid(regel) ? nauwst : regel), undefined)?.aan ?? false;
}

/** Of een gemeente over iets levert: over een van de segmenten, of over zorg zonder segment. */
export function levertIets({ levering, segmenten }: Pick<Beleid, 'levering' | 'segmenten'>, gemeente: string): boolean {
  return [undefined, ...segmenten.map(({ naam }) => naam)].some((segment) => levert(levering, gemeente, segment));
}
