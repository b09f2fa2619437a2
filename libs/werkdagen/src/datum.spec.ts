import { begrens, isEersteVanMaand, isNieuwjaarsdag, leesDatum, opOfNa, opOfVoor, overlapt, valtBinnen, vergelijk } from './datum.js';

describe('datum', () => {
  it('leest een datum met witruimte aan de randen', () => {
    expect(leesDatum('\n 2025-01-31\t')).toBe('2025-01-31');
  });

  it.each([
    ['2025-01-31', '2025-02-01', -1],
    ['2025-02-01', '2025-02-01', 0],
    ['2025-02-02', '2025-02-01', 1],
    ['2025-12-31', '12025-01-01', -1],
    ['12025-02-01', '12025-01-31', 1],
    ['12025-02-01', '12025-02-01', 0],
    ['-0044-03-15', '0001-01-01', -1],
    ['-0044-03-16', '-0044-03-15', 1],
    ['-0045-03-15', '-0044-03-15', -1],
  ])('%s tegenover %s', (a, b, teken) => {
    expect(Math.sign(vergelijk(a, b))).toBe(teken);
    expect(opOfNa(a, b)).toBe(teken >= 0);
    expect(opOfVoor(a, b)).toBe(teken <= 0);
  });

  it.each([
    ['2025-01-01', true],
    ['2025-01-31', true],
    ['2024-12-31', false],
    ['2025-02-01', false],
  ])('%s binnen januari: %s', (dag, binnen) => {
    expect(valtBinnen(dag, { van: '2025-01-01', tot: '2025-01-31' })).toBe(binnen);
  });

  it.each([
    ['2025-01-31', '2025-01-31'],
    ['-0044-03-15', '0001-01-01'],
    ['0000-01-01', '0001-01-01'],
    ['12025-01-01', '9999-12-31'],
  ])('%s begrensd: %s', (dag, verwacht) => expect(begrens(dag)).toBe(verwacht));

  it('een open periode loopt door', () => {
    expect(valtBinnen('2099-01-01', { van: '2025-01-01' })).toBe(true);
    expect(valtBinnen('2024-12-31', { van: '2025-01-01' })).toBe(false);
  });

  it.each([
    ['een dag gemeen', { van: '2025-01-01', tot: '2025-01-31' }, { van: '2025-01-31', tot: '2025-02-28' }, true],
    ['aansluitend', { van: '2025-01-01', tot: '2025-01-31' }, { van: '2025-02-01', tot: '2025-02-28' }, false],
    ['de een open', { van: '2025-01-01' }, { van: '2026-01-01', tot: '2026-01-31' }, true],
    ['open, maar later begonnen', { van: '2026-02-01' }, { van: '2026-01-01', tot: '2026-01-31' }, false],
    ['beide open', { van: '2025-01-01' }, { van: '2026-01-01' }, true],
  ])('overlap: %s', (_naam, a, b, verwacht) => {
    expect(overlapt(a, b)).toBe(verwacht);
    expect(overlapt(b, a)).toBe(verwacht);
  });

  it('kent de eerste dag van maand en jaar', () => {
    expect(['2025-01-01', '2025-02-01', '2025-01-02'].map(isEersteVanMaand)).toEqual([true, true, false]);
    expect(['2025-01-01', '2025-02-01', '2025-01-02'].map(isNieuwjaarsdag)).toEqual([true, false, false]);
  });
});
