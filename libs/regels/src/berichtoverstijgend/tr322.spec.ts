import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR322 } from './tr322.js';

type Anders = Parameters<typeof eenToewijzing>[0];
/** Een toewijzing van 1 januari tot en met 2 maart 2025 (negen ISO-weken, negen zondagen) met al dit gebruik. */
const met = (anders: Anders, volume: Record<string, number> = {}) =>
  eenOmgeving({
    dossier: eenDossier([eenToewijzing({ einddatum: '2025-03-02', ...anders })], { gebruik: new Map([[1001, { volume, bedrag: 0, openDebet: 0 }]]) }),
  });
const levert = (geleverdVolume: number, eenheid = '14') => eenPrestatieRecord({ geleverdVolume, eenheid });
const etmalen = (volume: number, frequentie: string) => ({ omvang: { volume, eenheid: '14', frequentie } });
const uren = { omvang: { volume: 3, eenheid: '04', frequentie: '2' } };
const euro = { omvang: { volume: 30000, eenheid: '83', frequentie: '2' } };

beproef(TR322, {
  voldoet: [
    { geval: 'eerste prestatie', record: levert(63), omgeving: eenOmgeving({ dossier: eenDossier([eenToewijzing({ einddatum: '2025-03-02', ...etmalen(7, '2') })]) }) },
    { geval: 'precies vol, per week', record: levert(31), omgeving: met(etmalen(7, '2'), { '14': 32 }) },
    { geval: 'precies vol, per dag', record: levert(1), omgeving: met(etmalen(1, '1'), { '14': 60 }) },
    { geval: 'precies vol, per maand', record: levert(15), omgeving: met(etmalen(15, '4'), { '14': 30 }) },
    { geval: 'precies vol, totaal', record: levert(10), omgeving: met(etmalen(100, '6'), { '14': 90 }) },
    { geval: 'minuten bij uren, tot op de minuut', record: levert(20, '01'), omgeving: met(uren, { '01': 40, '04': 26 }) },
    { geval: 'wat gecrediteerd is, telt niet', record: levert(35), omgeving: met(etmalen(7, '2'), { '14': 28 }) },
    { geval: 'gebruik in een eenheid die er niet bij hoort, telt niet', record: levert(63), omgeving: met(etmalen(7, '2'), { '16': 99 }) },
    { geval: 'euro per week: elke zondag', record: levert(30000, '83'), omgeving: met(euro, { '83': 240000 }) },
    { geval: 'zonder Einddatum, frequentie 6', record: levert(10), omgeving: met({ ...etmalen(100, '6'), einddatum: undefined }, { '14': 90 }) },
  ],
  schendt: [
    { geval: 'per week: een te veel', record: levert(32), omgeving: met(etmalen(7, '2'), { '14': 32 }), feiten: { eerder: 32, samen: 64, volume: 7, keer: 9, eenheid: '14' } },
    { geval: 'per dag: een te veel', record: levert(2), omgeving: met(etmalen(1, '1'), { '14': 60 }), feiten: { eerder: 60, samen: 62, volume: 1, keer: 61, eenheid: '14' } },
    { geval: 'per maand: een te veel', record: levert(16), omgeving: met(etmalen(15, '4'), { '14': 30 }), feiten: { eerder: 30, samen: 46, volume: 15, keer: 3, eenheid: '14' } },
    { geval: 'totaal: een te veel', record: levert(11), omgeving: met(etmalen(100, '6'), { '14': 90 }), feiten: { eerder: 90, samen: 101, volume: 100, keer: 1, eenheid: '14' } },
    { geval: 'een minuut te veel', record: levert(21, '01'), omgeving: met(uren, { '01': 40, '04': 26 }), feiten: { eerder: 1600 / 60, samen: 1621 / 60, volume: 3, keer: 9, eenheid: '04' } },
    {
      geval: 'euro per week: de gebroken laatste week telt een keer',
      record: levert(30001, '83'),
      omgeving: met({ ...euro, einddatum: '2025-03-01' }, { '83': 240000 }),
      feiten: { eerder: 240000, samen: 270001, volume: 30000, keer: 9, eenheid: '83' },
    },
    {
      geval: 'zonder Einddatum, frequentie 6',
      record: levert(11),
      omgeving: met({ ...etmalen(100, '6'), einddatum: undefined }, { '14': 90 }),
      feiten: { eerder: 90, samen: 101, volume: 100, keer: 1, eenheid: '14' },
    },
  ],
  nvt: [
    { geval: 'credit', record: eenPrestatieRecord({ geleverdVolume: 99, debetCredit: 'C' }), omgeving: met(etmalen(1, '6')), eigenaar: 'TR323' },
    { geval: 'geen eigen toewijzing', record: levert(99), omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'toewijzing zonder omvang', record: levert(99), omgeving: met({ omvang: undefined }), eigenaar: 'TR369' },
    { geval: 'andere eenheid', record: levert(99, '16'), omgeving: met(etmalen(1, '6')), eigenaar: 'TR341' },
    { geval: 'zonder Einddatum, per week', record: levert(99), omgeving: met({ ...etmalen(1, '2'), einddatum: undefined }), eigenaar: 'TR321' },
  ],
});
