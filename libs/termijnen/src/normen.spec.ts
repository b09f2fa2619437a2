import { maakKalender } from '@hub/werkdagen';
import { normVoor, uiterlijkVan, waarschuwingVan, type Norm, type Normsoort } from './normen.js';
import type { Normen, Plaatsing } from './termijnbeleid.js';

const WET = maakKalender();
const normen: Normen = {
  startmelding: 5, stopmelding: 6, retour: 3, declaratieAntwoord: 10, verzoekAntwoord: 7, verzoekOnderzoek: 56, woonplaatsbeginsel: 14,
  waarschuwing: 0.7, perPeriode: [],
};
const plaatsing: Plaatsing = {
  naam: 'JeugdzorgPlus', productCategorie: '44', productCodes: null, ontvangers: '*', van: '2023-01-01', tot: null,
  startmelding: 10, stopmelding: 11, declaratie: 'maandeinde', bron: 'art. 17 f, g',
};
const werkdagen = (dagen: number): Norm => ({ dagen, eenheid: 'werkdagen', bron: 'b' });
const kalenderdagen = (dagen: number): Norm => ({ dagen, eenheid: 'kalenderdagen', bron: 'b' });
const maandeinde = (begin: string): Norm => normVoor({ normen }, 'declaratie', { plaatsing, dag: begin });

describe('normVoor', () => {
  it.each<[Normsoort, Norm]>([
    ['startmelding', { dagen: 5, eenheid: 'werkdagen', bron: 'OP271' }],
    ['start-ontbreekt', { dagen: 5, eenheid: 'werkdagen', bron: 'OP271' }],
    ['stopmelding', { dagen: 6, eenheid: 'werkdagen', bron: 'OP272' }],
    ['stop-ontbreekt', { dagen: 6, eenheid: 'werkdagen', bron: 'OP272' }],
    ['retour', { dagen: 3, eenheid: 'werkdagen', bron: 'OP090' }],
    ['declaratie-antwoord', { dagen: 10, eenheid: 'werkdagen', bron: 'OP090x4' }],
    ['verzoek-antwoord', { dagen: 7, eenheid: 'werkdagen', bron: 'OP274/OP346' }],
    ['verzoek-onderzoek', { dagen: 56, eenheid: 'kalenderdagen', bron: 'OP274/OP346' }],
    ['woonplaatsbeginsel', { dagen: 14, eenheid: 'kalenderdagen', bron: 'OP359' }],
  ])('landelijk voor %s', (soort, norm) => expect(normVoor({ normen }, soort, { dag: '2026-01-01' })).toEqual(norm));

  it.each<[Normsoort, Norm]>([
    ['startmelding', { dagen: 10, eenheid: 'werkdagen', bron: 'art. 17 f, g' }],
    ['start-ontbreekt', { dagen: 10, eenheid: 'werkdagen', bron: 'art. 17 f, g' }],
    ['stopmelding', { dagen: 11, eenheid: 'werkdagen', bron: 'art. 17 f, g' }],
    ['stop-ontbreekt', { dagen: 11, eenheid: 'werkdagen', bron: 'art. 17 f, g' }],
    ['declaratie', { dagen: 28, eenheid: 'maandeinde', bron: 'art. 17 f, g' }],
    ['retour', { dagen: 3, eenheid: 'werkdagen', bron: 'OP090' }],
    ['verzoek-antwoord', { dagen: 7, eenheid: 'werkdagen', bron: 'OP274/OP346' }],
  ])('bij een plaatsing voor %s', (soort, norm) => expect(normVoor({ normen }, soort, { plaatsing, dag: '2026-01-31' })).toEqual(norm));

  it('zonder plaatsing bestaat er geen norm voor de declaratie', () => {
    expect(() => normVoor({ normen }, 'declaratie', { dag: '2026-01-31' })).toThrow('alleen bij een plaatsing');
  });

  it.each([
    ['2026-06-30', 5, 3],
    ['2026-07-01', 4, 3],
    ['2026-12-31', 4, 3],
    ['2027-01-01', 5, 2],
    ['2040-01-01', 5, 2],
  ])('op %s gelden de normen van die dag', (dag, startmelding, retour) => {
    const perPeriode = [{ van: '2026-07-01', tot: '2026-12-31', startmelding: 4 }, { van: '2027-01-01', tot: null, retour: 2 }];
    const op = (soort: Normsoort): number => normVoor({ normen: { ...normen, perPeriode } }, soort, { dag }).dagen;
    expect([op('startmelding'), op('start-ontbreekt'), op('retour')]).toEqual([startmelding, startmelding, retour]);
  });
});

