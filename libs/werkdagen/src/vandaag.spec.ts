import { plusDagen } from './dag.js';
import { beginVanDag, ogenblikOp, vandaagInNederland } from './vandaag.js';

describe('vandaagInNederland', () => {
  it.each([
    ['2025-01-31T22:59:59Z', '2025-01-31'],
    ['2025-01-31T23:00:00Z', '2025-02-01'],
    ['2025-07-31T21:59:59Z', '2025-07-31'],
    ['2025-07-31T22:00:00Z', '2025-08-01'],
    ['2024-02-29T12:00:00Z', '2024-02-29'],
    ['2025-12-31T23:30:00Z', '2026-01-01'],
  ])('op %s is het %s', (ogenblik, dag) => {
    expect(vandaagInNederland(new Date(ogenblik))).toBe(dag);
  });
});

describe('beginVanDag', () => {
  it.each([
    ['2025-01-15', '2025-01-14T23:00:00Z'],
    ['2025-07-15', '2025-07-14T22:00:00Z'],
    ['2025-01-01', '2024-12-31T23:00:00Z'],
    // op 30 maart 2025 gaat de klok om twee uur vooruit, op 26 oktober om drie uur terug
    ['2025-03-30', '2025-03-29T23:00:00Z'],
    ['2025-03-31', '2025-03-30T22:00:00Z'],
    ['2025-10-26', '2025-10-25T22:00:00Z'],
    ['2025-10-27', '2025-10-26T23:00:00Z'],
    ['2032-02-29', '2032-02-28T23:00:00Z'],
  ])('%s begint op %s', (dag, ogenblik) => expect(beginVanDag(dag)).toEqual(new Date(ogenblik)));

  it.each([
    ['2025-03-30', 23],
    ['2025-10-26', 25],
    ['2025-06-01', 24],
  ])('%s duurt %i uur', (dag, uren) => {
    expect(beginVanDag(plusDagen(dag, 1)).getTime() - beginVanDag(dag).getTime()).toBe(uren * 3_600_000);
  });

  it('is van elke dag het eerste ogenblik', () => {
    for (let dag = '2024-01-01'; dag < '2033-01-01'; dag = plusDagen(dag, 1)) {
      const begin = beginVanDag(dag).getTime();
      expect([begin - 1, begin].map((ms) => vandaagInNederland(new Date(ms)))).toEqual([plusDagen(dag, -1), dag]);
    }
  });

  it.each(['0001-01-01', '1900-01-01', '9999-12-31', '10000-01-07'])('geeft ook voor %s een ogenblik', (dag) => {
    expect(beginVanDag(dag).getTime()).not.toBeNaN();
  });
});

describe('ogenblikOp', () => {
  it.each([
    ['2026-01-15', '07:00', '2026-01-15T06:00:00Z'],
    ['2026-07-15', '07:00', '2026-07-15T05:00:00Z'],
    ['2026-07-15', '00:30', '2026-07-14T22:30:00Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00Z'],
    // op 29 maart 2026 gaat de klok om twee uur vooruit, op 25 oktober om drie uur terug
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
  ])('%s om %s is %s', (dag, kloktijd, ogenblik) => expect(ogenblikOp(dag, kloktijd)).toEqual(new Date(ogenblik)));
});
