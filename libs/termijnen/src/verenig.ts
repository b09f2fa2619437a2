import { plaatsingVoor } from './plaatsing.js';
import type { Termijnbeleid } from './termijnbeleid.js';
import { isGesloten, type Termijn } from './termijn.js';

/** Wat er van een termijn bewaard is, voor zover het de norm van een gesloten termijn vasthoudt. */
export type Bekend = Pick<Termijn, 'sleutel' | 'soort' | 'aanbieder' | 'productCategorie' | 'productCode' | 'norm' | 'begin' | 'uiterlijk' | 'waarschuwingOp' | 'plaatsing' | 'extraDagen' | 'beleid' | 'voldaanOp' | 'verbruikt' | 'vervallen'>;

const EERDER_BELEID = 'Deze termijn is beoordeeld onder eerder beleid, dat vanaf een andere dag telde.';

/** De sleutel van een startmelding noemt haar Begindatum: telt zij onder ander beleid van een andere dag, dan komt dat door het beleid. */
const begintDoorBericht = (nieuw: Termijn, bekend: Bekend): boolean => nieuw.begin !== bekend.begin && nieuw.soort !== 'startmelding';

/**
 * Houdt een gesloten termijn bij de norm waaronder zij is beoordeeld: nieuw beleid verandert alleen wat nog open is. Is zij weer open, of
 * laat een bericht haar op een andere dag beginnen, dan geldt het beleid van nu.
 */
export function metVasteNorm(nieuw: Termijn, bekend: Bekend | undefined): Termijn {
  if (!bekend || bekend.beleid === nieuw.beleid) return nieuw;
  if (bekend.voldaanOp === undefined || !isGesloten(nieuw) || begintDoorBericht(nieuw, bekend)) return nieuw;
  const { norm, begin, uiterlijk, waarschuwingOp, plaatsing, extraDagen, beleid } = bekend;
  const verbruikt = nieuw.voldaanOp === bekend.voldaanOp ? bekend.verbruikt : nieuw.verbruikt;
  const bewijs = begin === nieuw.begin ? nieuw.bewijs : { ...nieuw.bewijs, toelichting: [EERDER_BELEID] };
  return { ...nieuw, norm, begin, uiterlijk, waarschuwingOp, plaatsing, extraDagen, beleid, verbruikt, bewijs };
}

/** Waar als een gesloten termijn alleen door ander beleid kan zijn verdwenen: er geldt geen plaatsing meer, of het contract is nu taakgericht. */
function verdweenDoorBeleid({ soort, voldaanOp, begin: dag, ...wat }: Bekend, beleid: Pick<Termijnbeleid, 'plaatsingen' | 'segmenten'>): boolean {
  if (voldaanOp === undefined) return false;
  return soort === 'start-ontbreekt' || (soort === 'declaratie' && plaatsingVoor(beleid, { ...wat, dag }) === undefined);
}

/**
 * Wat er bewaard moet worden: de nieuwe termijnen, en de sleutels van bekende die niet meer uit de berichten volgen. Die vervallen; zij
 * blijven staan, want er kan over gemeld zijn. Wat gesloten is en alleen door ander beleid verdween, houdt haar oordeel.
 */
export function verenig(
  nieuw: readonly Termijn[], bekend: ReadonlyMap<string, Bekend>, beleid: Pick<Termijnbeleid, 'plaatsingen' | 'segmenten'>,
): { termijnen: Termijn[]; vervallen: string[] } {
  const volgen = new Set(nieuw.map(({ sleutel }) => sleutel));
  return {
    termijnen: nieuw.map((termijn) => metVasteNorm(termijn, bekend.get(termijn.sleutel))),
    vervallen: [...bekend.values()].filter((b) => !b.vervallen && !volgen.has(b.sleutel) && !verdweenDoorBeleid(b, beleid)).map(({ sleutel }) => sleutel),
  };
}
