import { vandaagInNederland } from './vandaag.js';

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
