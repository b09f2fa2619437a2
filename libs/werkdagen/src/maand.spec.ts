import { eersteVanMaand, inZelfdeMaand, laatsteVanMaand, maandenTerug, maandenVerder } from './maand.js';

describe('kalendermaand', () => {
  it.each([
    ['2025-01-15', '2025-01-31'],
    ['2025-04-30', '2025-04-30'],
    ['2025-02-01', '2025-02-28'],
    ['2024-02-01', '2024-02-29'],
    ['2000-02-01', '2000-02-29'],
    ['2100-02-01', '2100-02-28'],
    ['12024-02-01', '12024-02-29'],
  ])('de laatste dag van de maand van %s is %s', (dag, laatste) => {
    expect(laatsteVanMaand(dag)).toBe(laatste);
  });

  it.each([
    ['2025-01-01', '2025-01-31', true],
    ['2025-01-31', '2025-02-01', false],
    ['2025-01-01', '2024-01-01', false],
  ])('%s en %s in dezelfde maand: %s', (a, b, zelfde) => {
    expect(inZelfdeMaand(a, b)).toBe(zelfde);
  });

  it.each([
    ['2025-03-31', 1, '2025-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2025-01-15', 1, '2024-12-15'],
    ['2025-01-15', 12, '2024-01-15'],
    ['2024-02-29', 60, '2019-02-28'],
    ['2024-02-29', 1440, '1904-02-29'],
    ['0001-01-31', 1, '0000-12-31'],
  ])('%s, %i maanden terug, is %s', (dag, aantal, eerder) => {
    expect(maandenTerug(dag, aantal)).toBe(eerder);
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-06-15', 0, '2025-06-15'],
    ['9999-12-15', 1, '10000-01-15'],
  ])('%s, %i maanden verder, is %s', (dag, aantal, later) => {
    expect(maandenVerder(dag, aantal)).toBe(later);
  });
});

describe('eersteVanMaand', () => {
  it.each([
    ['2024-02-15', '2024-02-01'],
    ['2025-12-31', '2025-12-01'],
    ['2025-01-01', '2025-01-01'],
  ])('van %s is %s', (dag, eerste) => expect(eersteVanMaand(dag)).toBe(eerste));
});
