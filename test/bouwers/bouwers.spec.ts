import { fileURLToPath } from 'node:url';
import { bouwXml, Schemaset, type Bericht, type BerichtType } from '@hub/ijw';
import { toetsBinnenBericht } from '@hub/regels';
import { eenBsn, eenJW301, eenJW302, eenJW305, eenJW307, eenJW315, eenJW317, eenJW319, eenJW323, eenJW325, eenRelatie } from './index.js';

const SCHEMAS = Schemaset.laad(fileURLToPath(new URL('../../xsd', import.meta.url)));

function bevindingen<T extends BerichtType>(type: T, bericht: Bericht<T>): unknown[] {
  const uitslag = SCHEMAS.toets(Buffer.from(bouwXml(type, bericht)), type);
  if (!uitslag.geldig) return uitslag.meldingen;
  expect(uitslag.bericht).toEqual(bericht);
  return toetsBinnenBericht(type, uitslag.bericht);
}

describe('de bouwers', () => {
  it('maken berichten die aan de XSD en aan niveau 2 voldoen', () => {
    expect(bevindingen('JW301', eenJW301())).toEqual([]);
    expect(bevindingen('JW301', eenJW301({ client: { relaties: [eenRelatie()] } }))).toEqual([]);
    expect(bevindingen('JW302', eenJW302(eenJW301({ client: { relaties: [eenRelatie()] } })))).toEqual([]);
    expect(bevindingen('JW305', eenJW305())).toEqual([]);
    expect(bevindingen('JW307', eenJW307())).toEqual([]);
    expect(bevindingen('JW315', eenJW315())).toEqual([]);
    expect(bevindingen('JW317', eenJW317())).toEqual([]);
    expect(bevindingen('JW317', eenJW317({ ongewijzigdeProducten: [{}], nieuweProducten: [{}] }))).toEqual([]);
    expect(bevindingen('JW319', eenJW319())).toEqual([]);
    expect(bevindingen('JW323', eenJW323({ clienten: [{}, { prestaties: [{ productReferentie: { referentieNummer: 'R-2' } }] }] }))).toEqual([]);
    expect(bevindingen('JW325', eenJW325())).toEqual([]);
    expect(bevindingen('JW325', eenJW325({ clienten: [{ prestaties: [{}] }] }))).toEqual([]);
  });

  it('nemen over wat anders moet', () => {
    const bericht = eenJW305({ gemeente: '0141', aanbieder: '12345678', identificatie: 'X', volgnummerBsn: 3, regels: [{ begindatum: '2025-02-01' }] });
    expect(bericht.header).toMatchObject({ afzender: '12345678', ontvanger: '0141', berichtIdentificatie: { identificatie: 'X' } });
    expect(bericht.client.bsn).toBe(eenBsn(3));
    expect(bericht.client.startProducten).toEqual([{ ...eenJW305().client.startProducten[0], begindatum: '2025-02-01' }]);
  });

  it('kennen ruim negenduizend test-Bsn’s', () => {
    expect(eenBsn()).toBe('999900006');
    expect(new Set(Array.from({ length: 9000 }, (_, i) => eenBsn(i))).size).toBe(9000);
    expect(() => eenBsn(10_000)).toThrow(RangeError);
  });
});
