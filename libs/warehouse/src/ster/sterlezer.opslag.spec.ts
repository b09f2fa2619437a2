import type { Rij } from '@hub/rapporten';
import type { Pool } from 'pg';
import { Warehousefeiten } from '../../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { Sterlezer } from './sterlezer.js';

const MEER_DAN_EEN_GREEP = 12_001;

beschrijfMetDatabank('het sterschema lezen', () => {
  let proef: Testdatabank;
  let pool: Pool;
  let lezer: Sterlezer;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    pool = proef.databank.pool;
    lezer = new Sterlezer(pool);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => new Warehousefeiten(pool).leeg());

  const namen = async (): Promise<string[]> => (await lezer.tabellen()).map(({ naam }) => naam);
  async function rijen(naam: string): Promise<Rij[]> {
    const gelezen: Rij[] = [];
    for await (const rij of lezer.rijen(naam)) gelezen.push(rij);
    return gelezen;
  }
  /** Er is geen verbinding achtergebleven in een transactie of bij een lezer. */
  const alleVrij = (): boolean => pool.idleCount === pool.totalCount;

  it('noemt elke tabel en elk gezicht van dwh met toelichting en aantal, en geen partities', async () => {
    await new Warehousefeiten(pool).leg('feit_prestatie', {}, { maand: '2026-02-01' });
    const tabellen = await lezer.tabellen();
    const { rows } = await pool.query<{ naam: string }>(`select relname as naam from pg_class where relnamespace = 'dwh'::regnamespace and relkind in ('r', 'p', 'v') and not relispartition`);
    expect(tabellen.map(({ naam }) => naam).sort()).toEqual(rows.map(({ naam }) => naam).sort());
    expect(tabellen.find(({ naam }) => naam === 'feit_prestatie')).toMatchObject({
      rijen: 2, toelichting: expect.stringContaining('per maand van de ProductPeriode') as string,
      kolommen: expect.arrayContaining([
        { naam: 'prestatie_id', type: 'tekst', sleutel: true, verplicht: true, omschrijving: 'Kenmerk van de prestatie.' },
        expect.objectContaining({ naam: 'tarief', type: 'geheel', sleutel: false, verplicht: false }), expect.objectContaining({ naam: 'contract_tarief', type: 'decimaal' }),
      ]) as unknown,
    });
  });

  it('elke tabel is te lezen, met precies de kolommen die beschreven zijn', async () => {
    for (const { naam, kolommen, rijen: aantal } of await lezer.tabellen()) {
      const gelezen = await rijen(naam);
      expect([naam, gelezen.length]).toEqual([naam, aantal]);
      if (gelezen[0]) expect(Object.keys(gelezen[0])).toEqual(kolommen.map((kolom) => kolom.naam));
    }
  });

  it('geeft waarden zoals een rapport ze schrijft; wat geen einde heeft, is leeg', async () => {
    await new Warehousefeiten(pool).leg('feit_prestatie', { contract_tarief: '12.3456', toegekend: 9_000_000_000 });
    expect(await rijen('feit_prestatie')).toMatchObject([
      { maand: '2026-01-01', toegekend: 9_000_000_000, contract_tarief: 12.3456, tarief_plafond: null, prestatie_id: expect.stringMatching(/^[\da-f-]{36}$/) as string },
    ]);
    await new Warehousefeiten(pool).leg('dim_aanbieder', { aanbieder: '42420001', naam: 'Het Kompas', geldig_tot: 'infinity' });
    expect(await rijen('dim_aanbieder')).toEqual([{ aanbieder: '42420001', geldig_van: '1900-01-01', geldig_tot: null, naam: 'Het Kompas' }]);
    expect(await rijen('stand')).toEqual([{ enige: true, geladen_tot: null }]);
    await pool.query(`select dwh.stel_vast('proef', '2026', '1', '{"0153": {"a": 1}}', '2026-02-01T10:00:00.123Z')`);
    expect(await rijen('vaststelling')).toMatchObject([{ vastgesteld_op: '2026-02-01T10:00:00.123Z' }]);
    expect(await rijen('vaststelling_rij')).toMatchObject([{ rij: '{"a": 1}' }]);
  });

  it('leest meer dan een greep heel, ook als er onderweg iets bij komt', async () => {
    await pool.query(`insert into dwh.dim_client select i, 'p' || i, 2010, '1' from generate_series(1, $1::int) i`, [MEER_DAN_EEN_GREEP]);
    const gezien = new Set<unknown>();
    for await (const { client_id: client } of lezer.rijen('dim_client')) {
      if (gezien.size === 0) await pool.query(`insert into dwh.dim_client values (0, 'later', 2010, '1')`);
      gezien.add(client);
    }
    expect([gezien.size, gezien.has(0)]).toEqual([MEER_DAN_EEN_GREEP, false]);
    expect(alleVrij()).toBe(true);
  });

  it('wie eerder ophoudt, houdt geen verbinding vast', async () => {
    await pool.query(`insert into dwh.dim_client select i, 'p' || i, 2010, '1' from generate_series(1, $1::int) i`, [MEER_DAN_EEN_GREEP]);
    for await (const _rij of lezer.rijen('dim_client')) break;
    expect(alleVrij()).toBe(true);
  });

  it('leest met de rechten van een analist: wat die niet mag, is er niet', async () => {
    await pool.query('revoke select on dwh.dim_client from hub_analist');
    try {
      expect(await namen()).not.toContain('dim_client');
      expect(await lezer.zoek('dim_client')).toBeUndefined();
      expect(await rijen('dim_client')).toEqual([]);
    } finally {
      await pool.query('grant select on dwh.dim_client to hub_analist');
    }
    expect(await namen()).toContain('dim_client');
  });

  it('een gezicht dat met de rechten van de lezer meer wil zien dan hij mag, mislukt en laat niets zien', async () => {
    await pool.query('create view dwh.gluurder with (security_invoker) as select id from bericht.bericht');
    try {
      await expect(rijen('gluurder')).rejects.toMatchObject({ code: '42501' });
      expect(alleVrij()).toBe(true);
    } finally {
      await pool.query('drop view dwh.gluurder');
    }
  });

  it.each(['bericht.bericht', 'client', 'feit_prestatie_vroeg', 'dim_client; select 1', ''])('wat geen tabel van het sterschema is, is niet te lezen: %p', async (naam) => {
    expect(await lezer.zoek(naam)).toBeUndefined();
    expect(await rijen(naam)).toEqual([]);
  });

  it('een soort kolom die niemand kent, is een fout die zegt welke', async () => {
    await pool.query('create table dwh.vreemd (x point)');
    await expect(lezer.zoek('vreemd')).rejects.toThrow('kolom x van dwh heeft soort point');
    await pool.query('drop table dwh.vreemd');
    expect(alleVrij()).toBe(true);
  });
});
