import { keerInPeriode, keerOverLooptijd, type Looptijd } from './omvang.js';

const looptijd = (frequentie: string, anders: Partial<Looptijd> = {}): Looptijd => ({
  ingangsdatum: '2025-01-08',
  einddatum: '2025-03-18',
  frequentie,
  variant: 'inspanning',
  ...anders,
});
const januari = { van: '2025-01-01', tot: '2025-01-31' };
const februari = { van: '2025-02-01', tot: '2025-02-28' };
const maart = { van: '2025-03-01', tot: '2025-03-31' };

describe('hoe vaak het Volume in een periode past', () => {
  it.each([
    // [frequentie, variant, [januari, februari, maart], looptijd]
    ['1', 'inspanning', [24, 28, 18], 70],
    ['1', 'output', [24, 28, 18], 70],
    ['2', 'inspanning', [4, 5, 4], 11],
    ['2', 'output', [3, 4, 4], 11],
    ['4', 'inspanning', [1, 1, 1], 3],
    ['4', 'output', [1, 1, 1], 3],
    ['6', 'inspanning', [1, 1, 1], 1],
    ['6', 'output', [1, 1, 1], 1],
  ] as const)('frequentie %s, %sgericht', (frequentie, variant, perMaand, totaal) => {
    const l = looptijd(frequentie, { variant });
    expect([januari, februari, maart].map((periode) => keerInPeriode(l, periode))).toEqual(perMaand);
    expect(keerOverLooptijd(l)).toBe(totaal);
  });

  it('telt niets in een periode buiten de toewijzing', () => {
    expect(keerInPeriode(looptijd('2'), { van: '2025-04-01', tot: '2025-04-30' })).toBeUndefined();
    expect(keerInPeriode(looptijd('2'), { van: '2024-12-01', tot: '2024-12-31' })).toBeUndefined();
  });

  it.each([
    ['1', undefined, 31],
    ['2', undefined, 5],
    ['4', undefined, 1],
    ['6', 1, 1],
  ])('zonder Einddatum is er bij frequentie %s over de looptijd %s en in mei %s', (frequentie, totaal, mei) => {
    const l = looptijd(frequentie, { einddatum: undefined });
    expect(keerOverLooptijd(l)).toBe(totaal);
    expect(keerInPeriode(l, { van: '2025-05-01', tot: '2025-05-31' })).toBe(mei);
  });

  it('een onbekende frequentie geeft geen grens', () => {
    expect(keerInPeriode(looptijd('3'), januari)).toBeUndefined();
    expect(keerOverLooptijd(looptijd('3'))).toBeUndefined();
  });

  it('zonder einddatum is er outputgericht geen gebroken laatste week', () => {
    expect(keerInPeriode(looptijd('2', { einddatum: undefined, variant: 'output' }), maart)).toBe(5);
  });

  it('een outputgerichte toewijzing zonder zondag telt een week, in de periode van haar einddatum', () => {
    const kort = looptijd('2', { ingangsdatum: '2025-01-27', einddatum: '2025-02-01', variant: 'output' });
    expect([keerInPeriode(kort, januari), keerInPeriode(kort, februari), keerOverLooptijd(kort)]).toEqual([0, 1, 1]);
  });
});
