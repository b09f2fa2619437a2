import { stelParametersVast } from './parameters.js';

const JAAR = { van: '2026-01-01', tot: '2026-12-31' };

describe('parameters', () => {
  it('vullen aan wat niet is gekozen, met zoveel aanbieders als bij de clienten past', () => {
    expect(stelParametersVast(JAAR)).toMatchObject({ zaad: 1, clienten: 300, aanbieders: 100, momenten: 1, teLaat: 0.08, ontbreekt: 0.03, gecorrigeerd: 0.04, afgekeurd: 0.05 });
    expect(stelParametersVast({ ...JAAR, clienten: 10 }).aanbieders).toBe(6);
    expect(stelParametersVast({ ...JAAR, clienten: 9000 }).aanbieders).toBe(361);
    expect(stelParametersVast({ ...JAAR, zaad: undefined, aanbieders: 20 })).toMatchObject({ zaad: 1, aanbieders: 20 });
  });

  it.each([
    [{ tot: '2025-12-31' }, /^tot is 2025-12-31; dat moet zijn: een dag op of na 2026-01-01$/],
    [{ zaad: 1.5 }, /^zaad is 1.5/],
    [{ clienten: 0 }, /^clienten is 0/],
    [{ aanbieders: 5 }, /^aanbieders is 5; dat moet zijn: een geheel getal van 6 tot en met 9999$/],
    [{ momenten: 4 }, /^momenten is 4/],
    [{ teLaat: 1.1 }, /^teLaat is 1.1; dat moet zijn: een getal van 0 tot en met 1$/],
    [{ afgekeurd: Number.NaN }, /^afgekeurd is NaN/],
  ])('%j kan niet', (keuze, verwacht) => {
    expect(() => stelParametersVast({ ...JAAR, ...keuze })).toThrow(verwacht);
  });
});
