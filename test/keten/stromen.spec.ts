import { Keten, type KetenOpties, type Motor } from './opstelling/keten.js';
import { HEEFT_REDIS } from './opstelling/redis.js';
import { afkeuringen } from './stromen/afkeur.js';
import { declaraties } from './stromen/declaratie.js';
import { declaratieketens } from './stromen/declaratieketen.js';
import { AANBIEDER, ALMELO, ENSCHEDE, ONBESTAAND } from './stromen/geval.js';
import { leveringen } from './stromen/levering.js';
import { postvakken } from './stromen/postvak.js';
import { gewijzigdeToewijzingen, verbeteringen } from './stromen/toewijzing.js';
import { verzoekenOmToewijzing, verzoekenOmWijziging } from './stromen/verzoek.js';

const MOTOREN: [motor: Motor, vorm: KetenOpties['vorm'], kan: boolean][] = [['PostgreSQL', 'hub', true], ['Redis', 'los', HEEFT_REDIS]];

for (const [motor, vorm, kan] of MOTOREN) {
  const beschrijf = kan ? describe : describe.skip;

  beschrijf(`de stromen door een hele hub, wachtrijen op ${motor}${kan ? '' : ' (overgeslagen: redis-server ontbreekt)'}`, () => {
    let keten: Keten;
    beforeAll(async () => {
      keten = await Keten.start({ motor, vorm, gemeenten: [ENSCHEDE, ALMELO, ONBESTAAND, '0163'], aanbieders: [AANBIEDER], zelf: [ALMELO] });
    }, 120_000);
    afterAll(() => keten?.stop(), 60_000);

    describe('levering', () => leveringen(() => keten));
    describe('een toewijzing wijzigen', () => gewijzigdeToewijzingen(() => keten));
    describe('start en stop verbeteren', () => verbeteringen(() => keten));
    describe('verzoek om toewijzing', () => verzoekenOmToewijzing(() => keten));
    describe('verzoek om wijziging', () => verzoekenOmWijziging(() => keten));
    describe('afkeur', () => afkeuringen(() => keten));
    describe('declaratie', () => declaraties(() => keten));
    describe('credit, budget en volume', () => declaratieketens(() => keten));
    describe('postvak', () => postvakken(() => keten));
  });
}
