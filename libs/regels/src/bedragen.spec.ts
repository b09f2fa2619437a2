import fc from 'fast-check';
import { bedragPerMinuut, deelAfgerond, inEuro, minuuttarief, pastEenUurtarief } from './bedragen.js';

describe('bedragen', () => {
  it.each([
    [8730, 100, 146, 14550],
    [8730, 95, 146, 13823],
    [7500, 380, 125, 47500],
    [9999, 61, 167, 10166],
    [6000, 45, 100, 4500],
  ])('IV081: %i cent per uur, %i minuten: %i per minuut, samen %i', (uurtarief, minuten, tarief, bedrag) => {
    expect(minuuttarief(uurtarief)).toBe(tarief);
    expect(bedragPerMinuut(uurtarief, minuten)).toBe(bedrag);
    expect(pastEenUurtarief(tarief, minuten, bedrag)).toBe(true);
  });

  it('rondt een half naar boven af en blijft geheel', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1000 }), (teller, noemer) => {
        const uitkomst = deelAfgerond(teller, noemer);
        expect(2 * uitkomst * noemer).toBeLessThanOrEqual(2 * teller + noemer);
        expect(2 * (uitkomst + 1) * noemer).toBeGreaterThan(2 * teller + noemer);
      }),
    );
  });

  it('vindt precies de bedragen die een uurtarief in hele centen kan geven', () => {
    const kan = new Set<number>();
    for (let uurtarief = 0; uurtarief <= 20_000; uurtarief += 1) if (minuuttarief(uurtarief) === 146) kan.add(bedragPerMinuut(uurtarief, 95));
    for (let bedrag = 13_700; bedrag <= 14_000; bedrag += 1) expect(pastEenUurtarief(146, 95, bedrag)).toBe(kan.has(bedrag));
  });

  it('bij tarief 0 bestaan uurtarieven tot en met 29 cent', () => {
    expect(pastEenUurtarief(0, 60, 29)).toBe(true);
    expect(pastEenUurtarief(0, 60, 30)).toBe(false);
  });

  it.each([
    [0, '€ 0,00'],
    [5, '€ 0,05'],
    [49357, '€ 493,57'],
    [100, '€ 1,00'],
  ])('%i cent is %s', (cent, tekst) => {
    expect(inEuro(cent)).toBe(tekst);
  });
});
