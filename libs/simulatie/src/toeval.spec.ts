import { Loterij, Toeval } from './toeval.js';

const reeks = (toeval: Toeval): number[] => Array.from({ length: 5 }, () => toeval.geheel(0, 1_000_000));

describe('toeval', () => {
  it('ligt vast met zaad en naam, en is voor een andere naam anders', () => {
    expect(reeks(Toeval.uit(1, 'zorgpad', 7))).toEqual(reeks(Toeval.uit(1, 'zorgpad', 7)));
    expect(reeks(Toeval.uit(1, 'zorgpad', 7))).not.toEqual(reeks(Toeval.uit(1, 'zorgpad', 8)));
    expect(reeks(Toeval.uit(1, 'zorgpad', 7))).not.toEqual(reeks(Toeval.uit(2, 'zorgpad', 7)));
  });

  it('is ook over veel reeksen met bijna dezelfde naam gelijk verdeeld', () => {
    const eersten = Array.from({ length: 6000 }, (_, i) => Math.floor(Toeval.uit(1, 'woonplaats', i).deel() * 20));
    for (let vak = 0; vak < 20; vak += 1) expect(Math.abs(eersten.filter((e) => e === vak).length - 300)).toBeLessThan(75);
  });

  it('geeft een duur die gemiddeld klopt en nooit onder een kwart komt', () => {
    const toeval = Toeval.uit(1, 'duur');
    const dagen = Array.from({ length: 4000 }, () => toeval.duur(200));
    expect(dagen.reduce((som, n) => som + n, 0) / dagen.length).toBeCloseTo(200, -1);
    expect(Math.min(...dagen)).toBeGreaterThanOrEqual(50);
  });

  it('kiest niets uit niets', () => expect(Toeval.uit(1, 'leeg').kies([])).toBeUndefined());
});

describe('een loterij', () => {
  it('trekt naar gewicht en nooit wat niets weegt', () => {
    const loterij = new Loterij(['a', 'b', 'c'], (lot) => ({ a: 3, b: 0, c: 1 })[lot] ?? 0);
    const toeval = Toeval.uit(1, 'loterij');
    const getrokken = Array.from({ length: 4000 }, () => loterij.trek(toeval));
    expect(getrokken.filter((lot) => lot === 'a').length / 4000).toBeCloseTo(0.75, 1);
    expect(getrokken).not.toContain('b');
    expect([loterij.bij(0), loterij.bij(0.74), loterij.bij(0.76), loterij.bij(0.999)]).toEqual(['a', 'a', 'c', 'c']);
  });

  it('zonder loten is leeg', () => {
    const leeg = new Loterij<string>([], () => 1);
    expect(leeg.isLeeg).toBe(true);
    expect(() => leeg.bij(0.5)).toThrow(RangeError);
  });
});
