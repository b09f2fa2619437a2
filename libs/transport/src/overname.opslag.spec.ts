import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eenRegel, maakOpstelling, redenOmOverTeSlaan, type Motor, type Opstelling } from '../proef/opstelling.js';
import { BullMqServer, Wachtrijen } from './index.js';

const PROEF = join(dirname(fileURLToPath(import.meta.url)), '../proef');

describe.each<Motor>(['PostgreSQL', 'Redis'])('werkerproces op %s', (motor) => {
  const reden = redenOmOverTeSlaan(motor);
  if (reden) {
    it.skip(reden, () => undefined);
    return;
  }

  let opstelling: Opstelling;
  let wachtrijen: Wachtrijen;

  beforeEach(async () => {
    opstelling = await maakOpstelling(motor, 6);
    wachtrijen = new Wachtrijen(opstelling.verbinding);
  });

  afterEach(async () => {
    await wachtrijen.sluit();
    await opstelling.ruimOp();
  });

  function startKind(gedrag: 'houdt-vast' | 'sluit'): { kind: ChildProcess; meldt(tekst: string): Promise<void>; einde: Promise<number | null> } {
    const { verbinding, postgresUrl } = opstelling;
    const kind = spawn(process.execPath, [
      '--import', join(PROEF, 'haak.mjs'), join(PROEF, 'kind.mjs'), postgresUrl, verbinding.redisUrl ?? '-', verbinding.voorvoegsel, gedrag,
    ], { stdio: ['ignore', 'pipe', 'inherit'] });
    let uitvoer = '';
    const einde = new Promise<number | null>((klaar) => kind.once('exit', klaar));
    const meldt = (tekst: string): Promise<void> => new Promise((klaar, mis) => {
      kind.stdout?.on('data', (stuk: Buffer) => {
        uitvoer += stuk.toString();
        if (uitvoer.includes(tekst)) klaar();
      });
      void einde.then(() => mis(new Error(`het kindproces eindigde zonder "${tekst}"`)));
    });
    return { kind, meldt, einde };
  }

  it('dat met SIGKILL eindigt, wordt binnen 20 seconden opgevolgd', async () => {
    const { kind, meldt, einde } = startKind('houdt-vast');
    const bezig = meldt('bezig');
    const regel = eenRegel(1);
    await wachtrijen.voegToe([regel]);
    await bezig;
    const gezien: unknown[] = [];
    const server = new BullMqServer({ ...opstelling.verbinding, gelijktijdig: 1, stadia: ['verwerken'] });
    server.addHandler('verwerken', (job) => Promise.resolve(void gezien.push(job)), true);
    server.listen(() => undefined);
    await new Promise((klaar) => setTimeout(klaar, 500));
    kind.kill('SIGKILL');
    await einde;
    expect(gezien).toEqual([]);
    const begin = Date.now();
    while (gezien.length === 0 && Date.now() - begin < 20_000) await new Promise((klaar) => setTimeout(klaar, 50));
    await server.close();
    expect(gezien).toEqual([regel.job]);
  }, 40_000);

  it('dat zijn werk af heeft en sluit, eindigt vanzelf', async () => {
    const { meldt, einde } = startKind('sluit');
    const gesloten = meldt('gesloten');
    await wachtrijen.voegToe([eenRegel(2)]);
    await gesloten;
    const begin = Date.now();
    expect(await einde).toBe(0);
    expect(Date.now() - begin).toBeLessThan(2_000);
  });
});
