import { AANBIEDER, ALMELO, ENSCHEDE } from './stromen/geval.js';
import { anderBeleid, beleidskeuzes, EERST, eenWeekWeg, RUIM_BELEID } from './termijnen/beleid.js';
import { opEenHub } from './termijnen/verhalen.js';

const PARTIJEN = { gemeenten: [ENSCHEDE, ALMELO], aanbieders: [AANBIEDER, '42420001'], zelf: [ALMELO] };

describe('termijnen naar het beleid van de regio', () => {
  describe('keuzes van de regio', () => opEenHub('2023-01-02T08:00:00Z', { ...PARTIJEN, beleid: RUIM_BELEID }, beleidskeuzes));
  describe('ander beleid', () => opEenHub('2023-10-01T08:00:00Z', { ...PARTIJEN, beleid: EERST }, anderBeleid));
  describe('een week weg', () => opEenHub('2023-10-01T08:00:00Z', { ...PARTIJEN, beleid: EERST }, eenWeekWeg));
});
