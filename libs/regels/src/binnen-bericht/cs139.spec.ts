import { eenJW301, eenJW305, eenJW323, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { CS139 } from './cs139.js';

const geboren = (datum: string, datumGebruik?: string) => ({
  geval: `${datum} met DatumGebruik ${datumGebruik ?? 'leeg'}`,
  type: 'JW305' as const,
  bericht: eenJW305({ client: { geboortedatum: { datum, datumGebruik } } }),
});
const fout = (datumGebruik: string) => [{ pad: 'Client › Geboortedatum › Datum', feiten: { datumGebruik, past: false } }];

beproefBericht(CS139, {
  voldoet: [
    geboren('2010-05-01', '1'),
    geboren('2010-01-01', '1'),
    geboren('2010-01-01', '2'),
    geboren('1900-01-01', '1'),
    geboren('1900-01-01', '2'),
    geboren('1900-01-01', '3'),
  ],
  schendt: [
    { ...geboren('2010-05-02', '1'), bewijs: fout('1') },
    { ...geboren('2010-02-01', '2'), bewijs: fout('2') },
    { ...geboren('2010-01-02', '2'), bewijs: fout('2') },
    { ...geboren('1901-01-01', '3'), bewijs: fout('3') },
    {
      geval: 'van een Relatie',
      type: 'JW301',
      bericht: eenJW301({ client: { relaties: [eenRelatie(), eenRelatie({ nummer: '2', geboortedatum: { datum: '1980-07-02', datumGebruik: '1' } })] } }),
      bewijs: [{ pad: 'Client › Relatie 2 › Geboortedatum › Datum', feiten: { datumGebruik: '1', past: false } }],
    },
  ],
  nvt: [
    { ...geboren('2010-05-17'), eigenaar: 'geen' },
    { geval: 'een declaratie kent geen geboortedatum', type: 'JW323', bericht: eenJW323(), eigenaar: 'geen' },
  ],
});
