import { join } from 'node:path';
import { leesBeleid, projectMap } from '@hub/instellingen';
import { Keten, type KetenOpties } from '../../keten/opstelling/keten.js';
import { momentVan } from './maand.js';
import { aanbieders, GECONTRACTEERD, gemeenten } from './zorg.js';

const EERSTE_JAAR = '2023-01-01';

/** Een hub met alle partijen van de regio, die over alles levert; zijn klok staat aan het begin van het jaar dat gespeeld wordt. */
export function startRegio(keuze: Pick<KetenOpties, 'motor' | 'vorm' | 'delen' | 'nodeOpties'>): Promise<Keten> {
  const { segmenten, plaatsingen, levering } = leesBeleid(join(projectMap(), 'config', 'beleid.demo.json'));
  const contract = GECONTRACTEERD.map(({ categorie, code, eenheid, tarief }) =>
    ({ gemeente: '*', productCategorie: categorie, productCode: code, eenheid, tarief, van: EERSTE_JAAR, tot: null, variant: 'inspanning' as const }));
  return Keten.start({ ...keuze, gemeenten, aanbieders, contract, beleid: { segmenten, plaatsingen, levering }, env: { HUB_NU: momentVan(-1).toISOString() } });
}
