import { meetHerbouw } from '../bench/laden/herbouw.js';
import { startRegio } from '../bench/laden/keten.js';
import { speelJaar, type Verloop } from '../bench/laden/speel.js';
import { maakZorgjaar } from '../bench/laden/zorg.js';
import type { Keten } from './opstelling/keten.js';
import { leesSter } from './warehouse/ster.js';

describe('de bench van het laden', () => {
  const jaar = maakZorgjaar(300);
  let keten: Keten;
  let verloop: Verloop;
  beforeAll(async () => {
    keten = await startRegio({ motor: 'PostgreSQL', vorm: 'hub' });
    verloop = await speelJaar(keten, jaar);
  }, 180_000);
  afterAll(() => keten?.stop(), 60_000);

  it('speelt een jaar waarin de hub alles goedkeurt, en elk bericht en elke prestatie komt in het warehouse', async () => {
    expect(verloop.prestaties).toBe(jaar.prestaties);
    const tel = (tabel: string): Promise<number> => keten.postgres.tel(`select count(*) from dwh.${tabel}`);
    expect(await Promise.all(['feit_prestatie', 'feit_toewijzing', 'feit_levering', 'feit_bericht'].map(tel)))
      .toEqual([jaar.prestaties, jaar.toewijzingen, jaar.toewijzingen, verloop.berichten]);
    expect(await keten.postgres.tel('select count(distinct maand) from dwh.feit_prestatie where toegekend = ingediend and contract_tarief = tarief and segment is not null')).toBe(12);
    expect(await keten.postgres.tel(`select count(distinct date_trunc('month', ontvangen_op)) from dwh.feit_bericht`)).toBe(12);
    expect(await keten.postgres.tel('select count(*) from dwh.feit_levering where einddatum is not null')).toBeGreaterThan(0);
  });

  it('herbouwt naar dezelfde rijen', async () => {
    const geladen = await leesSter(keten.postgres);
    const { seconden, vloer, piek } = await meetHerbouw(keten);
    expect([seconden, vloer, piek].filter((maat) => !(maat > 0))).toEqual([]);
    expect(await leesSter(keten.postgres)).toEqual(geladen);
  }, 60_000);
});
