import { isEersteVanMaand, isNieuwjaarsdag, leesDatum, type Datum } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { geboortedatums } from './plaatsen.js';

const ONBEKEND = '1900-01-01';

/** Hoe de Datum eruitziet als een deel ervan onbekend is, per DatumGebruik (COD170). */
const PAST: Readonly<Record<string, (datum: Datum) => boolean>> = {
  '1': isEersteVanMaand,
  '2': isNieuwjaarsdag,
  '3': (datum) => datum === ONBEKEND,
};

const VORM: Readonly<Record<string, string>> = {
  '1': 'de eerste dag van de maand',
  '2': '1 januari van het jaar',
  '3': ONBEKEND,
};

export const CS139 = berichtregel({
  id: 'CS139',
  betekenis: 'Bij een deels onbekende Geboortedatum heeft Datum de vorm die bij DatumGebruik hoort: eerste van de maand, 1 januari of 1900-01-01.',
  bron: 'OP047, OP252; stijlblad: alleen als DatumGebruik gevuld is, ook in retourberichten',
  berichten: ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308', 'JW315', 'JW316'],
  element: 'Datum',
  plaatsen: geboortedatums,
  gegevens: ({ datum, datumGebruik }) => {
    const past = datumGebruik === undefined ? undefined : PAST[datumGebruik];
    return datumGebruik === undefined || !past ? undefined : { datumGebruik, past: past(leesDatum(datum)) };
  },
  moet: ({ past }) => past,
  uitleg: ({ datumGebruik }) => `Bij DatumGebruik ${datumGebruik} hoort als Datum ${VORM[datumGebruik] ?? ''}. Pas Datum aan, of laat DatumGebruik weg als de datum bekend is.`,
});
