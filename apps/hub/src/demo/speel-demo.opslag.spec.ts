import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hubproces } from '../../../../test/keten/opstelling/hubproces.js';
import { vrijePoort, wachtTot } from '../../../../test/keten/opstelling/wachten.js';

/** Wat van de verzonnen cliënt nergens mag opduiken buiten de versleutelde berichten. */
const PERSOONLIJK = /999900006|Voorbeeldkind|Voorbeeldouder|Demi/;

describe('npm start zonder instellingen', () => {
  let map: string;

  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'hub-demo-'));
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  /** Start de hub tot hij klaar is, stopt hem weer, en geeft wat hij zei. */
  async function startEnStop(): Promise<string> {
    const hub = new Hubproces('hub', { HUB_DATA: join(map, 'data'), HUB_PORT: String(await vrijePoort()) });
    try {
      await hub.start();
      await wachtTot('de hub is klaar', () => hub.uitvoer.includes('klaar: '), 60_000);
    } finally {
      await hub.stop();
    }
    return hub.uitvoer;
  }

  it('speelt de demo één keer: vier goed en van elk niveau één fout, zonder iets persoonlijks te tonen', async () => {
    const uitvoer = await startEnStop();
    const oordelen = [...uitvoer.matchAll(/^ {3}[✔✘] (.*)$/gm)].map(([, oordeel]) => oordeel);
    expect(oordelen).toEqual([
      'goedgekeurd (Bezorgd), retour JW302 zonder retourcodes',
      'afgekeurd op niveau 1 (AfgekeurdDoorDienst), geen retour',
      'goedgekeurd (Bezorgd), retour JW306 zonder retourcodes',
      'afgekeurd op niveau 3 (VerwerkingVoltooid), retour JW306',
      'goedgekeurd (Bezorgd), retour JW325',
      'afgekeurd op niveau 2 (VerwerkingVoltooid), retour JW308',
      'afgekeurd op niveau 4 (VerwerkingVoltooid), retour JW308',
      'goedgekeurd (Bezorgd), retour JW308 zonder retourcodes',
    ]);
    for (const code of ['BRS13', '9326', 'TR326', '0001', 'TR018', '8848', 'TR135', '8001']) expect(uitvoer).toContain(`     ${code}`);
    expect(uitvoer).not.toMatch(PERSOONLIJK);
    expect(readFileSync(join(map, 'data', 'hub.log'), 'utf8')).not.toMatch(PERSOONLIJK);
    const weer = await startEnStop();
    expect(weer).toContain('demo: al gespeeld');
    expect(weer).not.toContain('JW301');
  }, 120_000);
});
