import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { neemWerk, type Werk } from './werk.js';

const DOSSIERS = ['1/0153/a', '2/0153/b', '3/0141/c'];
const BERICHTEN = [9, 10, 11, 100];

beschrijfMetDatabank('werk van de agenda', () => {
  let test: Testdatabank;
  beforeAll(async () => {
    test = await maakTestdatabank();
  });
  afterAll(() => test.ruimOp());

  async function neemAlles(limiet: number): Promise<Werk[]> {
    const grepen: Werk[] = [];
    do grepen.push(await test.databank.inTransactie((tx) => neemWerk(tx, limiet)));
    while (grepen.at(-1)?.aantal);
    return grepen;
  }

  it.each([1, 2, 3, 5, 100])('is in grepen van %i elk een keer aan de beurt, alle dossiers voor het eerste bericht', async (limiet) => {
    await test.databank.pool.query(`insert into lading.agenda select 'dossier', unnest($1::text[]) union all select 'bericht', unnest($2::text[])`, [DOSSIERS, BERICHTEN.map(String)]);
    const grepen = await neemAlles(limiet);
    expect(grepen.map(({ aantal }) => aantal)).toEqual([...Array.from({ length: Math.ceil(7 / limiet) }, (_, i) => Math.min(limiet, 7 - i * limiet)), 0]);
    expect(grepen.flatMap(({ dossiers }) => dossiers).sort()).toEqual(DOSSIERS);
    expect(grepen.flatMap(({ berichten }) => berichten).sort((a, b) => a - b)).toEqual(BERICHTEN);
    const laatsteDossier = grepen.findLastIndex(({ dossiers }) => dossiers.length > 0);
    expect(grepen.slice(0, laatsteDossier).flatMap(({ berichten }) => berichten)).toEqual([]);
  });

  it('leest met een volle agenda niet meer dan hij neemt: de volgorde komt uit de index', async () => {
    await test.databank.pool.query(`insert into lading.agenda select 'bericht', n::text from generate_series(1, 20000) n`);
    const gelezen = await test.databank.inTransactie(async (tx) => {
      await neemWerk(tx, 300);
      return (await tx.query<{ rijen: number }>(`select (seq_tup_read + idx_tup_fetch)::int as rijen from pg_stat_xact_all_tables where relid = 'lading.agenda'::regclass`)).rows[0]?.rijen;
    });
    expect(gelezen).toBeGreaterThanOrEqual(300);
    expect(gelezen).toBeLessThan(2_000);
  });
});
