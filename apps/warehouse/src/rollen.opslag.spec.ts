import pg from 'pg';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';

beschrijfMetDatabank('de rollen van het warehouse', () => {
  let test: Testdatabank;
  beforeAll(async () => {
    test = await maakTestdatabank();
    await test.databank.pool.query(`
      create view publiek.proef as select count(*) as aantal from dwh.dim_client;
      create table dwh.feit_nieuw (x integer)`);
  }, 60_000);
  afterAll(() => test.ruimOp());

  /** Wat een gebruiker met deze rol krijgt: een eigen verbinding, waarin zij haar rol niet kan afleggen zonder SET ROLE. */
  async function als<T>(rol: string, werk: (verbinding: pg.Client) => Promise<T>): Promise<T> {
    const verbinding = new pg.Client({ connectionString: test.url });
    await verbinding.connect();
    try {
      await verbinding.query(`set session authorization ${rol}`);
      return await werk(verbinding);
    } finally {
      await verbinding.end();
    }
  }

  const probeer = (rol: string, vraag: string): Promise<string> => als(rol, (v) => v.query(vraag).then(() => 'gelukt', ({ code }: { code: string }) => code));
  const GEEN_RECHT = '42501';

  it.each([
    ...['bericht.bericht', 'bericht.payload', 'bericht.gebeurtenis', 'bericht.partij', 'bericht.klok', 'dossier.prestatie', 'dossier.toewijzing', 'termijn.termijn',
      'lading.client', 'lading.dossier', 'lading.bekend', 'publiek.proef', 'public.migratie', 'pg_authid', 'pg_statistic']
      .map((tabel) => [`${tabel} lezen`, `select * from ${tabel}`]),
    ['een andere rol aannemen', 'set role hub_lader'],
    ['de eigenaar worden', 'set role hub'],
    ['schrijven', 'delete from dwh.dim_client'],
    ['wijzigen', `update dwh.stand set geladen_tot = now()`],
    ['een tabel maken', 'create table dwh.eigen (x integer)'],
    ['een gezicht maken', 'create view dwh.eigen as select 1'],
    ['een tabel maken in public', 'create table public.eigen (x integer)'],
    ['een schema maken', 'create schema eigen'],
    ['een functie maken', `create function dwh.eigen() returns integer language sql as 'select 1'`],
    ['een bestand lezen', `select pg_read_file('/etc/passwd')`],
    ['een map lezen', `select pg_ls_dir('.')`],
    ['kopiëren van schijf', `copy pg_temp.weg from '/etc/passwd'`.replace('pg_temp.weg', 'dwh.dim_client')],
    ['kopiëren naar een programma', `copy (select 1) to program 'cat'`],
    ['een partitie maken met de rechten van de eigenaar', `select lading.maak_maanden('feit_prestatie', array['2026-01-01'::date])`],
    ['de rechten opnieuw uitdelen', 'call lading.ken_rechten_toe()'],
    ['een functie van de hub roepen', 'select bericht.heeft_werk(1)'],
    ['een versie vaststellen', `select dwh.stel_vast('r', 'p', '1', '{}', now())`],
    ['de uitgestelde controles van een ander omzeilen', `set session_replication_role = replica`],
    ['een trigger uitzetten', 'alter table dwh.vaststelling disable trigger all'],
    ['zichzelf rechten geven', 'grant select on bericht.payload to hub_analist'],
    ['wachtwoord van de hub wijzigen', `alter role hub password 'x'`],
  ])('een analist mag niet: %s', async (_wat, vraag) => {
    expect(['42501', '42P01']).toContain(await probeer('hub_analist', vraag));
  });

  it('een analist leest elke tabel van dwh, ook een die er later bij kwam', async () => {
    const tabellen = await test.databank.pool.query<{ naam: string }>(`select format('dwh.%I', relname) as naam from pg_class where relnamespace = 'dwh'::regnamespace and relkind in ('r', 'p', 'v')`);
    expect(tabellen.rows.length).toBeGreaterThan(20);
    await als('hub_analist', async (v) => {
      for (const { naam } of tabellen.rows) await v.query(`select * from ${naam} limit 1`);
    });
  });

  it('een eigen tabel met dezelfde naam als een van dwh verleidt geen functie van dwh', async () => {
    const segment = await als('hub_analist', async (v) => {
      await v.query(`create temp table dim_segment as select 1 as volgorde, 'vals'::text as segment, '44'::text as product_categorie, null::text as product_code, date '2000-01-01' as geldig_van, null::date as geldig_tot`);
      await v.query('set search_path = pg_temp, dwh');
      return (await v.query<{ s: string | null }>(`select dwh.segment_van('44', 'x', '2026-01-01') as s`)).rows[0]?.s;
    });
    expect(segment).toBeNull();
  });

  it('geen functie die een analist of publiek mag roepen draait met de rechten van een ander', async () => {
    const { rows } = await test.databank.pool.query(`
      select p.oid::regprocedure::text as functie from pg_proc p join pg_namespace n on n.oid = p.pronamespace cross join unnest(array['hub_analist', 'hub_publiek']) r
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege(r, n.oid, 'usage') and has_function_privilege(r, p.oid, 'execute')`);
    expect(rows).toEqual([]);
  });

  // leeftijdsgroep leest geen tabel en draait als wie haar aanroept; zonder zoekpad kan zij op de plaats zelf worden uitgerekend
  it('elke functie van het warehouse heeft een vast zoekpad', async () => {
    const { rows } = await test.databank.pool.query(`
      select p.oid::regprocedure::text as functie from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('dwh', 'lading') and p.prokind = 'f' and p.proname <> 'leeftijdsgroep' and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'`);
    expect(rows).toEqual([]);
  });

  it('een gezicht in dwh leest alleen dwh: het draait met de rechten van de eigenaar', async () => {
    const { rows } = await test.databank.pool.query(`
      select distinct v.oid::regclass::text as gezicht, n.nspname as leest from pg_class v join pg_rewrite r on r.ev_class = v.oid
      join pg_depend d on d.objid = r.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
      join pg_class t on t.oid = d.refobjid join pg_namespace n on n.oid = t.relnamespace
      where v.relnamespace = 'dwh'::regnamespace and v.relkind in ('v', 'm') and n.nspname <> 'dwh'`);
    expect(rows).toEqual([]);
  });

  it('de statistiek van tabellen die een analist niet mag lezen, ziet hij niet', async () => {
    await test.databank.pool.query(`insert into lading.client (client, pseudoniem, sleutel) select 'c' || i, 'p' || i, 's' from generate_series(1, 50) i; analyze lading.client`);
    const gezien = await als('hub_analist', (v) => v.query(`select distinct schemaname from pg_stats where schemaname not in ('pg_catalog', 'information_schema', 'dwh')`));
    expect(gezien.rows).toEqual([]);
  });

  it.each([['dwh.dim_client', GEEN_RECHT], ['bericht.bericht', GEEN_RECHT], ['publiek.proef', 'gelukt']])('publiek en %s: %s', async (tabel, uitkomst) => {
    expect(await probeer('hub_publiek', `select * from ${tabel}`)).toBe(uitkomst);
  });

  it('de lader schrijft het warehouse en verder niets', async () => {
    expect(await probeer('hub_lader', 'delete from dwh.feit_bericht')).toBe('gelukt');
    for (const vraag of ['update bericht.bericht set status = status', 'delete from dossier.prestatie', 'delete from bericht.gebeurtenis', 'drop table dwh.dim_client', 'select * from dossier.verzoek']) {
      expect([vraag, await probeer('hub_lader', vraag)]).toEqual([vraag, GEEN_RECHT]);
    }
  });

  describe('de rollen aannemen', () => {
    const GEBRUIKER = `hub_proef_${process.pid}`;
    beforeEach(() => test.databank.pool.query(`create role ${GEBRUIKER}; grant usage on schema lading to ${GEBRUIKER}; grant execute on procedure lading.neem_rollen_aan() to ${GEBRUIKER}`));
    afterEach(() => test.databank.pool.query(`drop owned by ${GEBRUIKER}; drop role ${GEBRUIKER}`));

    const neemAan = (): Promise<string[]> => als(GEBRUIKER, async (v) => {
      const gemeld: string[] = [];
      v.on('notice', ({ message }) => gemeld.push(message ?? ''));
      await v.query('call lading.neem_rollen_aan()');
      return gemeld;
    });

    it('wie ze maakte, mag ze aannemen en leest dan met hun rechten', async () => {
      await test.databank.pool.query(`grant hub_analist, hub_publiek to ${GEBRUIKER} with admin true, inherit false, set false`);
      expect(await probeer(GEBRUIKER, 'set role hub_analist')).toBe(GEEN_RECHT);
      expect(await neemAan()).toEqual([]);
      for (const rol of ['hub_analist', 'hub_publiek']) expect(await probeer(GEBRUIKER, `set role ${rol}`)).toBe('gelukt');
    });

    it('wie ze niet mag uitdelen, hoort wat een beheerder moet doen', async () => {
      expect(await neemAan()).toEqual([`${GEBRUIKER} mag de rollen hub_analist, hub_publiek niet aannemen; laat een beheerder uitvoeren: grant hub_analist, hub_publiek to ${GEBRUIKER}`]);
    });
  });

  it('geen van de rollen kan inloggen of is meer dan zij lijkt', async () => {
    const { rows } = await test.databank.pool.query(`select rolcanlogin or rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as te_veel from pg_roles where rolname in ('hub_lader', 'hub_analist', 'hub_publiek')`);
    expect(rows).toEqual([{ te_veel: false }, { te_veel: false }, { te_veel: false }]);
  });
});
