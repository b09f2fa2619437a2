import { randomBytes } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { Hubapi } from './opstelling/hubapi.js';
import { Keten, type Motor } from './opstelling/keten.js';
import { HEEFT_REDIS } from './opstelling/redis.js';
import { AANBIEDER, ENSCHEDE } from './stromen/geval.js';
import { EERST } from './termijnen/beleid.js';
import { afdruk, maakDienstregeling, speel, type Dienstregeling } from './termijnen/verkeer.js';

const CLIENTEN = 36;
const BEGIN = '2023-10-01T08:00:00Z';

const leegWachtrij = async ({ redis, postgres }: Keten): Promise<void> => void (redis ? await redis.wis() : await postgres.pool.query('truncate bullmq.job cascade'));

/** Wat er op een dag misgaat terwijl de berichten van die dag onderweg zijn. */
const STORINGEN: Record<string, (keten: Keten) => Promise<void>> = {
  '2023-10-02': async (keten) => {
    await keten.intake.dood();
    await keten.intake.start();
  },
  '2023-10-03': leegWachtrij,
  '2023-10-17': async (keten) => {
    await keten.intake.dood();
    await leegWachtrij(keten);
    await keten.intake.start();
    await wacht(300);
    await keten.intake.dood();
    await keten.intake.start();
  },
  '2023-11-02': (keten) => keten.postgres.dood(),
};

const MOTOREN: [motor: Motor, kan: boolean][] = [['PostgreSQL', true], ['Redis', HEEFT_REDIS]];

for (const [motor, kan] of MOTOREN) {
  const beschrijf = kan ? describe : describe.skip;

  beschrijf(`termijnen na uitval, wachtrijen op ${motor}${kan ? '' : ' (overgeslagen: redis-server ontbreekt)'}`, () => {
    /** Dezelfde sleutels voor elke hub: dan heeft dezelfde termijn dezelfde id. */
    const sleutels = { HUB_KLUIS_SLEUTEL: randomBytes(32).toString('base64'), HUB_PSEUDONIEM_SLEUTEL: randomBytes(32).toString('base64') };
    const start = (): Promise<Keten> => Keten.start({
      motor, vorm: 'hub', gemeenten: [ENSCHEDE], aanbieders: [AANBIEDER], beleid: EERST, env: { HUB_NU: BEGIN, ...sleutels },
    });

    /** Een hub die deze dienstregeling meemaakt, en wat er dan aan termijnen staat. */
    async function naHet(speelt: (keten: Keten) => Promise<[Dienstregeling, (dag: string) => Promise<void>]>): Promise<unknown[]> {
      const keten = await start();
      try {
        const api = new Hubapi(keten);
        const [regeling, ondertussen] = await speelt(keten);
        await speel(keten, api, regeling, ondertussen);
        return await afdruk(api, regeling);
      } finally {
        await keten.stop();
      }
    }

    it('een hub die steeds omvalt, komt op precies dezelfde termijnen uit als een hub die niets overkwam', async () => {
      let regeling: Dienstregeling = new Map();
      const ongestoord = await naHet(async (keten) => [(regeling = maakDienstregeling(keten, CLIENTEN)), async () => undefined]);
      const gestoord = await naHet(async (keten) => [regeling, async (dag) => {
        await wacht(200);
        await STORINGEN[dag]?.(keten);
      }]);
      expect(ongestoord.length).toBeGreaterThan(3 * CLIENTEN);
      expect(gestoord).toEqual(ongestoord);
    }, 600_000);
  });
}
