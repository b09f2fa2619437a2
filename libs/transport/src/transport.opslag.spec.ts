import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { Fout, oproep, STADIA, Storing, type BaanRegel, type BerichtJob, type VolgerJob } from '@hub/berichtweg';
import { huidigSpoor } from '@hub/waarneming';
import { eenRegel, maakOpstelling, Proefoutbox, redenOmOverTeSlaan, type Motor, type Opstelling } from '../proef/opstelling.js';
import { BullMqServer, DoorgeefFilter, JobContext, UitgaandRelais, Wachtrijen, type BullMqServerOpties } from './index.js';

type Werk = (job: BerichtJob, context: JobContext) => Promise<void>;
const LEEG = Object.fromEntries(Object.keys(STADIA).map((stadium) => [stadium, { wachtend: 0, actief: 0, uitgesteld: 0 }]));

@Controller()
class Proefhandler {
  static werk: Werk = () => Promise.resolve();

  @EventPattern<string>('verwerken')
  verwerk(@Payload() job: BerichtJob, @Ctx() context: JobContext): Promise<void> {
    return Proefhandler.werk(job, context);
  }
}

/** Een volger die telt hoe vaak en met hoeveel tegelijk hij wordt opgeroepen. */
@Controller()
class Proefvolger {
  static oproepen: VolgerJob[] = [];
  static bezig = 0;
  static hoogst = 0;

  @EventPattern<string>('termijnen')
  async volg(@Payload() job: VolgerJob): Promise<void> {
    Proefvolger.hoogst = Math.max(Proefvolger.hoogst, (Proefvolger.bezig += 1));
    await new Promise((klaar) => setTimeout(klaar, 30));
    Proefvolger.oproepen.push(job);
    Proefvolger.bezig -= 1;
  }
}

@Module({ controllers: [Proefhandler, Proefvolger] })
class Proefmodule {}

let volgnummer = 0;
const regels = (aantal: number): BaanRegel[] => Array.from({ length: aantal }, () => eenRegel((volgnummer += 1)));

async function tot(voorwaarde: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const einde = Date.now() + ms;
  while (!(await voorwaarde())) {
    if (Date.now() > einde) throw new Error('het wachten duurde te lang');
    await new Promise((klaar) => setTimeout(klaar, 20));
  }
}

async function isLeeg(wachtrijen: Wachtrijen): Promise<boolean> {
  return JSON.stringify(await wachtrijen.tellingen()) === JSON.stringify(LEEG);
}

