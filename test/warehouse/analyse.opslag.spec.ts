import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import pg from 'pg';
import { Warehousefeiten } from '../bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../databank.js';

const GEBRUIKER = 'hub_analyse';
const { panels: PANELEN } = JSON.parse(readFileSync(join(projectMap(), 'deploy/analyse/warehouse.json'), 'utf8')) as { panels: { title: string; datasource: { uid: string }; targets: { rawSql: string }[] }[] };
const GEEN_RECHT = '42501';
const ALLEEN_LEZEN = '25006';

/** Wat psql van het bestand maakt als ANALYSE_WACHTWOORD deze waarde heeft. */
const opdrachten = (wachtwoord: string): string =>
  readFileSync(join(projectMap(), 'deploy/analyse/gebruiker.sql'), 'utf8').replace(/^\\getenv .*$/m, '').replaceAll(`:'wachtwoord'`, pg.escapeLiteral(wachtwoord));

beschrijfMetDatabank('de gebruiker van het profiel analyse', () => {
  let test: Testdatabank;
  beforeAll(async () => {
    test = await maakTestdatabank();
    const vandaag = (await test.databank.pool.query<{ dag: string }>('select current_date as dag')).rows[0]?.dag ?? '';
    const feiten = new Warehousefeiten(test.databank.pool);
    await feiten.leg('dim_client', { client_id: 1, pseudoniem: 'p1' });
    await feiten.leg('feit_levering', { begindatum: vandaag });
    await feiten.leg('feit_prestatie', { maand: `${vandaag.slice(0, 7)}-01` });
    await test.databank.pool.query('insert into dwh.dim_datum select $1, 2000, $2, $1, $3, 1, true', [vandaag, 'K', 'W']);
    await test.databank.pool.query(opdrachten('eerste'));
  });
  afterAll(async () => {
    await test.databank.pool.query(`drop role ${GEBRUIKER}`);
    await test.ruimOp();
  });

  /** Logt in zoals Grafana dat doet. @returns de rijen, of de code waarmee het mislukt */
  async function vraag(sql: string, wachtwoord = 'eerste'): Promise<unknown> {
    const url = new URL(test.url);
    [url.username, url.password] = [GEBRUIKER, wachtwoord];
    const verbinding = new pg.Client({ connectionString: url.href });
    try {
      await verbinding.connect();
      return (await verbinding.query<object>(sql)).rows;
    } catch (fout) {
      return (fout as { code?: string }).code;
    } finally {
      await verbinding.end();
    }
  }

  it('leest het warehouse, ook zonder het schema te noemen', async () => {
    expect(await vraag('select pseudoniem from dwh.dim_client')).toEqual([{ pseudoniem: 'p1' }]);
    expect(await vraag('select pseudoniem from dim_client')).toEqual([{ pseudoniem: 'p1' }]);
  });

  it.each(['bericht.bericht', 'bericht.payload', 'dossier.prestatie', 'termijn.termijn', 'lading.client', 'toegang.raadpleging', 'publiek.monitor'])('leest %s niet', async (tabel) =>
    expect(await vraag(`select * from ${tabel}`)).toBe(GEEN_RECHT));

  it.each(PANELEN.map(({ title, datasource, targets }) => [title, datasource.uid, targets.map(({ rawSql }) => rawSql)] as const))('het dashboard toont haar: %s', async (_titel, bron, vragen) => {
    expect([bron, vragen.length]).toEqual(['warehouse', 1]);
    for (const sql of vragen) expect(await vraag(sql)).toHaveLength(1);
  });

  it('schrijft niet, ook niet als zij haar eigen rem losmaakt', async () => {
    expect(await vraag('delete from dwh.dim_client')).toBe(ALLEEN_LEZEN);
    expect(await vraag('begin read write; delete from dwh.dim_client')).toBe(GEEN_RECHT);
  });

  it('is alleen lid van hub_analist en kan verder niets', async () => {
    expect((await test.databank.pool.query(`select pg_get_userbyid(roleid) as rol from pg_auth_members where member = '${GEBRUIKER}'::regrole`)).rows).toEqual([{ rol: 'hub_analist' }]);
    expect((await test.databank.pool.query(`select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as te_veel, rolcanlogin from pg_roles where rolname = '${GEBRUIKER}'`)).rows)
      .toEqual([{ te_veel: false, rolcanlogin: true }]);
  });

  it('nog eens uitvoeren geeft haar het wachtwoord van nu', async () => {
    await test.databank.pool.query(opdrachten('tweede'));
    expect(await vraag('select 1 as een', 'tweede')).toEqual([{ een: 1 }]);
    expect(await vraag('select 1 as een', 'eerste')).toBe('28P01');
    await test.databank.pool.query(opdrachten('eerste'));
  });
});
