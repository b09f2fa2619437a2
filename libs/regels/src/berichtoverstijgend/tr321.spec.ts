import { eenContractregel, eenDossier, eenOmgeving, eenPrestatieRecord, eenTaakcontract, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR321 } from './tr321.js';

type Omvang = { volume: number; eenheid: string; frequentie: string };
type Anders = Omit<Parameters<typeof eenToewijzing>[0] & object, 'omvang'> & { contracten?: ReturnType<typeof eenContractregel>[] };
const met = (omvang: Omvang | undefined, { contracten, ...anders }: Anders = {}) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing({ omvang, ...anders })]), contracten });
const levert = (geleverdVolume: number, eenheid = '14') => eenPrestatieRecord({ geleverdVolume, eenheid });
const etmalen = (volume: number, frequentie: string): Omvang => ({ volume, eenheid: '14', frequentie });
const uren = (volume: number, frequentie: string): Omvang => ({ volume, eenheid: '04', frequentie });
const euro = (frequentie: string): Omvang => ({ volume: 30000, eenheid: '83', frequentie });

// januari 2025 raakt vijf ISO-weken en telt vier zondagen
beproef(TR321, {
  voldoet: [
    { geval: 'per week: vijf weken', record: levert(35), omgeving: met(etmalen(7, '2')) },
    { geval: 'per dag', record: levert(31 * 30, '01'), omgeving: met({ volume: 30, eenheid: '01', frequentie: '1' }) },
    { geval: 'per maand', record: levert(15), omgeving: met(etmalen(15, '4')) },
    { geval: 'gebroken maand: het hele maandvolume', record: eenPrestatieRecord({ begindatum: '2025-01-12', geleverdVolume: 15 }), omgeving: met(etmalen(15, '4'), { ingangsdatum: '2025-01-12' }) },
    { geval: 'totaal over de looptijd', record: levert(100), omgeving: met(etmalen(100, '6')) },
    { geval: 'uren per week in minuten', record: levert(900, '01'), omgeving: met(uren(3, '2')) },
    { geval: 'minuten toegewezen, uren gedeclareerd', record: levert(15, '04'), omgeving: met({ volume: 180, eenheid: '01', frequentie: '2' }) },
    { geval: 'euro per week: vier zondagen', record: levert(120000, '83'), omgeving: met(euro('2')) },
    {
      geval: 'euro per week: de gebroken laatste week bij de laatste zondag',
      record: levert(150000, '83'),
      omgeving: met(euro('2'), { einddatum: '2025-01-31' }),
    },
    {
      geval: 'het contract maakt van stuks inspanning',
      record: levert(5, '82'),
      omgeving: met({ volume: 1, eenheid: '82', frequentie: '2' }, { contracten: [eenContractregel({ eenheid: '82' })] }),
    },
    {
      geval: 'een taakgericht contract zegt niets over de variant',
      record: levert(35),
      omgeving: met(etmalen(7, '2'), { contracten: [eenTaakcontract({ eenheid: '14' })] }),
    },
  ],
  schendt: [
    { geval: 'per week: een te veel', record: levert(36), omgeving: met(etmalen(7, '2')), feiten: { gedeclareerd: 36, volume: 7, eenheid: '14', keer: 5 } },
    { geval: 'per dag: een te veel', record: levert(931, '01'), omgeving: met({ volume: 30, eenheid: '01', frequentie: '1' }), feiten: { gedeclareerd: 931, volume: 30, eenheid: '01', keer: 31 } },
    { geval: 'per maand: een te veel', record: levert(16), omgeving: met(etmalen(15, '4')), feiten: { gedeclareerd: 16, volume: 15, eenheid: '14', keer: 1 } },
    { geval: 'totaal: een te veel', record: levert(101), omgeving: met(etmalen(100, '6')), feiten: { gedeclareerd: 101, volume: 100, eenheid: '14', keer: 1 } },
    { geval: 'een minuut te veel', record: levert(901, '01'), omgeving: met(uren(3, '2')), feiten: { gedeclareerd: 901 / 60, volume: 3, eenheid: '04', keer: 5 } },
    { geval: 'euro per week: een cent te veel', record: levert(120001, '83'), omgeving: met(euro('2')), feiten: { gedeclareerd: 120001, volume: 30000, eenheid: '83', keer: 4 } },
    {
      geval: 'het contract maakt van etmalen output',
      record: levert(29),
      omgeving: met(etmalen(7, '2'), { contracten: [eenContractregel({ variant: 'output' })] }),
      feiten: { gedeclareerd: 29, volume: 7, eenheid: '14', keer: 4 },
    },
    {
      geval: 'een contract in een andere eenheid bepaalt de variant niet',
      record: levert(36),
      omgeving: met(etmalen(7, '2'), { contracten: [eenContractregel({ variant: 'output', eenheid: '82' })] }),
      feiten: { gedeclareerd: 36, volume: 7, eenheid: '14', keer: 5 },
    },
    {
      geval: 'alleen het deel binnen de toewijzing telt',
      record: levert(8),
      omgeving: met(etmalen(7, '2'), { ingangsdatum: '2025-01-27' }),
      feiten: { gedeclareerd: 8, volume: 7, eenheid: '14', keer: 1 },
    },
  ],
  nvt: [
    { geval: 'credit', record: eenPrestatieRecord({ geleverdVolume: 99, debetCredit: 'C' }), omgeving: met(etmalen(1, '6')), eigenaar: 'TR323' },
    { geval: 'geen eigen toewijzing', record: levert(99), omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'toewijzing zonder omvang', record: levert(99), omgeving: met(undefined), eigenaar: 'TR369' },
    { geval: 'andere eenheid', record: levert(99, '16'), omgeving: met(etmalen(1, '6')), eigenaar: 'TR341' },
    { geval: 'geheel voor de toewijzing', record: levert(99), omgeving: met(etmalen(1, '2'), { ingangsdatum: '2025-02-01' }), eigenaar: 'TR307' },
  ],
});
