import { setTimeout as wacht } from 'node:timers/promises';
import { bouwXml } from '@hub/ijw';
import { groteDeclaratie, GROTE_AANBIEDER, GROTE_GEMEENTE } from '../bench/berichten.js';
import { Keten, tokenVan } from './opstelling/keten.js';
import { AANBIEDER, ENSCHEDE, foutcodes, Geval } from './stromen/geval.js';
import { zipMet } from './stromen/zips.js';

interface Uitslag {
  niveau1: { geldig: boolean };
  bevindingen: { regel: string; niveau: number; retourcode: string | null; pad: string; uitleg: string }[];
  retour: string | null;
}

/** Ruim boven wat een grote proef vraagt, ver onder tien keer zoveel. */
const HOOGSTENS_MB = 1_500;

describe('proeven bij een hele hub', () => {
  let keten: Keten;
  beforeAll(async () => {
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'hub', gemeenten: [ENSCHEDE, GROTE_GEMEENTE], aanbieders: [AANBIEDER] });
  }, 120_000);
  afterAll(() => keten?.stop(), 60_000);

  const proef = (inhoud: Buffer, als: string, soort = 'xml'): Promise<Response> => fetch(`${keten.intake.adres}/api/v1/proef`, {
    method: 'POST', headers: { authorization: `Bearer ${tokenVan(als)}`, 'content-type': `application/${soort}` }, body: new Uint8Array(inhoud),
  });

  it('de proef zegt wat het echte bericht daarna te horen krijgt', async () => {
    const geval = new Geval(keten);
    await geval.wijstToe();
    await geval.meldt('JW305', geval.jw305());
    const tweede = Buffer.from(bouwXml('JW305', geval.jw305({ regels: [{ begindatum: '2025-02-03' }] })));
    const uitslag = await (await proef(tweede, AANBIEDER)).json() as Uitslag;
    expect(uitslag.bevindingen).toMatchObject([{ regel: 'TR326', retourcode: '9326', pad: 'Client › StartProduct 1' }]);
    const afloop = await geval.meldt('JW305', tweede);
    expect(foutcodes(afloop)).toEqual(['9326']);
    const zonderKenmerk = (xml: string): string => xml.replace(/(IdentificatieRetour>)[^<]*/, '$1');
    expect(zonderKenmerk(uitslag.retour ?? '')).toBe(zonderKenmerk(afloop.antwoorden[0]?.xml.toString('utf8') ?? ''));
  });

  it('een declaratie van 24 MB van onbekende cliënten, als XML en als zip, terwijl de gezondheid doorloopt', async () => {
    const { payload, prestaties } = groteDeclaratie(1);
    let bezig = true;
    let beantwoord = 0;
    const gezondheid = (async () => {
      // Elke vraag op een eigen verbinding: een bewaarde kan de hub sluiten terwijl deze proef zelf een groot antwoord leest.
      for (; bezig; await wacht(20)) {
        expect((await fetch(`${keten.intake.adres}/health/live`, { headers: { connection: 'close' } })).status).toBe(200);
        beantwoord += 1;
      }
    })();
    const stop = (): Promise<void> => {
      bezig = false;
      return gezondheid;
    };
    for (const [inhoud, soort] of [[payload, 'xml'], [await zipMet(payload), 'zip']] as const) {
      const voor = beantwoord;
      const antwoord = await proef(inhoud, GROTE_AANBIEDER, soort);
      expect(antwoord.status).toBe(200);
      expect(beantwoord - voor).toBeGreaterThan(5);
      const { niveau1, bevindingen, retour } = await antwoord.json() as Uitslag;
      expect(niveau1.geldig).toBe(true);
      expect(new Set(bevindingen.map(({ regel }) => regel))).toEqual(new Set(['TR304']));
      expect(retour?.match(/>0233</g)).toHaveLength(prestaties);
    }
    await stop();
    expect(keten.intake.geheugenMB('VmHWM')).toBeLessThan(HOOGSTENS_MB);
  }, 120_000);

  it('te veel grote tegelijk: 503 met Retry-After; een kleine gaat gewoon door, en daarna is er weer plaats', async () => {
    const groot = Buffer.alloc(20 * 1024 * 1024, ' ');
    groot.write('<?xml version="1.0"?><Bericht>');
    const antwoorden = Promise.all(Array.from({ length: 12 }, () => proef(groot, AANBIEDER)));
    expect((await proef(Buffer.from('<a'), AANBIEDER)).status).toBe(200);
    const statussen = (await antwoorden).map(({ status, headers }) => [status, headers.get('retry-after')]);
    expect(statussen.filter(([status]) => status === 200).length).toBeGreaterThan(0);
    expect(statussen.filter(([status]) => status === 503).length).toBeGreaterThan(0);
    for (const [status, na] of statussen) if (status !== 200) expect([status, na]).toEqual([503, '5']);
    const nogEens = await proef(groot, AANBIEDER);
    expect([nogEens.status, ((await nogEens.json()) as Uitslag).niveau1.geldig]).toEqual([200, false]);
  }, 60_000);

  it('laat van geen enkele proef iets na in het logboek of de database', async () => {
    expect(await keten.postgres.tel(`select count(*) from bericht.bericht where soort = 'JW323'`)).toBe(0);
    expect(keten.intake.uitvoer).not.toMatch(/kon niet worden beantwoord/);
  });
});
