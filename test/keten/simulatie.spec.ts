import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { voerUit } from '../../apps/hub/src/opdrachten/programma.js';
import { voorbeelden, vraagInMap } from '../warehouse/duckdb.js';
import { Keten } from './opstelling/keten.js';
import { leesSter, verminkSter, wachtOpWarehouse } from './warehouse/ster.js';

const JAAR = ['--van', '2026-01-01', '--tot', '2026-12-31', '--zaad', '3', '--clienten', '50', '--afgekeurd', '0.25', '--gecorrigeerd', '0.3', '--te-laat', '0.2'];
const KWARTALEN = ['2026-K1', '2026-K2', '2026-K3', '2026-K4'];
const LANG_MS = 900_000;

type Rij = Record<string, string | number | null>;

interface Gespeeld {
  berichten: number;
  perSoort: Record<string, { gekregen: Record<string, number> }>;
  verschillen: unknown[];
}

describe('hub simuleer tegen een hele hub', () => {
  let map: string;
  let keten: Keten;
  let eerste: Awaited<ReturnType<typeof hub>>;

  async function hub(...argumenten: string[]): Promise<{ code: number; uit: string; fout: string }> {
    const gezegd = { uit: '', fout: '' };
    const wereld = { omgeving: {}, uit: (tekst: string | Uint8Array) => void (gezegd.uit += Buffer.from(tekst as string).toString()), fout: (tekst: string) => void (gezegd.fout += tekst), vraagGeheim: async () => '' };
    return { code: await voerUit(argumenten, wereld), ...gezegd };
  }

  const bij = (): string[] => ['--hub', keten.intake.adres, '--partijen', join(map, 'partijen.json')];

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'hub-simulatie-'));
    await hub('simuleer', ...JAAR, '--schrijf-config', map);
    const bestand = (naam: string): string => join(map, `${naam}.json`);
    const env = { HUB_NU: '2026-01-01T06:00:00Z', HUB_PARTIJEN: bestand('partijen'), HUB_CONTRACTEN: bestand('contracten'), HUB_BELEID: bestand('beleid') };
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'hub', gemeenten: [], aanbieders: [], env });
    eerste = await hub('simuleer', ...JAAR, ...bij(), '--json', '--bevestig');
  }, LANG_MS);
  afterAll(async () => {
    await keten?.stop();
    rmSync(map, { recursive: true, force: true });
  }, 60_000);

  it('speelt een jaar zonder een ander oordeel dan verwacht; nog eens spelen verandert niets', async () => {
    expect(eerste.fout).toBe('');
    const gespeeld = JSON.parse(eerste.uit) as Gespeeld;
    expect(gespeeld.verschillen).toEqual([]);
    expect(eerste.code).toBe(0);
    expect(gespeeld.berichten).toBeGreaterThan(200);
    expect(Object.keys(gespeeld.perSoort)).toEqual(expect.arrayContaining(['JW301', 'JW305', 'JW315', 'JW323']));
    expect(Object.values(gespeeld.perSoort).some(({ gekregen }) => (gekregen['afgekeurd'] ?? 0) > 0)).toBe(true);

    const tel = (): Promise<number> => keten.postgres.tel('select count(*) from bericht.bericht');
    const bewaard = await tel();
    expect(JSON.parse((await hub('simuleer', ...JAAR, ...bij(), '--json')).uit)).toEqual(gespeeld);
    expect(await tel()).toBe(bewaard);
  }, LANG_MS);

  it('het warehouse dat gaandeweg is geladen, is rij voor rij wat een herbouw uit de berichten maakt', async () => {
    await wachtOpWarehouse(keten.postgres);
    const geladen = await leesSter(keten.postgres);
    for (const feit of ['feit_toewijzing', 'feit_levering', 'feit_levering_periode', 'feit_verzoek', 'feit_prestatie', 'som_product', 'som_tarief', 'som_toewijzing', 'som_client', 'som_jaar', 'feit_termijn', 'feit_bericht', 'feit_bericht_code', 'dim_client']) {
      expect([feit, geladen[feit]?.length]).not.toEqual([feit, 0]);
    }
    await verminkSter(keten.postgres);
    expect(await leesSter(keten.postgres)).not.toEqual(geladen);

    const { code, uit } = await hub('warehouse', 'herbouw', ...bij());
    expect([code, uit]).toEqual([0, expect.stringContaining('herbouw: klaar op')]);
    await wachtOpWarehouse(keten.postgres);
    expect(await leesSter(keten.postgres)).toEqual(geladen);
  }, LANG_MS);

  describe('wat een analist meeneemt', () => {
    let ster: string;
    beforeAll(async () => {
      ster = join(map, 'ster');
      await wachtOpWarehouse(keten.postgres);
      expect(await hub('warehouse', 'export', ster, '--als', 'analist', ...bij())).toMatchObject({ code: 0, fout: '' });
    }, LANG_MS);

    const rapport = async (naam: string, ...keuze: string[]): Promise<Rij[]> => (JSON.parse((await hub('rapport', naam, ...keuze, '--json', ...bij())).uit) as { rijen: Rij[] }).rijen;
    const vraag = (naam: string): Promise<Record<string, unknown>[]> => vraagInMap(ster, voorbeelden().find((een) => een.naam === `${naam}.sql`)?.sql ?? '');
    /** Van elke rij deze kolommen, op volgorde; een getal dat DuckDB als tekst geeft of dat net anders is afgerond, is hetzelfde. */
    const kort = (rijen: readonly Record<string, unknown>[], ...kolommen: string[]): unknown[][] =>
      rijen.map((rij) => kolommen.map((kolom) => (/^-?\d+(\.\d+)?$/.test(String(rij[kolom])) ? Number(rij[kolom]).toFixed(6) : rij[kolom]))).sort();
    const perKwartaal = async (): Promise<Rij[]> => (await Promise.all(KWARTALEN.map((kwartaal) => rapport('monitor', '--kwartaal', kwartaal)))).flat()
      .filter(({ gemeente, leeftijdsgroep, clienten }) => gemeente !== 'alle' && leeftijdsgroep === 'alle' && clienten !== 0);
    const uitKwartalen = async (naam: string): Promise<Record<string, unknown>[]> => (await vraag(naam)).filter(({ kwartaal }) => KWARTALEN.includes(String(kwartaal)));

    it('is elke tabel, met evenveel rijen als er in het warehouse staan', async () => {
      const inWarehouse = await leesSter(keten.postgres);
      expect(readdirSync(ster)).toEqual(expect.arrayContaining([...Object.keys(inWarehouse).map((tabel) => `${tabel}.parquet`), 'woordenboek.json']));
      for (const [tabel, rijen] of Object.entries(inWarehouse)) {
        expect([tabel, await vraagInMap(ster, `select count(*)::integer as n from '${tabel}.parquet'`)]).toEqual([tabel, [{ n: rijen.length }]]);
      }
    });

    it.each(voorbeelden())('$naam zegt waar zij over gaat en geeft rijen', async ({ sql }) => {
      expect(sql).toMatch(/^-- [A-Z][^\n]+\.\n--\n-- /);
      expect((await vraagInMap(ster, sql)).length).toBeGreaterThan(0);
    });

    it('docs/warehouse.md noemt elk voorbeeld', () => {
      const bladzijde = readFileSync(join(projectMap(), 'docs/warehouse.md'), 'utf8');
      expect(voorbeelden().map(({ naam }) => naam).filter((naam) => !bladzijde.includes(`](duckdb/${naam})`))).toEqual([]);
    });

    it('clienten-per-gemeente-en-segment telt wat het rapport monitor telt', async () => {
      const kolommen = ['kwartaal', 'gemeente', 'segment', 'clienten'];
      const verwacht = (await perKwartaal()).filter(({ segment }) => segment !== 'alle');
      expect(verwacht.length).toBeGreaterThan(5);
      expect(kort(await uitKwartalen('clienten-per-gemeente-en-segment'), ...kolommen)).toEqual(kort(verwacht, ...kolommen));
    });

    it('in-en-uitstroom telt wat het rapport monitor telt', async () => {
      const standen = ['kwartaal', 'gemeente', 'beginstand', 'instroom', 'uitstroom', 'eindstand'];
      const verwacht = (await perKwartaal()).filter(({ segment }) => segment === 'alle');
      expect(verwacht.some(({ uitstroom }) => Number(uitstroom) > 0)).toBe(true);
      expect(kort(await uitKwartalen('in-en-uitstroom'), ...standen, 'duur_van_uitstroom_dagen')).toEqual(kort(verwacht, ...standen, 'trajectduur_dagen'));
    });

    it('kosten-per-aanbieder verdeelt zoals het rapport concentratie', async () => {
      const kolommen = ['rang', 'aanbieder', 'naam', 'kosten_eurocent', 'aandeel_procent'];
      const verwacht = (await rapport('concentratie', '--jaar', '2026')).filter(({ segment, rang }) => segment === 'alle' && rang !== null);
      expect(verwacht.length).toBeGreaterThan(2);
      expect(kort(await vraag('kosten-per-aanbieder'), ...kolommen, 'samen_procent')).toEqual(kort(verwacht, ...kolommen, 'cumulatief_procent'));
    });

    it('wachttijd-tot-start meet wat het rapport doorlooptijd meet', async () => {
      const verwacht = (await rapport('doorlooptijd')).filter(({ meting }) => meting === 'start');
      expect(verwacht.length).toBeGreaterThan(5);
      expect(kort(await vraag('wachttijd-tot-start'), 'maand', 'aanbieder', 'gestart', 'nog_open', 'gemiddelde_dagen', 'mediaan_dagen', 'p90_dagen'))
        .toEqual(kort(verwacht, 'maand', 'partij', 'aantal', 'nog_open', 'gemiddelde', 'mediaan', 'p90'));
    });

    it('gedeclareerd-per-maand is samen wat het rapport productieverantwoording over het jaar zegt', async () => {
      const bedragen = ['ingediend', 'toegekend', 'afgewezen', 'in_behandeling', 'gecrediteerd'];
      const [totaal] = (await rapport('productieverantwoording', '--jaar', '2026')).filter(({ niveau }) => niveau === 'totaal');
      const maanden = await vraag('gedeclareerd-per-maand');
      const samen = (kolom: string): number => maanden.reduce((som, rij) => som + Number(rij[kolom]), 0);
      expect(samen('afgewezen')).not.toBe(0);
      expect(['prestaties', ...bedragen].map(samen)).toEqual([totaal?.['prestaties'], ...bedragen.map((bedrag) => totaal?.[`${bedrag}_eurocent`])]);
    });
  });
});
