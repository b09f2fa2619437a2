import { bouwTermijn, type Termijnomgeving } from './bouw.js';
import { alsBewijs, type Berichtfeit } from './historie.js';
import type { Termijn } from './termijn.js';

/** Een heenbericht dat is bezorgd, en het antwoord erop. */
export interface Heenbericht {
  aanbieder: string;
  gemeente: string;
  /** wie het antwoord moet sturen */
  plichtige: 'aanbieder' | 'gemeente';
  bericht: Berichtfeit;
  antwoord?: Berichtfeit;
}

/**
 * De termijn van het antwoord op één bericht: op een JW323 een JW325 (OP090x4), op een ander heenbericht zijn retour (OP090). Een retour
 * wordt alleen bewaakt bij een partij die zelf antwoordt; anders antwoordt de hub meteen.
 */
export function antwoordtermijn({ aanbieder, gemeente, plichtige, bericht, antwoord }: Heenbericht, omgeving: Termijnomgeving): Termijn {
  const soort = bericht.soort === 'JW323' ? 'declaratie-antwoord' : 'retour';
  return bouwTermijn({
    soort, waarover: bericht.traceerId, plichtige, traceerId: bericht.traceerId, begin: bericht.bezorgdOp,
    voldaan: antwoord && { op: antwoord.gemeldOp, door: antwoord },
    berichten: [alsBewijs(bericht, 'bezorgd'), ...(antwoord ? [alsBewijs(antwoord, 'antwoord')] : [])],
  }, { aanbieder, gemeente }, omgeving);
}
