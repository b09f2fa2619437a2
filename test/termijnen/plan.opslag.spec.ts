import { Termijnregister, Termijntelling, type Databank, type Termijnfilter } from '@hub/opslag';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../databank.js';

const VANDAAG = '2025-11-20';
const AANTAL = 40_000;

/** Termijnen van driehonderd aanbieders bij veertien gemeenten over twee jaar; een op de twintig is nog niet gehaald. */
const VUL = `
  insert into termijn.termijn (id, sleutel, onderwerp, soort, norm_dagen, norm_eenheid, norm_bron, aanbieder, gemeente, plichtige, begin, uiterlijk,
    waarschuwing_op, voldaan_op, vervallen, stil, extra_dagen, bewijs, bijgewerkt_op)
  select md5(i::text)::uuid, i, i, (array['startmelding', 'stopmelding', 'start-ontbreekt', 'declaratie', 'declaratie-antwoord'])[1 + i % 5], 10, 'werkdagen', 'art. 17 f',
    (42420000 + i % 300)::text, '0' || (141 + i % 14), '-', dag, dag + 14, dag + 9, case when i % 20 > 0 then dag + 10 + i % 7 end, false, false, '{}',
    '{"berichten":[],"toelichting":[]}', now()
  from generate_series(1, ${AANTAL}) i, lateral (select '2024-01-01'::date + i % 700 as dag) d`;

beschrijfMetDatabank('termijnen zoeken', () => {
  let test: Testdatabank;
  let plan = '';

  beforeAll(async () => {
    test = await maakTestdatabank();
    await test.databank.pool.query(VUL);
    await test.databank.pool.query('vacuum analyze termijn.termijn');
  }, 120_000);
  afterAll(() => test.ruimOp());

  /** Vraagt PostgreSQL hoe hij deze vraag zou beantwoorden, in plaats van het antwoord. */
  const uitgelegd = { pool: { query: async (sql: string, waarden: unknown[]) => {
    const { rows } = await test.databank.pool.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, waarden);
    plan = rows.map((rij) => rij['QUERY PLAN']).join('\n');
    return { rows: [] };
  } } } as unknown as Databank;

  const na = { uiterlijk: '2025-01-01', id: '00000000-0000-0000-0000-000000000000' };

  it.each<[naam: string, filter: Omit<Termijnfilter, 'limiet'>, index: string]>([
    ['een aanbieder de zijne', { partij: { rol: 'aanbieder', code: '42420001' } }, 'termijn_aanbieder'],
    ['een aanbieder die er geen heeft', { partij: { rol: 'aanbieder', code: '99999999' } }, 'termijn_aanbieder'],
    ['een gemeente de hare', { partij: { rol: 'gemeente', code: '0153' } }, 'termijn_gemeente'],
    ['een gemeente haar volgende bladzijde', { partij: { rol: 'gemeente', code: '0153' }, na }, 'termijn_gemeente'],
    ['de analist alles, verder gebladerd', { na }, 'termijn_uiterlijk'],
    ['de analist wat verlopen is', { status: 'verlopen' }, 'termijn_open'],
    ['de analist een soort', { soort: 'declaratie' }, 'termijn_soort'],
  ])('%s: langs een index, al op volgorde', async (_naam, filter, index) => {
    await new Termijnregister(uitgelegd).lijst({ ...filter, limiet: 51 }, VANDAAG);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it.each<[naam: string, partij: Termijnfilter['partij']]>([
    ['de analist', undefined], ['een aanbieder', { rol: 'aanbieder', code: '42420001' }], ['een gemeente', { rol: 'gemeente', code: '0153' }],
  ])('de stand van vandaag voor %s: zonder alles te lezen', async (_naam, partij) => {
    await new Termijntelling(uitgelegd).cijfers(partij, VANDAAG);
    expect(plan).not.toContain('Seq Scan');
  });
});