describe('uiterlijkVan', () => {
  it.each([
    // [begin, 10 werkdagen, 5 werkdagen]
    ['2023-01-02', '2023-01-16', '2023-01-09'],
    ['2023-04-03', '2023-04-19', '2023-04-12'],
    ['2023-04-24', '2023-05-10', '2023-05-02'],
    ['2023-05-15', '2023-05-31', '2023-05-23'],
    ['2023-07-01', '2023-07-14', '2023-07-07'],
    ['2023-12-18', '2024-01-04', '2023-12-27'],
    ['2025-04-24', '2025-05-09', '2025-05-01'],
  ])('werkdagen na %s', (begin, tien, vijf) => {
    expect([10, 5].map((n) => uiterlijkVan(begin, werkdagen(n), WET))).toEqual([tien, vijf]);
  });

  it('een extra vrije dag geeft een dag meer', () => {
    expect(uiterlijkVan('2026-05-13', werkdagen(5), WET)).toBe('2026-05-21');
    expect(uiterlijkVan('2026-05-13', werkdagen(5), maakKalender(['2026-05-15']))).toBe('2026-05-22');
  });

  it.each([
    ['2026-01-01', 56, '2026-02-26'],
    ['2026-12-25', 14, '2027-01-08'],
    ['2026-05-01', 1, '2026-05-02'],
  ])('%s en %i kalenderdagen, ook in een weekend: %s', (begin, dagen, verwacht) => expect(uiterlijkVan(begin, kalenderdagen(dagen), WET)).toBe(verwacht));

  it.each([
    ['2023-01-31', 28, '2023-02-28'],
    ['2024-01-31', 29, '2024-02-29'],
    ['2024-02-29', 31, '2024-03-31'],
    ['2023-12-31', 31, '2024-01-31'],
    ['2026-03-31', 30, '2026-04-30'],
    // 31 mei 2026 is een zondag
    ['2026-04-30', 31, '2026-05-31'],
    ['2026-04-12', 31, '2026-05-31'],
  ])('declaratie over de maand van %s: %i dagen, tot en met %s', (begin, dagen, verwacht) => {
    expect(maandeinde(begin).dagen).toBe(dagen);
    expect(uiterlijkVan(begin, maandeinde(begin), WET)).toBe(verwacht);
  });
});

describe('waarschuwingVan', () => {
  it.each([
    // maandag 2 maart 2026: werkdag n valt op een dag zonder feestdagen
    ['2026-03-02', werkdagen(10), 0.7, '2026-03-11'],
    ['2026-03-02', werkdagen(5), 0.7, '2026-03-06'],
    ['2026-03-02', werkdagen(3), 0.7, '2026-03-05'],
    ['2026-03-02', werkdagen(10), 1, '2026-03-16'],
    ['2026-03-02', werkdagen(10), 0.01, '2026-03-03'],
    ['2026-03-02', kalenderdagen(30), 0.7, '2026-03-23'],
    // 0,55 × 20 is in een computer net meer dan 11
    ['2026-03-02', kalenderdagen(20), 0.55, '2026-03-13'],
    ['2026-01-01', kalenderdagen(56), 0.7, '2026-02-10'],
    ['2026-03-06', werkdagen(1), 0.7, '2026-03-09'],
  ])('%s, %j, deel %d: %s', (begin, norm, deel, verwacht) => expect(waarschuwingVan(begin, norm, deel, WET)).toBe(verwacht));

  it.each([0.07, 0.14, 0.28, 0.55, 0.56, 0.57, 0.58])('deel %d van honderd dagen rondt niet naar boven door een rekenfout', (deel) => {
    const dagen = Number((deel * 100).toFixed(6));
    expect(waarschuwingVan('2026-01-01', kalenderdagen(100), deel, WET)).toBe(uiterlijkVan('2026-01-01', kalenderdagen(dagen), WET));
  });

  it.each([
    ['2026-01-31', '2026-02-20'],
    ['2026-02-28', '2026-03-22'],
    ['2026-03-31', '2026-04-21'],
  ])('declaratie over de maand van %s: vanaf %s', (begin, verwacht) => expect(waarschuwingVan(begin, maandeinde(begin), 0.7, WET)).toBe(verwacht));

  it('is nooit later dan de laatste dag', () => {
    for (const norm of [werkdagen(1), werkdagen(10), kalenderdagen(14), maandeinde('2026-01-31')]) {
      expect(waarschuwingVan('2026-01-31', norm, 1, WET)).toBe(uiterlijkVan('2026-01-31', norm, WET));
    }
  });
});
