import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { Warehousefeiten } from '../../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { wachtTot } from '../../../../test/keten/opstelling/wachten.js';
import { leesParquet } from '../../../../test/rapporten/lezers.js';
import { STERTABELLEN } from './weergave.js';

const PAD = '/api/v1/warehouse/tabellen';
/** Meer dan er tegelijk mag. */
const VAAK = 8;

beschrijfMetDatabank('/api/v1/warehouse/tabellen', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef({ nu: new Date('2026-05-01T08:00:00Z') });
    await new Warehousefeiten(proef.databank.pool).leg('feit_prestatie', { toegekend: 12_345, contract_tarief: '0.5' }, { maand: '2026-02-01', client_id: null });
    await new Warehousefeiten(proef.databank.pool).leg('dim_client', { client_id: 1, pseudoniem: 'p1' });
  });
  afterAll(() => proef.ruimOp());

  it.each(['beheer', 'analist'])('%s ziet de tabellen, met kolommen, aantallen en tot waar er geladen is', async (als) => {
    const { status, json } = await proef.vraag(PAD, { als });
    expect(status).toBe(200);
    const { items, geladenTot } = STERTABELLEN.parse(json);
    expect(geladenTot).toBe('9999-01-01T00:00:00.000Z');
    expect(items.find(({ naam }) => naam === 'feit_prestatie')).toMatchObject({ rijen: 2, href: `${PAD}/feit_prestatie` });
    expect(items.flatMap(({ naam, kolommen }) => kolommen.filter(({ omschrijving }) => omschrijving === '').map((kolom) => `${naam}.${kolom.naam}`))).toEqual([]);
  });

  it.each(['beheer', 'analist'])('%s haalt een tabel op als Parquet, met echte typen', async (als) => {
    const { status, koppen, bytes } = await proef.vraag(`${PAD}/feit_prestatie`, { als });
    expect([status, koppen.get('content-type'), koppen.get('content-disposition')]).toEqual([200, 'application/vnd.apache.parquet', 'attachment; filename="feit_prestatie.parquet"']);
    const { typen, rijen, kenmerken } = await leesParquet(bytes);
    expect(typen).toMatchObject({ prestatie_id: 'VARCHAR', maand: 'DATE', client_id: 'BIGINT', toegekend: 'BIGINT', contract_tarief: 'DOUBLE' });
    expect(rijen.sort((a, b) => String(a['maand']).localeCompare(String(b['maand'])))).toMatchObject([
      { maand: '2026-01-01', client_id: '1', toegekend: '12345', contract_tarief: 0.5 }, { maand: '2026-02-01', client_id: null },
    ]);
    expect(kenmerken).toMatchObject({ tabel: 'feit_prestatie', geladenTot: '9999-01-01T00:00:00.000Z', gemaaktOp: expect.stringMatching(/^2026-05-01T08:00/) as string });
  });

  it('wie een tabel meeneemt staat in het logboek; wat niet bestaat komt er niet in', async () => {
    await proef.vraag(`${PAD}/feit_levering`, { als: 'analist' });
    await proef.vraag(`${PAD}/999900006`, { als: 'analist' });
    const { rows } = await proef.databank.pool.query<{ regel: string }>('select to_jsonb(r)::text as regel from toegang.raadpleging r order by volgnummer desc limit 1');
    expect(rows[0]?.regel).toContain('tabel feit_levering');
    expect(rows[0]?.regel).toContain('analist');
  });

  it('elke tabel is een heel bestand, ook zonder rijen', async () => {
    const { items } = STERTABELLEN.parse((await proef.vraag(PAD)).json);
    for (const { naam, rijen, kolommen } of items) {
      const gelezen = await leesParquet((await proef.vraag(`${PAD}/${naam}`)).bytes);
      expect([naam, gelezen.rijen.length, Object.keys(gelezen.typen)]).toEqual([naam, rijen, kolommen.map((kolom) => kolom.naam)]);
    }
  });

  it.each([[AANBIEDER, 403], [GEMEENTE, 403], [null, 401]])('%s krijgt niets: %d', async (als, status) => {
    expect((await proef.vraag(PAD, { als })).status).toBe(status);
    expect((await proef.vraag(`${PAD}/dim_client`, { als })).status).toBe(status);
    expect((await proef.vraag(`${PAD}/bestaat-niet`, { als })).status).toBe(status);
  });

  it.each(['bestaat-niet', 'bericht.bericht', 'lading.client', 'client', 'migratie', 'feit_prestatie_vroeg', '%22%3B--'])('er is geen tabel %s, ook niet voor beheer', async (naam) => {
    expect(await proef.vraag(`${PAD}/${naam}`)).toMatchObject({ status: 404, json: { detail: 'Er is geen tabel met deze naam; /api/v1/warehouse/tabellen noemt ze alle.' } });
  });

  it('de lijst kent geen parameters', async () => expect(await proef.vraag(`${PAD}?rijen=ja`)).toMatchObject({ status: 400, json: { veld: 'rijen' } }));

  it('meer tegelijk dan er plaatsen zijn: ieder komt aan de beurt, en daarna is alles weer vrij', async () => {
    const antwoorden = await Promise.all(Array.from({ length: VAAK }, () => proef.vraag(`${PAD}/dim_client`)));
    expect(antwoorden.map(({ status }) => status)).toEqual(antwoorden.map(() => 200));
    const { pool } = proef.databank;
    await wachtTot('elke verbinding is terug', () => pool.idleCount === pool.totalCount);
  });

  it('wie na het begin ophoudt, houdt geen plaats bezet', async () => {
    await proef.databank.pool.query(`insert into dwh.dim_aanbieder select lpad(i::text, 8, '0'), '2020-01-01', null, md5(i::text) || md5((i + 1)::text) from generate_series(1, 20000) i`);
    for (let keer = 0; keer < 3; keer++) {
      const afbreker = new AbortController();
      const antwoord = await fetch(`${proef.adres}${PAD}/dim_aanbieder`, { headers: { authorization: 'Bearer beheer' }, signal: afbreker.signal });
      expect(antwoord.status).toBe(200);
      afbreker.abort();
    }
    expect((await leesParquet((await proef.vraag(`${PAD}/dim_aanbieder`)).bytes)).rijen).toHaveLength(20_000);
  });
});
