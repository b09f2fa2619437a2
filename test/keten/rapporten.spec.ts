import { setTimeout as wacht } from 'node:timers/promises';
import { leesParquet, leesXlsx } from '../rapporten/lezers.js';
import { Keten, tokenVan } from './opstelling/keten.js';
import { AANBIEDER, ENSCHEDE, Geval } from './stromen/geval.js';

/** Ruim boven wat de hoofddraad zelf in een werkblad zet. */
const RIJEN = 2_000;

describe('rapporten van een hele hub', () => {
  let keten: Keten;
  beforeAll(async () => {
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'hub', gemeenten: [ENSCHEDE], aanbieders: [AANBIEDER] });
  }, 120_000);
  afterAll(() => keten?.stop(), 60_000);

  const vraag = (parameters: string, als = 'beheer'): Promise<Response> =>
    fetch(`${keten.intake.adres}/api/v1/rapporten/berichtkwaliteit?${parameters}`, { headers: { authorization: `Bearer ${tokenVan(als)}` } });

  it('een bericht dat is afgekeurd staat er meteen in, met code en regel', async () => {
    const geval = new Geval(keten);
    await geval.wijstToe();
    await geval.meldt('JW305', geval.jw305());
    await geval.meldt('JW305', geval.jw305({ regels: [{ begindatum: '2025-02-03' }] }));
    const { rijen } = await (await vraag('', ENSCHEDE)).json() as { rijen: Record<string, unknown>[] };
    const van = (soort: string) => rijen.filter(({ berichtsoort }) => berichtsoort === soort);
    expect(van('JW301')).toMatchObject([{ partij: ENSCHEDE, retourcode: null, berichten: 1, goedgekeurd: 1 }]);
    expect(van('JW305')).toMatchObject([
      { partij: AANBIEDER, gemeente: ENSCHEDE, retourcode: null, berichten: 2, goedgekeurd: 1, afgekeurd: 1, afgekeurd_niveau_3: 1, afgekeurd_procent: 50, keren: 1 },
      { niveau: 3, retourcode: '9326', regel: 'TR326', berichten: 1, keren: 1 },
    ]);
    expect(van('JW306')).toEqual([]);
  });

  it('een groot rapport komt in elk formaat heel aan, en de gezondheid loopt door', async () => {
    await keten.postgres.rijen(
      `insert into bericht.bericht (traceer_id, conversatie_id, soort, berichtversie, berichtsubversie, actie, afzender_rol, afzender_code, geadresseerde_rol,
         geadresseerde_code, vingerafdruk, ontvangen_op, status, status_op)
       select gen_random_uuid(), gen_random_uuid(), 'JW305', 3, 2, 'Indienen', 'Instelling', lpad(i::text, 8, '0'), 'Gemeente', $1, '\\x00', '2020-06-15', 'Bezorgd', '2020-06-15'
       from generate_series(1, $2) i`, [ENSCHEDE, RIJEN]);
    let bezig = true;
    const gezondheid = (async () => {
      // Elke vraag op een eigen verbinding: een bewaarde kan de hub sluiten terwijl deze proef zelf een groot antwoord leest.
      for (; bezig; await wacht(20)) expect((await fetch(`${keten.intake.adres}/health/live`, { headers: { connection: 'close' } })).status).toBe(200);
    })();
    const haal = async (formaat: string): Promise<Buffer> => {
      const antwoord = await vraag(`kwartaal=2020-K2&formaat=${formaat}`);
      expect(antwoord.status).toBe(200);
      return Buffer.from(await antwoord.arrayBuffer());
    };
    const verwacht = Array.from({ length: RIJEN }, (_, i) => String(i + 1).padStart(8, '0'));
    expect((JSON.parse((await haal('json')).toString('utf8')) as { rijen: { partij: string }[] }).rijen.map(({ partij }) => partij)).toEqual(verwacht);
    expect((await haal('csv')).toString('utf8').trimEnd().split('\r\n').slice(1).map((regel) => regel.split(';')[1])).toEqual(verwacht);
    expect((await leesParquet(await haal('parquet'))).rijen.map(({ partij }) => partij)).toEqual(verwacht);
    expect((await leesXlsx(await haal('xlsx'))).rijen.slice(1).map((rij) => rij[1]?.v)).toEqual(verwacht);
    bezig = false;
    await gezondheid;
  }, 120_000);
});
