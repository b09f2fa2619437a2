import { setTimeout as wacht } from 'node:timers/promises';
import { STANDAARDGRENZEN } from '../grenzen.js';
import { Leesplaatsen } from './leesplaatsen.js';

const maak = (leesWachtMs: number): Leesplaatsen => new Leesplaatsen({ ...STANDAARDGRENZEN, leesplaatsen: 2, leesWachtMs });

describe('Leesplaatsen', () => {
  it('laat er zoveel tegelijk toe als er plaatsen zijn, en de rest in volgorde van komst', async () => {
    const plaatsen = maak(10_000);
    const [eerste, tweede] = [await plaatsen.neem(), await plaatsen.neem()];
    const volgorde: string[] = [];
    const derde = plaatsen.neem().then((vrij) => { volgorde.push('derde'); return vrij; });
    const vierde = plaatsen.neem().then((vrij) => { volgorde.push('vierde'); return vrij; });
    await wacht(5);
    expect(volgorde).toEqual([]);
    eerste();
    eerste();
    (await derde)();
    await vierde;
    expect(volgorde).toEqual(['derde', 'vierde']);
    tweede();
    await expect(plaatsen.neem()).resolves.toEqual(expect.any(Function));
  });

  it('wie te lang wacht krijgt 503, en zijn beurt gaat niet verloren', async () => {
    const plaatsen = maak(20);
    const [eerste] = [await plaatsen.neem(), await plaatsen.neem()];
    await expect(plaatsen.neem()).rejects.toMatchObject({ status: 503, opties: { retryAfter: STANDAARDGRENZEN.wachtSeconden } });
    eerste();
    await expect(plaatsen.neem()).resolves.toEqual(expect.any(Function));
  });
});
