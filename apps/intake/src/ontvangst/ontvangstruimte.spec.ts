import { STANDAARDGRENZEN } from '../grenzen.js';
import { Ontvangstruimte } from './ontvangstruimte.js';

const maak = (): Ontvangstruimte => new Ontvangstruimte({ ...STANDAARDGRENZEN, ruimte: 100, ruimteVoorKlein: 20, klein: 10 });

describe('Ontvangstruimte', () => {
  it('grote berichten gebruiken nooit het deel voor kleine', () => {
    const ruimte = maak();
    expect(ruimte.reserveer(80)).toBeDefined();
    expect(ruimte.reserveer(11)).toBeUndefined();
    expect(ruimte.reserveer(10)).toBeDefined();
    expect(ruimte.reserveer(10)).toBeDefined();
    expect(ruimte.reserveer(1)).toBeUndefined();
    expect(ruimte.inGebruik).toBe(100);
  });

  it('een klein bericht dat groot wordt telt als groot, en houdt wat het had als het niet past', () => {
    const ruimte = maak();
    const klein = ruimte.reserveer(5);
    ruimte.reserveer(70);
    expect(klein?.zorgVoor(11)).toBe(false);
    expect(klein?.zorgVoor(10)).toBe(true);
    expect(ruimte.inGebruik).toBe(80);
  });

  it('een plaats komt pas vrij als ook het werk dat haar vasthoudt klaar is, ook als dat mislukt', async () => {
    const ruimte = maak();
    const plaats = ruimte.reserveer(50);
    let breekAf!: (fout: Error) => void;
    const werk = plaats?.tijdens(() => new Promise<never>((_, reject) => { breekAf = reject; }));
    plaats?.laatLos();
    expect(ruimte.inGebruik).toBe(50);
    breekAf(new Error('mislukt'));
    await expect(werk).rejects.toThrow('mislukt');
    expect(ruimte.inGebruik).toBe(0);
  });
});
