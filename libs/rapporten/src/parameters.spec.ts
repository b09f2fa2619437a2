import { AANBIEDER, GEMEENTE, KWARTAAL, parametersVan, rapportparameters, TIJDVAK, tijdvakVan } from './parameters.js';

const PARAMETERS = rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() });

describe('parameters van een rapport', () => {
  it.each([
    [{}], [{ kwartaal: '2026-K1' }], [{ maand: '2026-12' }], [{ jaar: '2026', gemeente: '0141' }], [{ aanbieder: '00000001' }],
  ])('%j mag', (waarden) => expect(PARAMETERS.parse(waarden)).toEqual(waarden));

  it.each([
    [{ kwartaal: '2026-K5' }, 'kwartaal'], [{ kwartaal: '2026-k1' }, 'kwartaal'], [{ kwartaal: '' }, 'kwartaal'], [{ kwartaal: ['2026-K1', '2026-K2'] }, 'kwartaal'],
    [{ maand: '2026-13' }, 'maand'], [{ maand: '2026-00' }, 'maand'], [{ maand: '2026-4' }, 'maand'], [{ jaar: '26' }, 'jaar'], [{ jaar: '0000' }, 'jaar'],
    [{ gemeente: '153' }, 'gemeente'], [{ gemeente: '65656055' }, 'gemeente'], [{ aanbieder: '0153' }, 'aanbieder'],
    [{ kwartaal: '2026-K1', maand: '2026-01' }, 'maand'], [{ maand: '2026-01', jaar: '2026' }, 'jaar'],
  ])('%j niet, en de reden noemt %s in het Nederlands', (waarden, veld) => {
    const bezwaren = PARAMETERS.safeParse(waarden).error?.issues ?? [];
    expect(bezwaren.map(({ path }) => path.join('.'))).toEqual([veld]);
    expect(bezwaren[0]?.message).toMatch(/^geef .*\.$/);
  });

  it('een onbekende parameter wordt genoemd', () => {
    expect(PARAMETERS.safeParse({ Maand: '2026-01' }).error?.issues).toEqual([expect.objectContaining({ keys: ['Maand'], message: 'deze parameter bestaat niet.' })]);
  });

  it('worden uitgelegd, verplicht of niet', () => {
    expect(parametersVan(rapportparameters({ kwartaal: KWARTAAL, gemeente: GEMEENTE.optional() }))).toEqual([
      { naam: 'kwartaal', omschrijving: 'kwartaal', verplicht: true, voorbeeld: '2026-K2' },
      { naam: 'gemeente', omschrijving: 'CBS-code van een gemeente', verplicht: false, voorbeeld: '0153' },
    ]);
  });

  it.each([
    [{ kwartaal: '2026-K1' }, '2026-01-01', '2026-03-31'], [{ kwartaal: '2026-K4' }, '2026-10-01', '2026-12-31'],
    [{ maand: '2028-02' }, '2028-02-01', '2028-02-29'], [{ jaar: '2026' }, '2026-01-01', '2026-12-31'],
  ])('%j loopt van %s tot en met %s', (keuze, van, tot) => expect(tijdvakVan(keuze)).toEqual({ van, tot }));

  it('zonder keuze is er geen tijdvak', () => expect(tijdvakVan({})).toBeUndefined());
});
