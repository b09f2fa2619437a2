import { setTimeout as wacht } from 'node:timers/promises';
import { Draad, Draadfout } from './draad.js';

interface Opdracht { zeg?: string; fout?: string; val?: boolean; geheugen?: number }
interface Antwoord { threadId: number; workerData: unknown; tegelijk: number; zei?: string }

const MODULE = new URL('../test/echo.draad.mjs', import.meta.url);

describe('een werkdraad', () => {
  let draad: Draad<Opdracht, Antwoord>;
  const begin = (rustMs = 10_000): void => {
    draad = new Draad(MODULE, { naam: 'proef' }, { geheugenMB: 64, rustMs, teVeelGeheugen: 1000 });
  };
  afterEach(() => draad.stop());

  it('krijgt zijn gegevens en doet opdrachten een voor een, op volgorde, op dezelfde draad', async () => {
    begin();
    const antwoorden = await Promise.all(['a', 'b', 'c'].map((zeg) => draad.doe({ zeg })));
    expect(antwoorden.map(({ zei, tegelijk }) => [zei, tegelijk])).toEqual([['a', 1], ['b', 1], ['c', 1]]);
    expect(new Set(antwoorden.map(({ threadId }) => threadId)).size).toBe(1);
    expect(antwoorden[0]?.workerData).toEqual({ naam: 'proef' });
  });

  it('een fout hoort alleen bij haar eigen opdracht', async () => {
    begin();
    const [fout, goed] = await Promise.allSettled([draad.doe({ fout: 'TypeError' }), draad.doe({ zeg: 'verder' })]);
    expect(fout).toMatchObject({ status: 'rejected', reason: new Draadfout('TypeError') });
    expect(goed).toMatchObject({ status: 'fulfilled', value: { zei: 'verder' } });
  });

  it('valt hij om, dan mislukt die opdracht en begint de volgende op een nieuwe', async () => {
    begin();
    const { threadId } = await draad.doe({});
    await expect(draad.doe({ val: true })).rejects.toThrow(Draadfout);
    expect((await draad.doe({})).threadId).not.toBe(threadId);
  });

  it('houdt hij te veel geheugen vast, dan krijgt de volgende opdracht een nieuwe', async () => {
    begin();
    const eerste = await draad.doe({ geheugen: 1000 });
    const tweede = await draad.doe({ geheugen: 1001 });
    expect(tweede.threadId).toBe(eerste.threadId);
    expect((await draad.doe({})).threadId).not.toBe(eerste.threadId);
  });

  it('zonder werk stopt hij', async () => {
    begin(20);
    const { threadId } = await draad.doe({});
    await wacht(200);
    expect((await draad.doe({})).threadId).not.toBe(threadId);
  });

  it('stoppen wacht op wat er loopt; wat nog wachtte, mislukt', async () => {
    begin();
    const loopt = draad.doe({ zeg: 'af' });
    const wacht = draad.doe({ zeg: 'te laat' });
    const geweigerd = expect(wacht).rejects.toThrow('de draad is gestopt');
    await draad.stop();
    expect((await loopt).zei).toBe('af');
    await geweigerd;
  });
});
