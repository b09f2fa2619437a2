/** Wanneer een partij van haar ritme afwijkt. */
export interface Ritmebeleid {
  /** wie er gewoonlijk minder per week stuurt, heeft geen ritme */
  minimumPerWeek: number;
  /** minder dan dit deel van gewoon is stilte */
  deel: number;
}

const WERKDAGEN_PER_WEEK = 5;

/** Het middelste getal; bij een even aantal het gemiddelde van de middelste twee, en 0 als er geen zijn. */
export function mediaan(getallen: readonly number[]): number {
  const oplopend = [...getallen].sort((a, b) => a - b);
  const midden = oplopend.length >> 1;
  const [links, rechts] = [oplopend[(oplopend.length - 1) >> 1] ?? 0, oplopend[midden] ?? 0];
  return (links + rechts) / 2;
}

/**
 * Wat een partij gewoonlijk per week stuurt, als zij de laatste zeven dagen veel minder stuurde; anders `undefined`.
 * De mediaan laat zich niet verleiden door een vakantieweek of een inhaalslag.
 * @param weken aantallen van de weken voor de laatste zeven dagen, lege weken inbegrepen
 * @param laatste aantal van de laatste zeven dagen
 * @param werkdagen hoeveel van die zeven dagen een werkdag zijn: in een week met feestdagen wordt minder verwacht
 */
export function verbrokenRitme(weken: readonly number[], laatste: number, werkdagen: number, { minimumPerWeek, deel }: Ritmebeleid): number | undefined {
  const normaal = mediaan(weken);
  if (normaal < minimumPerWeek) return undefined;
  const verwacht = (normaal * Math.min(werkdagen, WERKDAGEN_PER_WEEK)) / WERKDAGEN_PER_WEEK;
  return laatste < verwacht * deel ? normaal : undefined;
}
