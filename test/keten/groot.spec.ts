import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Bericht } from '@hub/ijw';
import { VspClientFout } from '@hub/vsp';
import { groteDeclaratie, groteToewijzingen, GROTE_AANBIEDER, GROTE_GEMEENTE } from '../bench/berichten.js';
import { Keten } from './opstelling/keten.js';
import { wachtTot } from './opstelling/wachten.js';
import { AANBIEDER, antwoord, ENSCHEDE, Geval, verwachtAlleenHeader } from './stromen/geval.js';

const MB = 1024 * 1024;
const TEGELIJK = 100;
/** Ruim boven wat de hub nodig heeft, ver onder honderd keer 25 MB. */
const HOOGSTENS_MB = 1_200;

describe('grote berichten', () => {
  let keten: Keten;
  beforeAll(async () => {
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'hub', gemeenten: [ENSCHEDE, GROTE_GEMEENTE], aanbieders: [AANBIEDER] });
  }, 120_000);
  afterAll(() => keten?.stop(), 60_000);

  /** Vraagt tot `stop` om de gezondheid; geeft elk antwoord dat geen 200 was, en hoe vaak het wel zo was. */
  function bewaakGezondheid(): () => Promise<{ goed: number; fout: number[] }> {
    let bezig = true;
    const uitslag = { goed: 0, fout: [] as number[] };
    const ronde = (async () => {
      for (; bezig; await wacht(50)) {
        for (const pad of ['live', 'ready']) {
          const { status } = await fetch(`${keten.intake.adres}/health/${pad}`);
          if (status === 200) uitslag.goed += 1;
          else uitslag.fout.push(status);
        }
      }
      return uitslag;
    })();
    return () => {
      bezig = false;
      return ronde;
    };
  }

  it('een declaratie van ruim 20 MB gaat erdoor, terwijl kleine berichten en de gezondheid doorlopen', async () => {
    const [aanbieder, gemeente] = [keten.partij(GROTE_AANBIEDER), keten.partij(GROTE_GEMEENTE)];
    const toewijzingen: string[] = [];
    for (const { payload } of groteToewijzingen()) toewijzingen.push(await gemeente.stuur('JW301', GROTE_AANBIEDER, payload));
    await gemeente.oordeel(toewijzingen.at(-1) ?? '', 60_000);
    const { payload, prestaties } = groteDeclaratie(1);
    expect(payload.length).toBeGreaterThan(20 * MB);

    const stop = bewaakGezondheid();
    const traceerId = await aanbieder.stuur('JW323', GROTE_GEMEENTE, payload);
    let klaar = false;
    const oordeel = aanbieder.oordeel(traceerId, 120_000).finally(() => (klaar = true));
    let klein = 0;
    for (; !klaar; klein++) verwachtAlleenHeader(await new Geval(keten).wijstToe());
    expect((await oordeel).berichtstatus).toBe('WordtAangeboden');
    const { goed, fout } = await stop();

    expect(fout).toEqual([]);
    expect(goed).toBeGreaterThan(10);
    expect(klein).toBeGreaterThan(5);
    const [retour] = await aanbieder.antwoordenOp(traceerId);
    expect((retour?.inhoud as Bericht<'JW325'>).declaratieAntwoord?.retourCodes).toEqual(['8001']);
    expect(await keten.postgres.tel(`select count(*) from dossier.prestatie where oordeel = 'toegekend'`)).toBe(prestaties);
    expect((await gemeente.client.payload(traceerId)).equals(payload)).toBe(true);
  }, 240_000);

  it('honderd keer 25 MB tegelijk: aangenomen of 503 met Retry-After, het geheugen blijft begrensd, en bij herhalen lukt het', async () => {
    const partij = keten.partij(AANBIEDER);
    const payload = Buffer.alloc(25 * MB, ' ');
    payload.write('<?xml version="1.0"?><Bericht>');
    const metadata = Array.from({ length: TEGELIJK }, () => partij.metadata('JW305', ENSCHEDE, { traceerId: randomUUID() }));
    const stop = bewaakGezondheid();
    const uitkomsten = await Promise.all(metadata.map((m) => partij.client.push(m, payload).then(() => 204, (fout: unknown) => fout)));
    for (const uitkomst of uitkomsten) {
      if (uitkomst !== 204) expect(uitkomst).toMatchObject({ name: 'VspClientFout', status: 503, retryAfter: expect.any(Number) });
    }
    expect(uitkomsten.filter((u) => u === 204).length).toBeGreaterThan(0);
    expect(uitkomsten.filter((u) => u instanceof VspClientFout).length).toBeGreaterThan(0);

    const teDoen = [...metadata];
    const herhaal = async (): Promise<void> => {
      for (let m = teDoen.pop(); m; m = teDoen.pop()) await partij.stuurVolhardend(m, payload);
    };
    await Promise.all([herhaal(), herhaal(), herhaal()]);
    expect((await stop()).fout).toEqual([]);
    expect(keten.intake.geheugenMB('VmHWM')).toBeLessThan(HOOGSTENS_MB);
    const ids = metadata.map((m) => m.referentiegegevens.traceerId);
    expect(await keten.postgres.tel('select count(*) from bericht.bericht where traceer_id = any ($1)', [ids])).toBe(TEGELIJK);
    await wachtTot('alles is beoordeeld', async () => (await keten.postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')) === 0, 120_000, 200);
    expect((await partij.oordeel(ids.at(-1) ?? '')).meldingen?.[0]?.code).toBe('BRS14');
  }, 240_000);

  it('boven 25 MB: BRS06; daarna gaat alles gewoon door', async () => {
    const partij = keten.partij(AANBIEDER);
    const push = partij.client.push(partij.metadata('JW305', ENSCHEDE), Buffer.alloc(25 * MB + 1, ' '));
    await expect(push).rejects.toMatchObject({ status: 422, probleem: { errors: { BRS06: expect.anything() } } });
    const geval = new Geval(keten);
    await geval.wijstToe();
    expect(antwoord(await geval.meldt('JW305', geval.jw305()))).toBeDefined();
  });
});
