import { isGesloten, type Termijn } from './termijn.js';

/** Wat er van een termijn bewaard is, voor zover het de norm van een gesloten termijn vasthoudt. */
export type Bekend = Pick<Termijn, 'sleutel' | 'norm' | 'begin' | 'uiterlijk' | 'waarschuwingOp' | 'plaatsing' | 'extraDagen' | 'voldaanOp' | 'verbruikt' | 'vervallen'>;

/**
 * Houdt een gesloten termijn bij de norm waaronder zij is beoordeeld: nieuw beleid verandert alleen wat nog open is. Is zij weer open, of
 * begint zij op een andere dag, dan geldt het beleid van nu.
 */
export function metVasteNorm(nieuw: Termijn, bekend: Bekend | undefined): Termijn {
  if (!bekend || bekend.voldaanOp === undefined || !isGesloten(nieuw) || nieuw.begin !== bekend.begin) return nieuw;
  const { norm, uiterlijk, waarschuwingOp, plaatsing, extraDagen } = bekend;
  const verbruikt = nieuw.voldaanOp === bekend.voldaanOp ? bekend.verbruikt : nieuw.verbruikt;
  return { ...nieuw, norm, uiterlijk, waarschuwingOp, plaatsing, extraDagen, verbruikt };
}

/**
 * Wat er bewaard moet worden: de nieuwe termijnen, en de sleutels van bekende die niet meer uit de berichten volgen. Die vervallen; zij
 * blijven staan, want er kan over gemeld zijn.
 */
export function verenig(nieuw: readonly Termijn[], bekend: ReadonlyMap<string, Bekend>): { termijnen: Termijn[]; vervallen: string[] } {
  const sleutels = new Set(nieuw.map(({ sleutel }) => sleutel));
  return {
    termijnen: nieuw.map((termijn) => metVasteNorm(termijn, bekend.get(termijn.sleutel))),
    vervallen: [...bekend.values()].filter(({ sleutel, vervallen }) => !sleutels.has(sleutel) && !vervallen).map(({ sleutel }) => sleutel),
  };
}
