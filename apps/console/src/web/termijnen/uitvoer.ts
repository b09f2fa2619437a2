import { alsCsv } from '../csv.js';
import type { Plek } from '../../termijnen/velden.js';
import type { Termijnregel } from './termijninzage.js';

const KOLOMMEN = [
  'id', 'soort', 'status', 'aanbieder', 'gemeente', 'plichtige', 'toewijzingNummer', 'traceerId', 'productCategorie', 'productCode', 'plaatsing', 'normDagen', 'normEenheid',
  'normBron', 'begin', 'uiterlijk', 'voldaanOp', 'verbruikteWerkdagen',
] as const;

const alsRij = (t: Termijnregel): (string | number | undefined)[] => [
  t.id, t.soort, t.status, t.aanbieder, t.gemeente, t.plichtige, t.toewijzingNummer, t.traceerId, t.productCategorie, t.productCode, t.plaatsing, t.norm.dagen, t.norm.eenheid,
  t.norm.bron, t.begin, t.uiterlijk, t.voldaanOp, t.verbruikt,
];

/** Een lijst termijnen als CSV. @param lees de bladzijde na een plek */
export function termijnenAlsCsv(lees: (na: Plek | undefined) => Promise<Termijnregel[]>, begin: Plek | undefined): AsyncGenerator<string, void> {
  return alsCsv({ kolommen: KOLOMMEN, alsRij, lees, plek: ({ uiterlijk, id }) => ({ uiterlijk, id }) }, begin);
}
