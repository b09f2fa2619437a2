import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { mediaan, percentiel } from './statistiek.js';

/** Vaste reeksen met herhaling, negatieve waarden en gebroken getallen. */
const REEKSEN = [[1], [2, 1], [5, 5, 5, 1], [-3, 0, 12.5, 7, 7], Array.from({ length: 37 }, (_, i) => (i * 7919) % 101 / 8)];

beschrijfMetDatabank('percentiel en mediaan', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());

  it.each(REEKSEN)('zijn gelijk aan percentile_cont van PostgreSQL (%#)', async (...reeks) => {
    for (const p of [0, 10, 50, 75, 90, 99, 100]) {
      const { rows } = await proef.databank.pool.query<{ waarde: number }>(
        'select percentile_cont($2::float8) within group (order by x) as waarde from unnest($1::float8[]) x', [reeks, p / 100]);
      expect(percentiel(reeks, p)).toBeCloseTo(rows[0]?.waarde ?? Number.NaN, 10);
      if (p === 50) expect(mediaan(reeks)).toBeCloseTo(rows[0]?.waarde ?? Number.NaN, 10);
    }
  });
});
