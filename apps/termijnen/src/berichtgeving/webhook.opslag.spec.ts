import { createHmac } from 'node:crypto';
import { Bezorgboek } from '@hub/opslag';
import { AANBIEDER, GEMEENTE } from '../../../../test/bouwers/index.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { Ontvanger, type Aanroep } from '../../../../test/signalering/ontvanger.js';
import { SLEUTEL, startSignaleringsproef, type Signaleringsopties, type Signaleringsproef } from '../../../../test/signalering/opstelling.js';
import { MEESTE_POGINGEN } from './berichtgever.js';

interface Inhoud {
  id: string;
  signalen: { id: number; soort: string; op: string; termijn: Record<string, unknown> }[];
}

const inhoudVan = ({ inhoud }: Aanroep): Inhoud => JSON.parse(inhoud) as Inhoud;

beschrijfMetDatabank('webhooks', () => {
  let ontvanger: Ontvanger;
  let ander: Ontvanger;
  let proef: Signaleringsproef;

  async function begin(opties: Partial<Signaleringsopties> = {}): Promise<void> {
    [ontvanger, ander] = await Promise.all([Ontvanger.open(), Ontvanger.open()]);
    const partijen = [{ code: AANBIEDER, webhook: ontvanger.adres }, { code: GEMEENTE, webhook: ander.adres }];
    proef = await startSignaleringsproef({ nu: '2026-06-04T10:00:00Z', metWebhooks: true, partijen, ...opties });
    await proef.ronde();
  }
  afterEach(async () => {
    await Promise.all([ontvanger.sluit(), ander.sluit(), proef.ruimOp()]);
  });

  it('komen meteen, getekend, met alleen verwijzingen', async () => {
    await begin({ url: 'https://hub.example' });
    await proef.leg({});
    await proef.om('2026-06-05T00:00:00Z');
    for (let ronde = 0; ronde < 3; ronde += 1) await proef.ronde();
    const [aanroep, ...rest] = ontvanger.aanroepen;
    if (aanroep === undefined) throw new Error('geen aanroep');
    expect(rest).toEqual([]);
    const { id, signalen } = inhoudVan(aanroep);
    expect(signalen).toEqual([{
      id: expect.any(Number), soort: 'waarschuwing', op: expect.stringMatching(/^2026-06-05T00:00:00/),
      termijn: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/), soort: 'startmelding', status: 'waarschuwing', aanbieder: AANBIEDER, gemeente: GEMEENTE, plichtige: AANBIEDER,
        toewijzingNummer: 1001, begin: '2026-06-01', uiterlijk: '2026-06-08', href: expect.stringMatching(/^https:\/\/hub\.example\/api\/v1\/termijnen\/[0-9a-f-]{36}$/),
      },
    }]);
    expect(aanroep.koppen).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': id });
    const [, tijd = '', hmac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(aanroep.koppen['berichtenhub-handtekening'])) ?? [];
    expect(Number(tijd)).toBe(Date.parse('2026-06-05T00:00:00Z') / 1000);
    const eigen = createHmac('sha256', SLEUTEL).update(`webhook/${AANBIEDER}`).digest();
    expect(hmac).toBe(createHmac('sha256', eigen).update(`${tijd}.${aanroep.inhoud}`).digest('hex'));
  });

  it('gaan per honderd, en elk signaal gaat een keer mee', async () => {
    await begin();
    await proef.leg(...Array.from({ length: 250 }, (_, i) => ({ toewijzingNummer: 5000 + i })));
    const tweede = await proef.nogEenProces();
    await proef.klok.zetVooruit(new Date('2026-06-05T00:00:00Z'));
    await Promise.all([proef.ronde(), tweede.ronde()]);
    await tweede.ronde();
    expect(ontvanger.aanroepen.map((aanroep) => inhoudVan(aanroep).signalen.length).sort()).toEqual([100, 100, 50]);
    expect(new Set(ontvanger.aanroepen.flatMap((aanroep) => inhoudVan(aanroep).signalen.map(({ id }) => id))).size).toBe(250);
    expect(new Set(ontvanger.aanroepen.map((aanroep) => inhoudVan(aanroep).id)).size).toBe(3);
    expect(ander.aanroepen).toEqual([]);
  });

  it('een mislukking wordt met groeiende pauzes herhaald onder dezelfde sleutel, en houdt een ander niet op', async () => {
    await begin();
    ontvanger.status = 500;
    await proef.leg({}, { toewijzingNummer: 1002, plichtige: GEMEENTE });
    await proef.om('2026-06-05T00:00:00Z');
    expect(ander.aanroepen).toHaveLength(1);
    for (const minuut of ['01', '02', '03', '05', '06', '07']) await proef.om(`2026-06-05T00:${minuut}:30Z`);
    expect(ontvanger.aanroepen).toHaveLength(3);
    ontvanger.status = 200;
    await proef.om('2026-06-05T01:00:00Z');
    await proef.om('2026-06-05T08:00:00Z');
    expect(new Set(ontvanger.aanroepen.map(({ koppen }) => koppen['idempotency-key'])).size).toBe(1);
    expect(await proef.bezorgingen()).toContainEqual({ partij: AANBIEDER, kanaal: 'webhook', status: 'bezorgd', pogingen: 4 });
    expect(ontvanger.aanroepen).toHaveLength(4);
  });

  it('een verwijzing naar elders wordt niet gevolgd', async () => {
    await begin();
    [ontvanger.status, ontvanger.verwijstNaar] = [307, ander.adres];
    await proef.leg({});
    await proef.om('2026-06-05T00:00:00Z');
    expect([ontvanger.aanroepen.length, ander.aanroepen.length]).toEqual([1, 0]);
    expect(proef.logregels.join()).toContain('"code":"HTTP 307"');
  });

  it('na de laatste poging opgegeven: in het logboek en in de standen, zonder adres of antwoord', async () => {
    await begin();
    ontvanger.status = 503;
    await proef.leg({});
    for (let poging = 0; poging < MEESTE_POGINGEN + 2; poging += 1) await proef.om(new Date(Date.parse('2026-06-05T00:00:00Z') + poging * 6.1 * 3_600_000).toISOString());
    const soorten = ontvanger.aanroepen.map((aanroep) => inhoudVan(aanroep).signalen[0]?.soort);
    expect(soorten.filter((soort) => soort === 'waarschuwing')).toHaveLength(MEESTE_POGINGEN);
    expect(soorten.at(-1)).toBe('overschreden');
    expect(await new Bezorgboek(proef.databank).standen()).toEqual(expect.arrayContaining([
      { kanaal: 'webhook', status: 'opgegeven', aantal: 1 }, { kanaal: 'webhook', status: 'wacht', aantal: 1 }, { kanaal: 'mail', status: 'wacht', aantal: 0 },
    ]));
    expect(await proef.bezorgingen()).toContainEqual(expect.objectContaining({ kanaal: 'webhook', status: 'opgegeven', pogingen: MEESTE_POGINGEN }));
    expect(proef.logregels.filter((regel) => regel.includes('bezorgen opgegeven'))).toHaveLength(1);
    expect(proef.logregels.join()).not.toMatch(/niet-in-het-logboek|geheim antwoord|127\.0\.0\.1/);
  });

  it('een ontvanger die er niet is, houdt de rondes niet op', async () => {
    await begin({ partijen: [{ code: AANBIEDER, webhook: 'http://127.0.0.1:1/' }] });
    await proef.leg({});
    await proef.om('2026-06-05T00:00:00Z');
    expect(proef.logregels.join()).toMatch(/"code":"ECONNREFUSED"|"code":"TypeError"/);
    expect((await proef.databank.pool.query<{ bij: boolean }>('select bezorgd_tot = gedaan_tot as bij from termijn.stand')).rows[0]?.bij).toBe(true);
  });
});
