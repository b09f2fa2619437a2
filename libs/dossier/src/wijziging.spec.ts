import { eenLevering, eenPrestatie, eenStop, eenToewijzing } from '../../../test/bouwers/index.js';
import { debetSleutel, isActueel, isVerwijderd, leegDossier, type Dossier } from './dossier.js';
import { pasToe } from './wijziging.js';

const SLEUTEL = { toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', begindatum: '2025-01-06' };
const dossierMet = (anders: Partial<Dossier> = {}): Dossier => ({ ...leegDossier(), ...anders });

describe('pasToe', () => {
  it('onthoudt de toewijzing die het laatst is vastgesteld, in welke volgorde ze ook komen', () => {
    const dossier = dossierMet();
    const oud = eenToewijzing({ toewijzingsdatum: '2025-01-01', toewijzingstijd: '12:00:00' });
    const nieuw = eenToewijzing({ toewijzingsdatum: '2025-01-01', toewijzingstijd: '12:00:01', einddatum: '2025-06-30' });
    pasToe(dossier, { soort: 'toewijzing', toewijzing: nieuw });
    pasToe(dossier, { soort: 'toewijzing', toewijzing: oud });
    expect(dossier.toewijzingen.get(1001)).toBe(nieuw);
  });

  it('start een levering en haalt haar weer weg', () => {
    const dossier = dossierMet();
    pasToe(dossier, { soort: 'start', client: 'c', sleutel: SLEUTEL });
    expect(dossier.leveringen.map(isActueel)).toEqual([true]);
    pasToe(dossier, { soort: 'startVerwijderd', client: 'c', sleutel: { ...SLEUTEL, begindatum: '2025-01-07' } });
    expect(dossier.leveringen).toHaveLength(1);
    pasToe(dossier, { soort: 'startVerwijderd', client: 'c', sleutel: SLEUTEL });
    expect(dossier.leveringen).toHaveLength(0);
  });

  it('stopt een levering en maakt de stop ongedaan', () => {
    const dossier = dossierMet({ leveringen: [eenLevering()] });
    const tijdelijk = eenStop({ redenBeeindiging: '20' });
    pasToe(dossier, { soort: 'stop', client: 'c', sleutel: SLEUTEL, stop: tijdelijk });
    pasToe(dossier, { soort: 'stop', client: 'c', sleutel: SLEUTEL, stop: eenStop() });
    expect(dossier.leveringen[0]?.stops).toHaveLength(2);
    pasToe(dossier, { soort: 'stopVerwijderd', client: 'c', sleutel: SLEUTEL, stop: tijdelijk });
    expect(dossier.leveringen[0]?.stops).toEqual([eenStop()]);
  });

  it('verbruikt het ReferentieNummer van een prestatie, ook van een afgewezen', () => {
    const dossier = dossierMet();
    pasToe(dossier, { soort: 'prestatie', prestatie: eenPrestatie(), oordeel: 'afgewezen' });
    expect(dossier.prestaties.has('R-1')).toBe(true);
    expect(dossier.gebruik.size).toBe(0);
  });

  it('laat een prestatie zoals zij is als een latere haar ReferentieNummer herhaalt', () => {
    const dossier = dossierMet();
    pasToe(dossier, { soort: 'prestatie', prestatie: eenPrestatie(), oordeel: 'toegekend' });
    pasToe(dossier, { soort: 'prestatie', prestatie: eenPrestatie({ bedrag: 1 }), oordeel: 'afgewezen', herhaald: true });
    expect(dossier.prestaties.get('R-1')).toMatchObject({ bedrag: eenPrestatie().bedrag, oordeel: 'toegekend' });
  });

  it('telt een debet op de toewijzing en neemt haar credit er weer af', () => {
    const dossier = dossierMet();
    const debet = eenPrestatie();
    pasToe(dossier, { soort: 'prestatie', prestatie: debet, oordeel: 'ingediend' });
    expect(dossier.gebruik.get(1001)).toEqual({ volume: { '14': 31 }, bedrag: debet.bedrag, openDebet: 1 });
    expect(dossier.openDebet.has(debetSleutel(debet))).toBe(true);
    pasToe(dossier, { soort: 'prestatie', prestatie: { ...debet, referentieNummer: 'R-2', vorigReferentieNummer: 'R-1', debetCredit: 'C' }, oordeel: 'toegekend' });
    expect(dossier.gebruik.get(1001)).toEqual({ volume: { '14': 0 }, bedrag: 0, openDebet: 0 });
    expect(dossier.openDebet.size).toBe(0);
    expect(dossier.prestaties.get('R-1')?.gecrediteerd).toBe(true);
  });
});

describe('isVerwijderd', () => {
  it.each([
    ['13', '2025-01-01', true],
    ['01', '2025-01-01', true],
    ['13', '2025-01-02', false],
    ['13', undefined, false],
    ['12', '2025-01-01', false],
  ])('reden %s met einddatum %s: %s', (redenWijziging, einddatum, verwacht) =>
    expect(isVerwijderd({ redenWijziging, ingangsdatum: '2025-01-01', einddatum })).toBe(verwacht));
});
