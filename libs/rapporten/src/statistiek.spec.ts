import { gemiddelde, mediaan, percentiel } from './statistiek.js';

describe('gemiddelde, mediaan en percentiel', () => {
  it('over niets is er geen', () => expect([gemiddelde([]), mediaan([]), percentiel([], 90)]).toEqual([null, null, null]));

  it('van één waarde is elk die waarde', () => expect([gemiddelde([7]), mediaan([7]), percentiel([7], 0), percentiel([7], 90)]).toEqual([7, 7, 7, 7]));

  it('het gemiddelde wordt niet afgerond', () => expect(gemiddelde([1, 2, 2])).toBe(5 / 3));

  it.each([[[3, 1, 2], 2], [[4, 1, 3, 2], 2.5], [[10, 9], 9.5], [[-5, 5, 100], 5]])('mediaan van %j is %d, op volgorde van getal', (getallen, verwacht) => {
    expect(mediaan(getallen)).toBe(verwacht);
  });

  it.each([[0, 1], [10, 1.9], [25, 3.25], [50, 5.5], [90, 9.1], [100, 10]])('percentiel %d van 1 tot en met 10 is %d', (p, verwacht) => {
    expect(percentiel([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], p)).toBeCloseTo(verwacht, 12);
  });

  it.each([-1, 101, Number.NaN])('percentiel %d bestaat niet', (p) => expect(() => percentiel([1], p)).toThrow(RangeError));

  it('laat de lijst zoals zij is', () => {
    const getallen = [3, 1, 2];
    mediaan(getallen);
    expect(getallen).toEqual([3, 1, 2]);
  });
});
