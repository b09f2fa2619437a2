import type { Meldingsrecord, Toewijzing } from '@hub/dossier';
import { Dossierbeeld } from './dossierbeeld.js';
import { voegFeitenToe } from './dossierfeiten.js';
import { geenFeiten, type Dossierfeiten } from './rijen.js';

const ONDERWERP = '65656055/0153/client';
const toewijzing = (anders: Partial<Toewijzing> = {}): Meldingsrecord => ({
  klasse: 'ToegewezenProduct',
  toewijzing: { gemeente: '0153', aanbieder: '65656055', client: 'client', toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', ingangsdatum: '2025-01-01', toewijzingsdatum: '2025-01-01', toewijzingstijd: '12:00:00', ...anders },
});
const verzoek = (referentieAanbieder: string, verwijzer?: string): Meldingsrecord => ({
  klasse: 'Verzoek', verzoek: { referentieAanbieder, soort: verwijzer === undefined ? 'wijziging' : 'toewijzing', dagtekening: '2025-01-01' }, verwijzer,
  product: verwijzer === undefined ? undefined : { productCategorie: '44', productCode: '44A09', ingangsdatum: '2025-01-01' },
});
const start = (anders: object = {}): Meldingsrecord => ({ klasse: 'StartProduct', sleutel: { toewijzingNummer: 1001, begindatum: '2025-01-06', ...anders }, verwijdering: false });

function feiten(...berichten: Meldingsrecord[][]): Dossierfeiten {
  const uit = geenFeiten();
  const meldingen = berichten.map((records, i) => ({ nr: i + 1, berichtId: 10 + i, gemeldOp: `2025-01-0${i + 1}`, records }));
  voegFeitenToe(uit, new Dossierbeeld({ onderwerp: ONDERWERP, meldingen }), new Set(['20']));
  return uit;
}

describe('feiten van een dossier', () => {
  it.each([
    ['zonder verzoek', [[toewijzing()]], 'geen-verzoek'],
    ['op een verzoek dat de verwijzer noemt', [[verzoek('V1', '04')], [toewijzing({ referentieAanbieder: 'V1' })]], '04'],
    ['op een verzoek dat er niet is', [[toewijzing({ referentieAanbieder: 'V1' })]], 'onbekend'],
    ['op een wijziging van zorg zonder verwijzer', [[verzoek('W1')], [toewijzing({ referentieAanbieder: 'W1' })]], 'wijziging'],
  ] as const)('verwijzer %s', (_geval, berichten, verwijzer) => expect(feiten(...berichten.map((b) => [...b])).toewijzingen).toMatchObject([{ verwijzer }]));

  it('na een verzoek om wijziging blijft gelden wie naar deze zorg verwees', () => {
    const uit = feiten([verzoek('V1', '02')], [toewijzing({ referentieAanbieder: 'V1' })], [verzoek('W1')], [toewijzing({ toewijzingNummer: 1002, referentieAanbieder: 'W1' })]);
    expect(uit.toewijzingen.map(({ verwijzer }) => verwijzer)).toEqual(['02', '02']);
  });

  it('een oudere versie verandert niets, dezelfde nog eens ook niet, een jongere wel', () => {
    const uit = feiten([toewijzing({ toewijzingsdatum: '2025-02-01' })], [toewijzing({ einddatum: '2025-03-01' })], [toewijzing({ toewijzingsdatum: '2025-02-01' })], [toewijzing({ toewijzingsdatum: '2025-03-01', einddatum: '2025-06-30' })]);
    expect(uit.toewijzingen).toMatchObject([{ einddatum: '2025-06-30', aantal_wijzigingen: 1, ontvangen_op: '2025-01-01', gewijzigd_op: '2025-01-04' }]);
  });

  it('een aspecifieke toewijzing krijgt haar categorie van de eerste levering', () => {
    const uit = feiten([toewijzing({ productCategorie: undefined, productCode: undefined })], [start({ productCategorie: '45', productCode: '45A04' })]);
    expect(uit.toewijzingen).toMatchObject([{ product_categorie: '45', product_code: undefined, eerste_begindatum: '2025-01-06', aantal_leveringen: 1 }]);
    expect(uit.leveringen).toMatchObject([{ product_categorie: '45', product_code: '45A04' }]);
  });

  it('een start zonder product heeft dat van haar toewijzing', () =>
    expect(feiten([toewijzing()], [start()]).leveringen).toMatchObject([{ product_categorie: '44', product_code: '44A09', verwijzer: 'geen-verzoek' }]));

  it.each([
    ['zonder toewijzing', [], undefined],
    ['de dag waarop zij inging, als zij er al was', [toewijzing({ ingangsdatum: '2025-01-03' })], '2025-01-03'],
    ['de dag waarop zij kwam, als zij al was ingegaan', [toewijzing({ ingangsdatum: '2024-12-01' })], '2025-01-01'],
    ['niets, als zij is ingetrokken', [toewijzing({ redenWijziging: '01', einddatum: '2025-01-01' })], undefined],
  ])('op de toewijzing van een levering kon geleverd worden vanaf: %s', (_geval, records, verwacht) => {
    const [levering] = feiten(records, [start({ productCategorie: '44', productCode: '44A09' })]).leveringen;
    expect(levering?.toewijzing_vanaf).toBe(verwacht);
  });

  it('een levering noemt wanneer de volgende op dezelfde toewijzing begon; op een andere telt niet', () => {
    const stop = (begindatum: string, einddatum: string): Meldingsrecord => ({ klasse: 'StopProduct', sleutel: { toewijzingNummer: 1001, begindatum }, stop: { einddatum, redenBeeindiging: '31' }, verwijdering: false });
    const uit = feiten([toewijzing(), toewijzing({ toewijzingNummer: 1002 })], [start(), stop('2025-01-06', '2025-01-31')], [start({ toewijzingNummer: 1002, begindatum: '2025-02-03' })], [start({ begindatum: '2025-03-03' })]);
    expect(uit.leveringen.map(({ toewijzing_nummer: nummer, begindatum, volgende_begindatum: volgende }) => [nummer, begindatum, volgende]))
      .toEqual([[1001, '2025-01-06', '2025-03-03'], [1002, '2025-02-03', undefined], [1001, '2025-03-03', undefined]]);
  });

  it('het kenmerk van een levering hangt aan haar eerste start, niet aan het bericht', () => {
    const [eerst] = feiten([toewijzing()], [start()]).leveringen;
    const [later] = feiten([toewijzing()], [start()], [{ klasse: 'StartProduct', sleutel: { toewijzingNummer: 1001, begindatum: '2025-01-06' }, verwijdering: true }], [start()]).leveringen;
    expect(later).toMatchObject({ levering_id: eerst?.levering_id, start_bericht_id: 13 });
  });

  it('alleen het eerste antwoord op een verzoek telt', () => {
    const antwoord = (verzoekAntwoord: string, woonplaats?: string): Meldingsrecord => ({ klasse: 'Antwoord', referentieAanbieder: 'V1', verzoekAntwoord, woonplaats });
    expect(feiten([verzoek('V1', '02')], [antwoord('2')], [antwoord('1', '0141')], [toewijzing({ referentieAanbieder: 'V1' })]).verzoeken).toMatchObject([
      { in_onderzoek_op: '2025-01-02', antwoord: 'afgewezen', antwoord_op: '2025-01-03', andere_gemeente: '0141' },
    ]);
  });
});
