import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';

const ZONDER_TOELICHTING = `
  select format('%I.%I%s', n.nspname, c.relname, coalesce('.' || a.attname, '')) as wat
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname in ('dwh', 'lading', 'publiek') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
    and (coalesce(col_description(c.oid, a.attnum), '') = '' or coalesce(obj_description(c.oid, 'pg_class'), '') = '')`;

beschrijfMetDatabank('het sterschema', () => {
  let test: Testdatabank;
  beforeAll(async () => {
    test = await maakTestdatabank();
  });
  afterAll(() => test.ruimOp());
  const rijen = async <R extends object>(vraag: string): Promise<R[]> => (await test.databank.pool.query<R>(vraag)).rows;

  it('elke tabel en elke kolom heeft een toelichting in de database', async () => {
    expect(await rijen(ZONDER_TOELICHTING)).toEqual([]);
  });

  it('de facten waar het om omvang gaat, zijn per maand gepartitioneerd', async () => {
    const gedeeld = await rijen<{ naam: string }>(`select c.relname as naam from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'dwh' order by 1`);
    expect(gedeeld.map(({ naam }) => naam)).toEqual(['feit_bericht', 'feit_bericht_code', 'feit_prestatie', 'som_product', 'som_tarief']);
  });

  it('een maand krijgt één partitie; een datum aan de rand maakt er geen', async () => {
    const tel = async (): Promise<number> => (await rijen(`select from pg_inherits where inhparent = 'dwh.feit_prestatie'::regclass`)).length;
    const eerst = await tel();
    await rijen(`select lading.maak_maanden('feit_prestatie', array['2026-03-01', '2026-03-01', '2026-04-17', '1900-01-01', '9999-12-31']::date[])`);
    expect(await tel()).toBe(eerst + 2);
    await expect(rijen(`select lading.maak_maanden('dim_client', array['2026-03-01']::date[])`)).rejects.toThrow('heeft geen maanden');
  });

  it('bedragen zijn hele eurocenten en codes zijn tekst', async () => {
    const kolommen = await rijen<{ kolom: string; soort: string }>(`select column_name as kolom, data_type as soort from information_schema.columns
      where table_schema = 'dwh' and column_name in ('gemeente', 'aanbieder', 'ingediend', 'toegekend', 'afgewezen', 'gecrediteerd', 'in_behandeling', 'budget')`);
    expect(new Set(kolommen.filter(({ kolom }) => ['gemeente', 'aanbieder'].includes(kolom)).map(({ soort }) => soort))).toEqual(new Set(['text']));
    expect(new Set(kolommen.filter(({ kolom }) => !['gemeente', 'aanbieder'].includes(kolom)).map(({ soort }) => soort))).toEqual(new Set(['bigint']));
  });
});
