import { leesPayload } from '@hub/vsp';
import type * as z from 'zod';
import type { PROEFUITSLAG } from '../../proef/velden.js';
import { MEESTE_BYTES, tekenXml, type Xmlregel } from '../berichten/xmlbeeld.js';

export type Proefuitslag = z.infer<typeof PROEFUITSLAG>;

/** De uitslag van een proef met het bericht erbij, zoals een mens ze leest. */
export interface Proefbeeld {
  uitslag: Proefuitslag;
  /** het bericht met gemerkt waar iets is; ontbreekt als er geen document in zit of het te groot is */
  bericht?: Xmlregel[];
  retour?: Xmlregel[];
}

/** Meer plaatsen dan dit zijn niet te overzien. */
const MEESTE_MERKTEKENS = 500;

export async function maakProefbeeld(payload: Buffer, uitslag: Proefuitslag): Promise<Proefbeeld> {
  const gelezen = await leesPayload(payload);
  const paden = uitslag.bevindingen.slice(0, MEESTE_MERKTEKENS).map(({ pad }) => pad);
  const regels = uitslag.niveau1.meldingen.flatMap(({ regel }) => (regel === null ? [] : [regel]));
  return {
    uitslag,
    ...('xml' in gelezen && gelezen.xml.length <= MEESTE_BYTES ? { bericht: tekenXml(gelezen.xml.toString('utf8'), { paden, regels }) } : {}),
    ...(uitslag.retour !== null && uitslag.retour.length <= MEESTE_BYTES ? { retour: tekenXml(uitslag.retour, { paden: [], regels: [] }) } : {}),
  };
}