describe.each<Motor>(['PostgreSQL', 'Redis'])('wachtrij op %s', (motor) => {
  const reden = redenOmOverTeSlaan(motor);
  if (reden) {
    it.skip(reden, () => undefined);
    return;
  }

  let opstelling: Opstelling;
  let wachtrijen: Wachtrijen;
  let app: INestMicroservice | undefined;

  async function start(werk: Werk, opties: Partial<BullMqServerOpties> = {}): Promise<void> {
    Proefhandler.werk = werk;
    const strategy = new BullMqServer({ ...opstelling.verbinding, gelijktijdig: 5, stadia: ['verwerken', 'termijnen'], ...opties });
    app = await NestFactory.createMicroservice(Proefmodule, { strategy, logger: false });
    app.useGlobalFilters(new DoorgeefFilter());
    await app.listen();
  }

  beforeAll(async () => {
    opstelling = await maakOpstelling(motor, 5);
  });

  beforeEach(() => {
    wachtrijen = new Wachtrijen(opstelling.verbinding);
  });

  afterEach(async () => {
    await app?.close();
    app = undefined;
    await wachtrijen.sluit();
    await opstelling.wis();
  });

  afterAll(() => opstelling.ruimOp());

  it('bezorgt elke regel eenmaal, met haar verwijzingen en haar spoor', async () => {
    const gezien = new Map<string, string>();
    await start(async (job) => {
      await new Promise((klaar) => setTimeout(klaar, 2));
      expect(gezien.has(job.berichtId)).toBe(false);
      expect(huidigSpoor()?.traceerId).toBe(job.traceerId);
      gezien.set(job.berichtId, job.traceerId);
    });
    const aangeboden = regels(60);
    await wachtrijen.voegToe(aangeboden);
    await tot(() => gezien.size === 60);
    await tot(() => isLeeg(wachtrijen));
    expect(gezien).toEqual(new Map(aangeboden.map(({ job }) => [job.berichtId, job.traceerId])));
  });

  it('maakt van een regel die vaker wordt aangeboden één job, en laat een voltooide regel opnieuw toe', async () => {
    const [regel] = regels(1) as [BaanRegel];
    await wachtrijen.voegToe([regel, regel]);
    await wachtrijen.voegToe([regel]);
    expect((await wachtrijen.tellingen()).verwerken.wachtend).toBe(1);
    let keren = 0;
    await start(() => Promise.resolve(void (keren += 1)));
    await tot(() => keren === 1);
    await tot(() => isLeeg(wachtrijen));
    await wachtrijen.voegToe([regel]);
    await tot(() => keren === 2);
  });

  it('herhaalt bij een Storing met oplopende wachttijd tot het lukt', async () => {
    const pogingen: [number, number][] = [];
    await start((_job, context) => {
      pogingen.push([context.job.poging, Date.now()]);
      return context.job.poging < 3 ? Promise.reject(new Storing('database weg')) : Promise.resolve();
    });
    await wachtrijen.voegToe(regels(1));
    await tot(() => pogingen.length === 3);
    await tot(() => isLeeg(wachtrijen));
    expect(pogingen.map(([poging]) => poging)).toEqual([1, 2, 3]);
    expect((pogingen[1]?.[1] ?? 0) - (pogingen[0]?.[1] ?? 0)).toBeGreaterThanOrEqual(150);
    expect((pogingen[2]?.[1] ?? 0) - (pogingen[1]?.[1] ?? 0)).toBeGreaterThanOrEqual(300);
  });

  it('herhaalt een Fout niet en ruimt de job op', async () => {
    let keren = 0;
    await start(() => {
      keren += 1;
      return Promise.reject(new Fout('aanname gebroken'));
    });
    await wachtrijen.voegToe(regels(1));
    await tot(() => keren === 1);
    await tot(() => isLeeg(wachtrijen));
    await new Promise((klaar) => setTimeout(klaar, 700));
    expect(keren).toBe(1);
  });

  it('roept een volger op: hoe vaak ook gevraagd, hoogstens een tegelijk, en op de klok ook zonder dat iemand vraagt', async () => {
    Object.assign(Proefvolger, { oproepen: [], bezig: 0, hoogst: 0 });
    await start(() => Promise.resolve());
    await Promise.all(Array.from({ length: 20 }, () => wachtrijen.voegToe([oproep('termijnen')])));
    await tot(() => Proefvolger.oproepen.length > 0);
    expect(Proefvolger.oproepen[0]).toEqual({ v: 1 });
    const gevraagd = Proefvolger.oproepen.length;
    expect(gevraagd).toBeLessThan(20);
    await wachtrijen.plan('termijnen', 100);
    await wachtrijen.plan('termijnen', 100);
    await tot(() => Proefvolger.oproepen.length > gevraagd + 3);
    expect(Proefvolger.hoogst).toBe(1);
  });

  it('geeft een ongeldige job niet aan de handler en herhaalt hem niet', async () => {
    let gehad = '';
    await start((job) => Promise.resolve(void (gehad += job.berichtId)));
    const [kapot, heel] = regels(2) as [BaanRegel, BaanRegel];
    await wachtrijen.voegToe([{ ...kapot, job: { ...kapot.job, v: 1 as 2 } }, heel]);
    await tot(() => gehad === heel.job.berichtId);
    await tot(() => isLeeg(wachtrijen));
  });

  it('bewaart van een fout geen melding in de wachtrij', async () => {
    let keren = 0;
    await start(() => {
      keren += 1;
      return Promise.reject(Object.assign(new TypeError('client Jansen, 999990019'), { code: '23505' }));
    });
    await wachtrijen.voegToe(regels(1));
    await tot(async () => keren > 0 && (await wachtrijen.tellingen()).verwerken.uitgesteld === 1);
    const inhoud = await opstelling.inhoud();
    expect(inhoud).toContain('TypeError 23505');
    expect(inhoud).not.toMatch(/Jansen|999990019/);
  });

  it('faalt snel met Storing als de opslag weg is en gaat verder als zij terug is', async () => {
    const gezien = new Set<string>();
    await start((job) => Promise.resolve(void gezien.add(job.berichtId)));
    await wachtrijen.voegToe(regels(1));
    await tot(() => gezien.size === 1);
    await opstelling.stekker.eruit();
    const begin = Date.now();
    await expect(wachtrijen.voegToe(regels(1))).rejects.toThrow(Storing);
    await expect(wachtrijen.tellingen()).rejects.toThrow(Storing);
    expect(Date.now() - begin).toBeLessThan(3_000);
    await new Promise((klaar) => setTimeout(klaar, 1_500));
    await opstelling.stekker.erin();
    const later = regels(1);
    await tot(() => wachtrijen.voegToe(later).then(() => true, () => false));
    await tot(() => gezien.size === 2);
  });

  it('begint later als de opslag er bij de start nog niet is', async () => {
    await opstelling.stekker.eruit();
    const gezien = new Set<string>();
    await start((job) => Promise.resolve(void gezien.add(job.berichtId)));
    await expect(wachtrijen.voegToe(regels(1))).rejects.toThrow(Storing);
    await opstelling.stekker.erin();
    const later = regels(1);
    await tot(() => wachtrijen.voegToe(later).then(() => true, () => false));
    await tot(() => gezien.size === 1);
  });

  it('verwerkt alles wat in de outbox staat, ook als de wachtrij halverwege wegvalt en leeg terugkomt', async () => {
    const outbox = new Proefoutbox();
    const relais = new UitgaandRelais(outbox, wachtrijen, { veegMs: 100, herhaalMs: 1_500 });
    await start(async (job) => {
      await new Promise((klaar) => setTimeout(klaar, 5));
      outbox.klaar(job.berichtId);
    });
    relais.start();
    for (let ronde = 0; ronde < 20; ronde += 1) {
      relais.bied(outbox.schrijf(regels(20)));
      await new Promise((klaar) => setTimeout(klaar, 5));
      if (ronde === 8) await opstelling.stekker.eruit();
      if (ronde === 12) await opstelling.wis();
    }
    expect(outbox.aantal).toBeGreaterThan(200);
    await opstelling.stekker.erin();
    await tot(() => outbox.aantal === 0, 30_000);
    await relais.stop();
  }, 40_000);

  it('wacht bij het sluiten op lopend werk, maar niet eindeloos', async () => {
    let klaar = false;
    let begonnen = 0;
    await start(async () => {
      begonnen += 1;
      await new Promise((door) => setTimeout(door, 300));
      klaar = true;
    });
    await wachtrijen.voegToe(regels(1));
    await tot(() => begonnen === 1);
    await app?.close();
    expect(klaar).toBe(true);

    await start(() => {
      begonnen += 1;
      return new Promise(() => undefined);
    }, { sluitMs: 300 });
    await wachtrijen.voegToe(regels(1));
    await tot(() => begonnen === 2);
    const begin = Date.now();
    await app?.close();
    app = undefined;
    expect(Date.now() - begin).toBeLessThan(2_000);
  });

  it('sluit ook als de opslag weg is', async () => {
    await start(() => Promise.resolve(), { sluitMs: 500 });
    await wachtrijen.tellingen();
    await opstelling.stekker.eruit();
    const begin = Date.now();
    await app?.close();
    app = undefined;
    expect(Date.now() - begin).toBeLessThan(3_000);
    await opstelling.stekker.erin();
  });
});
