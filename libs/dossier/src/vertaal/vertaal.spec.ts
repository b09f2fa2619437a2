import { eenBsn, eenJW301, eenJW305, eenJW307, eenJW323 } from '../../../../test/bouwers/index.js';
import { leesbaarPad, plekSleutel } from '../records.js';
import { vertaal } from './vertaal.js';

const sleutel = (bsn: string): string => `sleutel-${bsn.slice(-2)}`;

describe('vertaal', () => {
  it('leest de Header van beide kanten: de gemeente is wie vier cijfers heeft', () => {
    const verwacht = { aanbieder: '65656055', gemeente: '0153', identificatie: 'B1', dagtekening: '2025-04-01' };
    expect(vertaal('JW301', eenJW301({ identificatie: 'B1' }), sleutel).header).toMatchObject(verwacht);
    expect(vertaal('JW305', eenJW305({ identificatie: 'B1' }), sleutel).header).toMatchObject(verwacht);
  });

  it('neemt een toewijzing over met getallen en datums, zonder het Bsn', () => {
    const melding = vertaal('JW301', eenJW301({ regels: [{ toewijzingNummer: '0123', ingangsdatum: ' 2025-01-01 ', budget: '0050', omvang: undefined }] }), sleutel);
    expect(melding.records[1]).toMatchObject({
      klasse: 'ToegewezenProduct',
      toewijzing: { toewijzingNummer: 123, ingangsdatum: '2025-01-01', budget: 50, omvang: undefined, client: sleutel(eenBsn()) },
    });
    expect(JSON.stringify(melding)).not.toContain(eenBsn());
  });

  it('zet verwijderingen voor nieuwe meldingen, ook als zij later in het bericht staan', () => {
    const start = vertaal('JW305', eenJW305({ regels: [{ begindatum: '2025-02-01' }, { statusAanlevering: '3' }] }), sleutel);
    expect(start.records.slice(1).map((r) => r.plek.index[0])).toEqual([1, 0]);
    const stop = vertaal('JW307', eenJW307({ regels: [{ redenBeeindiging: '31' }, { redenBeeindiging: '20', statusAanlevering: '3' }] }), sleutel);
    expect(stop.records.slice(1).map((r) => r.klasse === 'StopProduct' && r.verwijdering)).toEqual([true, false]);
  });

  it('laat een taakgerichte start zonder toewijzing', () => {
    const { records } = vertaal('JW305', eenJW305({ regels: [{ toewijzingNummer: undefined, product: { categorie: '44' } }] }), sleutel);
    expect(records[1]).toMatchObject({ sleutel: { toewijzingNummer: undefined, productCategorie: '44', productCode: undefined } });
  });

  it('zet credits voor debets, over clienten heen', () => {
    const debet = { ingediendBedrag: { bedrag: '10', debetCredit: 'D' } };
    const credit = { ingediendBedrag: { bedrag: '10', debetCredit: 'C' } };
    const { records } = vertaal('JW323', eenJW323({ clienten: [{ prestaties: [debet] }, { prestaties: [debet, credit] }] }), sleutel);
    expect(records.map((r) => plekSleutel(r.plek))).toEqual(['Declaratie:', 'Client:0', 'Client:1', 'Prestatie:1.1', 'Prestatie:0.0', 'Prestatie:1.0']);
  });
});

describe('leesbaarPad', () => {
  it.each([
    [leesbaarPad({ klasse: 'Header', index: [] }, 'BerichtIdentificatie/Identificatie'), 'Header › BerichtIdentificatie › Identificatie'],
    [leesbaarPad({ klasse: 'StopProduct', index: [1] }, 'Einddatum'), 'Client › StopProduct 2 › Einddatum'],
    [leesbaarPad({ klasse: 'Prestatie', index: [2, 0] }), 'Declaratie › Client 3 › Prestatie 1'],
    [leesbaarPad({ klasse: 'Client', index: [] }), 'Client'],
    [leesbaarPad({ klasse: 'Client', index: [4] }), 'Declaratie › Client 5'],
  ])('%s', (pad, verwacht) => expect(pad).toBe(verwacht));
});
