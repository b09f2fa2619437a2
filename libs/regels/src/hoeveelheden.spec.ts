import { hoeveelheid, inEenheid, somInEenheid } from './hoeveelheden.js';

describe('eenheden', () => {
  it.each([
    ['14', '14', 5, 5],
    ['04', '01', 90, 1.5],
    ['01', '04', 2, 120],
    ['04', '16', 1, undefined],
    ['14', '01', 60, undefined],
    ['82', '84', 1, undefined],
  ])('in eenheid %s is eenheid %s, %i: %s', (naar, van, volume, verwacht) => expect(inEenheid(naar, van, volume)).toBe(verwacht));

  it.each([
    ['04', { '01': 30, '04': 2 }, 2.5],
    ['01', { '01': 30, '04': 2 }, 150],
    ['14', { '14': 3, '16': 4 }, 3],
    ['83', {}, 0],
    ['04', { '14': 9 }, 0],
  ])('som in eenheid %s van %j: %d', (naar, volumes, verwacht) => expect(somInEenheid(naar, volumes)).toBe(verwacht));

  it('minuten verliezen niets: zestig keer een minuut is een uur, hoe zij ook verdeeld zijn', () => {
    for (let minuten = 0; minuten <= 60; minuten += 1) expect(somInEenheid('04', { '01': minuten, '04': 0 }) <= 1).toBe(true);
    expect(somInEenheid('04', { '01': 61 }) > 1).toBe(true);
    expect(somInEenheid('04', { '01': 99_999_999 * 60 + 1 }) > 99_999_999).toBe(true);
  });

  it.each([
    [5, '14', '5 etmalen'],
    [100 / 60, '04', '1,67 uur'],
    [380, '01', '380 minuten'],
    [30005, '83', '€ 300,05'],
    [2, '99', '2 (eenheid 99)'],
  ])('%d in eenheid %s leest als %s', (volume, eenheid, tekst) => expect(hoeveelheid(volume, eenheid)).toBe(tekst));
});
