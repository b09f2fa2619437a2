import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voerUit } from '../../apps/hub/src/opdrachten/programma.js';
import { Keten } from './opstelling/keten.js';

const ZES_WEKEN = ['--van', '2026-01-01', '--tot', '2026-02-14', '--zaad', '3', '--clienten', '20', '--afgekeurd', '0.25', '--gecorrigeerd', '0.3', '--te-laat', '0.2'];

describe('hub simuleer tegen een hele hub', () => {
  let map: string;
  let keten: Keten;

  /** Voert `hub simuleer` uit met de opties van de simulatie en wat er nog bij komt. */
  async function simuleer(...anders: string[]): Promise<{ code: number; uit: string; fout: string }> {
    const gezegd = { uit: '', fout: '' };
    const wereld = { omgeving: {}, uit: (tekst: string | Uint8Array) => void (gezegd.uit += tekst), fout: (tekst: string) => void (gezegd.fout += tekst), vraagGeheim: async () => '' };
    return { code: await voerUit(['simuleer', ...ZES_WEKEN, ...anders], wereld), ...gezegd };
  }

  const bij = (adres: string): string[] => ['--hub', adres, '--partijen', join(map, 'partijen.json'), '--json'];

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'hub-simulatie-'));
    await simuleer('--schrijf-config', map);
    const bestand = (naam: string): string => join(map, `${naam}.json`);
    const env = { HUB_NU: '2026-01-01T06:00:00Z', HUB_PARTIJEN: bestand('partijen'), HUB_CONTRACTEN: bestand('contracten'), HUB_BELEID: bestand('beleid') };
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'hub', gemeenten: [], aanbieders: [], env });
  }, 120_000);
  afterAll(async () => {
    await keten?.stop();
    rmSync(map, { recursive: true, force: true });
  }, 60_000);

  it('speelt zes weken zonder een ander oordeel dan verwacht; nog eens spelen verandert niets', async () => {
    const { code, uit, fout } = await simuleer(...bij(keten.intake.adres), '--bevestig');
    expect(fout).toBe('');
    const gespeeld = JSON.parse(uit) as { berichten: number; perSoort: Record<string, { gekregen: Record<string, number> }>; verschillen: unknown[] };
    expect(gespeeld.verschillen).toEqual([]);
    expect(code).toBe(0);
    expect(gespeeld.berichten).toBeGreaterThan(40);
    expect(Object.keys(gespeeld.perSoort)).toEqual(expect.arrayContaining(['JW301', 'JW305', 'JW315', 'JW323']));
    expect(Object.values(gespeeld.perSoort).some(({ gekregen }) => (gekregen['afgekeurd'] ?? 0) > 0)).toBe(true);

    const tel = (): Promise<number> => keten.postgres.tel('select count(*) from bericht.bericht');
    const bewaard = await tel();
    expect(JSON.parse((await simuleer(...bij(keten.intake.adres))).uit)).toEqual(gespeeld);
    expect(await tel()).toBe(bewaard);
  }, 240_000);
});
