import { leesDatum, maandenTerug, opOfNa } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { geboortedatums } from './plaatsen.js';

const JAREN = 120;
const ONBEKEND = { datum: '1900-01-01', datumGebruik: '3' };

export const TR002 = berichtregel({
  id: 'TR002',
  betekenis: 'Een Geboortedatum ligt hoogstens 120 jaar voor de Dagtekening, tenzij zij onbekend is.',
  bron: 'OP047; onbekend is 1900-01-01 met DatumGebruik 3; stijlblad: precies 120 jaar mag, ook in retourberichten',
  berichten: ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308', 'JW315', 'JW316'],
  element: 'Datum',
  plaatsen: geboortedatums,
  gegevens: ({ datum, datumGebruik }, { header }) => {
    const geboren = leesDatum(datum);
    if (geboren === ONBEKEND.datum && datumGebruik === ONBEKEND.datumGebruik) return undefined;
    return { binnen120Jaar: opOfNa(geboren, maandenTerug(leesDatum(header.berichtIdentificatie.dagtekening), JAREN * 12)) };
  },
  moet: ({ binnen120Jaar }) => binnen120Jaar,
  uitleg: () => 'Deze Geboortedatum ligt meer dan 120 jaar voor de Dagtekening van het bericht. Verbeter haar; is zij onbekend, vul dan 1900-01-01 met DatumGebruik 3.',
});
