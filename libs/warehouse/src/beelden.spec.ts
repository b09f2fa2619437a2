import type { Beeld, Rapport, Rij } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { doorlooptijd } from './doorlooptijd.js';
import { productieverantwoording } from './productieverantwoording.js';
import { specificatie } from './specificatie.js';
import { tarieven } from './tarieven.js';
import { woonplaats } from './woonplaats.js';

const [ENSCHEDE, ALMELO] = ['0153', '0141'];
/** Een beeld komt alleen uit rijen: er is geen databank. */
const GEEN_BRON = { vandaag: () => '2026-08-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } } as unknown as Rapportbron;

function teken(maak: (bron: Rapportbron) => Rapport, rijen: readonly Rij[]): Beeld {
  const { beeld } = maak(GEEN_BRON);
  if (beeld === undefined) throw new Error('het rapport heeft geen beeld');
  return beeld(rijen, {});
}
const reeksen = (beeld: Beeld): unknown => Object.fromEntries(beeld.reeksen.map(({ naam, waarden }) => [naam, waarden]));

describe('de beelden van rapporten', () => {
  it.each([doorlooptijd, productieverantwoording, specificatie, tarieven, woonplaats])('zonder rijen is er een beeld zonder categorieën: %p', (maak) => {
    const beeld = teken(maak, []);
    expect(beeld.categorieen).toEqual([]);
    expect(beeld.reeksen.flatMap(({ waarden }) => waarden)).toEqual([]);
    expect(beeld.beschrijving).toMatch(/\.$/);
  });

  it('productieverantwoording: alleen de rijen van gemeenten, in euro', () => {
    const beeld = teken(productieverantwoording, [
      { niveau: 'product', gemeente: ENSCHEDE, toegekend_eurocent: 500, afgewezen_eurocent: 0, in_behandeling_eurocent: 0 },
      { niveau: 'gemeente', gemeente: ENSCHEDE, toegekend_eurocent: 50_000, afgewezen_eurocent: 2_000, in_behandeling_eurocent: 100 },
      { niveau: 'totaal', gemeente: null, toegekend_eurocent: 50_000, afgewezen_eurocent: 2_000, in_behandeling_eurocent: 100 },
    ]);
    expect(beeld.categorieen).toEqual([ENSCHEDE]);
    expect(reeksen(beeld)).toEqual({ toegekend: [500], afgewezen: [20], 'in behandeling': [1] });
    expect(beeld.beschrijving).toContain('Samen is € 500 toegekend');
  });

  it('woonplaats: een gemeente telt eenmaal, zonder de rijen met een andere gemeente', () => {
    const rij = { gemeente: ENSCHEDE, andere_gemeente: null, clienten: 7, overgang_in: 2, overgang_uit: 1, verwezen: 3 };
    const beeld = teken(woonplaats, [rij, { ...rij, andere_gemeente: ALMELO, clienten: null }]);
    expect(reeksen(beeld)).toEqual({ cliënten: [7], overgekomen: [2], overgegaan: [1] });
    expect(beeld.beschrijving).toContain('3 verzoeken');
  });

  it('tarieven: per aanbieder opgeteld, de grootste eerst, wie binnen de grenzen blijft niet', () => {
    const rij = (aanbieder: string, contract: number, plafond: number): Rij => ({ aanbieder, boven_contract_eurocent: contract, boven_plafond_eurocent: plafond });
    const beeld = teken(tarieven, [rij('1', 100, 0), rij('2', 900, 300), rij('1', 200, 0), rij('3', 0, 0)]);
    expect(beeld.categorieen).toEqual(['2', '1']);
    expect(reeksen(beeld)).toEqual({ 'boven contract': [9, 3], 'boven plafond': [3, 0] });
    expect(beeld.beschrijving).toMatch(/^2 van 3 aanbieders/);
  });

  it('doorlooptijd: het gemiddelde over partijen weegt hun aantallen; niets gemeten is geen getal', () => {
    const rij = (maand: string, aantal: number, gemiddelde: number | null): Rij => ({ maand, meting: 'start', aantal, gemiddelde });
    const beeld = teken(doorlooptijd, [rij('2026-04', 1, 10), rij('2026-04', 3, 2), rij('2026-05', 0, null)]);
    expect(beeld.categorieen).toEqual(['2026-04', '2026-05']);
    expect(reeksen(beeld)).toEqual({ 'start van zorg': [4, null], 'antwoord op verzoek': [null, null] });
    expect(beeld.beschrijving).toContain('gemiddeld onbekend');
  });

  it('specificatie: aantallen per gemeente, en geen pseudoniem', () => {
    const rij = (gemeente: string, stand: string, afwijkend: boolean | null): Rij => ({ gemeente, stand, meer_dan_10_procent: afwijkend, kwartaal: '2026-K2', pseudoniem: 'geheim' });
    const beeld = teken(specificatie, [rij(ALMELO, 'uitstroom', true), rij(ALMELO, 'uitstroom', false), rij(ENSCHEDE, 'eindstand', null)]);
    expect(reeksen(beeld)).toEqual({ uitstroom: [2, 0], 'met afwijkende duur': [1, 0], lopend: [0, 1] });
    expect(JSON.stringify(beeld)).not.toContain('geheim');
  });
});
