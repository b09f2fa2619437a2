import fc from 'fast-check';
import { dagnummer, datumVan, isZondag, plusDagen, zondagOpOfVoor } from './dag.js';

describe('zondag', () => {
  it.each([
    ['2025-01-04', false, '2024-12-29'],
    ['2025-01-05', true, '2025-01-05'],
    ['2025-01-06', false, '2025-01-05'],
    ['2024-03-02', false, '2024-02-25'],
  ])('%s', (dag, zondag, vorige) => {
    expect(isZondag(dag)).toBe(zondag);
    expect(zondagOpOfVoor(dag)).toBe(vorige);
  });
});

describe('plusDagen', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-10-25', 2, '2025-10-27'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-01-01', 0, '2025-01-01'],
    ['2025-01-01', 56, '2025-02-26'],
    ['0001-01-01', -1, '0000-12-31'],
    ['0000-01-01', -1, '-0001-12-31'],
    ['9999-12-31', 1, '10000-01-01'],
    ['10000-01-01', -1, '9999-12-31'],
  ])('%s en %i dagen is %s', (dag, aantal, verwacht) => expect(plusDagen(dag, aantal)).toBe(verwacht));

  it('een dagnummer wijst dezelfde dag weer aan, ook ver van nu', () => {
    fc.assert(fc.property(fc.integer({ min: -4_000_000, max: 4_000_000 }), (nummer) => dagnummer(datumVan(nummer)) === nummer));
  });
});
