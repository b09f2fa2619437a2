import { isZondag } from './dag.js';
import { aantalDagen, aantalMaanden, aantalWeken, aantalZondagen, doorsnede } from './periode.js';

describe('een periode tellen', () => {
  it.each([
    // [van, tot, [dagen, weken, zondagen, maanden]]
    ['2025-01-01', '2025-01-01', [1, 1, 0, 1]],
    ['2025-01-05', '2025-01-05', [1, 1, 1, 1]],
    ['2025-01-05', '2025-01-06', [2, 2, 1, 1]],
    ['2025-01-06', '2025-01-11', [6, 1, 0, 1]],
    ['2025-01-01', '2025-01-31', [31, 5, 4, 1]],
    ['2025-12-29', '2026-01-04', [7, 1, 1, 2]],
    ['2020-12-28', '2021-01-03', [7, 1, 1, 2]],
    ['2024-02-01', '2024-03-01', [30, 5, 4, 2]],
    ['2024-12-31', '2025-12-31', [366, 53, 52, 13]],
    ['0001-01-01', '0001-01-07', [7, 1, 1, 1]],
    ['0001-01-01', '9999-12-31', [3652059, 521723, 521722, 119988]],
    ['1969-12-28', '1970-01-04', [8, 2, 2, 2]],
  ])('%s tot en met %s', (van, tot, verwacht) => {
    const periode = { van, tot };
    expect([aantalDagen, aantalWeken, aantalZondagen, aantalMaanden].map((tel) => tel(periode))).toEqual(verwacht);
  });

  it('telt dagen en zondagen zoals iemand die ze langsloopt', () => {
    const dagen = Array.from({ length: 400 }, (_, i) => new Date(Date.UTC(2023, 10, 1 + i)).toISOString().slice(0, 10));
    const van = dagen[0] ?? '';
    dagen.forEach((tot, i) => {
      expect(aantalDagen({ van, tot })).toBe(i + 1);
      expect(aantalZondagen({ van, tot })).toBe(dagen.slice(0, i + 1).filter(isZondag).length);
    });
  });
});

describe('doorsnede', () => {
  const januari = { van: '2025-01-01', tot: '2025-01-31' };
  it.each([
    [{ van: '2025-01-08' }, { van: '2025-01-08', tot: '2025-01-31' }],
    [{ van: '2024-01-01', tot: '2025-01-17' }, { van: '2025-01-01', tot: '2025-01-17' }],
    [{ van: '2025-01-10', tot: '2025-01-10' }, { van: '2025-01-10', tot: '2025-01-10' }],
    [{ van: '2024-01-01' }, januari],
    [{ van: '2025-02-01' }, undefined],
    [{ van: '2024-01-01', tot: '2024-12-31' }, undefined],
  ])('van januari met %j', (andere, verwacht) => expect(doorsnede(januari, andere)).toEqual(verwacht));
});
