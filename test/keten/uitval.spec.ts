import { Keten, type Motor } from './opstelling/keten.js';
import { HEEFT_REDIS } from './opstelling/redis.js';
import { wachtTot } from './opstelling/wachten.js';
import { AANBIEDERS, GEMEENTEN, Verkeer } from './uitval/verkeer.js';

/** Een manier waarop het misgaat, en hoe het daarna weer komt. */
type Uitval = [wat: string, gebeur: (keten: Keten) => Promise<void>];

const opnieuw = async (proces: Keten['intake'] | undefined): Promise<void> => {
  await proces?.dood();
  await proces?.start();
};

const OVERAL: Uitval[] = [
  ['de verwerking', (keten) => opnieuw(keten.verwerkers[0])],
  ['PostgreSQL', (keten) => keten.postgres.dood()],
  ['de intake', (keten) => opnieuw(keten.intake)],
];
const OP_REDIS: Uitval[] = [
  ['Redis', async (keten) => keten.redis?.dood(false)],
  ['Redis met zijn gegevens', async (keten) => keten.redis?.dood(true)],
];

const leegWachtrij = async ({ redis, postgres }: Keten): Promise<void> =>
  void (redis ? await redis.wis() : await postgres.pool.query('truncate bullmq.job cascade'));

const MOTOREN: [motor: Motor, kan: boolean, uitval: Uitval[]][] = [
  ['PostgreSQL', true, OVERAL],
  ['Redis', HEEFT_REDIS, [...OVERAL, ...OP_REDIS]],
];

for (const [motor, kan, uitval] of MOTOREN) {
  const beschrijf = kan ? describe : describe.skip;

  beschrijf(`niets verloren, niets dubbel, wachtrijen op ${motor}${kan ? '' : ' (overgeslagen: redis-server ontbreekt)'}`, () => {
    let keten: Keten;
    let verkeer: Verkeer;
    beforeEach(async () => {
      keten = await Keten.start({ motor, vorm: 'los', verwerkers: 2, gemeenten: GEMEENTEN, aanbieders: AANBIEDERS });
      verkeer = new Verkeer(keten);
    }, 120_000);
    afterEach(() => keten?.stop(), 60_000);

    it(`onder belasting vallen om de beurt om: ${uitval.map(([wat]) => wat).join(', ')}`, async () => {
      await verkeer.tijdens(async () => {
        for (const [, gebeur] of uitval) await gebeur(keten);
      });
      await verkeer.wachtTotBeoordeeld();
      await verkeer.controleer();
    }, 240_000);

    it('volle wachtrijen worden leeggemaakt: wat ze droegen, komt terug uit de database', async () => {
      await Promise.all(keten.verwerkers.map((verwerker) => verwerker.dood()));
      await verkeer.stapelOp(10);
      expect(await keten.postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')).toBe(verkeer.aangenomen.length);
      await leegWachtrij(keten);
      await Promise.all(keten.verwerkers.map((verwerker) => verwerker.start()));
      await wachtTot('de verwerking is weer bezig', async () => (await keten.postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')) < verkeer.aangenomen.length, 60_000);
      await leegWachtrij(keten);
      await verkeer.wachtTotBeoordeeld();
      await verkeer.controleer();
    }, 240_000);
  });
}
