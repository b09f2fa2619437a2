import { isNogNieuws, SIGNAALSOORTEN } from './signaal.js';
import { kalenderVan, resterendOp, TERMIJNSTATUSSEN } from './termijn.js';

describe('isNogNieuws', () => {
  it.each([
    ['waarschuwing', ['waarschuwing']],
    ['overschreden', ['te-laat', 'verlopen']],
  ] as const)('%s alleen bij %j', (soort, statussen) => {
    expect(TERMIJNSTATUSSEN.filter((status) => isNogNieuws(soort, status))).toEqual(statussen);
  });

  it('kent elke soort', () => expect(SIGNAALSOORTEN).toEqual(['waarschuwing', 'overschreden']));
});

describe('resterendOp', () => {
  const termijn = { uiterlijk: '2026-04-10', extraDagen: ['2026-04-09'] };

  it.each([
    ['2026-04-03', 3], // Goede Vrijdag; tweede Paasdag en de vrije dag van toen tellen niet
    ['2026-04-08', 1],
    ['2026-04-10', 0],
    ['2026-04-13', 0],
  ])('op %s zijn er nog %i', (vandaag, resterend) => {
    expect(resterendOp(termijn, vandaag, kalenderVan(termijn, ['2026-04-08', '2026-04-14']))).toBe(resterend);
  });
});
