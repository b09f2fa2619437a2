import { eenContractregel, eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR346 } from './tr346.js';

const minuten = (geleverdVolume: number, productTarief: number, bedrag: number) => eenPrestatieRecord({ eenheid: '01', geleverdVolume, productTarief, bedrag });
const perUur = (tarief: number) => eenContractregel({ eenheid: '04', tarief });
const contract = (...contracten: ReturnType<typeof eenContractregel>[]) => eenOmgeving({ contracten });
const inUren = (...contracten: ReturnType<typeof eenContractregel>[]) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing({ omvang: { volume: 3, eenheid: '04', frequentie: '2' } })]), contracten });

beproef(TR346, {
  voldoet: [
    { geval: 'volume maal tarief', record: eenPrestatieRecord(), omgeving: eenOmgeving() },
    { geval: 'een credit rekent hetzelfde', record: eenPrestatieRecord({ debetCredit: 'C' }), omgeving: eenOmgeving() },
    { geval: 'volume 0', record: eenPrestatieRecord({ geleverdVolume: 0, bedrag: 0 }), omgeving: eenOmgeving() },
    { geval: 'IV081: 100 minuten tegen € 87,30 per uur', record: minuten(100, 146, 14550), omgeving: contract(perUur(8730)) },
    { geval: 'IV081: 95 minuten, halve cent naar boven', record: minuten(95, 146, 13823), omgeving: contract(perUur(8730)) },
    { geval: 'IV081: 61 minuten tegen € 99,99 per uur', record: minuten(61, 167, 10166), omgeving: contract(perUur(9999)) },
    { geval: 'uurtarief deelbaar door 60', record: minuten(45, 100, 4500), omgeving: contract(perUur(6000)) },
    { geval: 'minuten met een minuuttarief', record: minuten(100, 146, 14600), omgeving: contract(eenContractregel({ eenheid: '01', tarief: 146 })) },
    { geval: 'uurtarief en minuuttarief: beide mogen', record: minuten(100, 146, 14600), omgeving: contract(perUur(8730), eenContractregel({ eenheid: '01', tarief: 146 })) },
    { geval: 'minuten zonder contract', record: minuten(100, 146, 14600), omgeving: eenOmgeving() },
    { geval: 'toegewezen in uren, uurtarief onbekend: er past er een', record: minuten(100, 146, 14550), omgeving: inUren() },
    { geval: 'toegewezen in uren, uurtarief onbekend: volume maal tarief past altijd', record: minuten(100, 146, 14600), omgeving: inUren() },
  ],
  schendt: [
    {
      geval: 'een cent te veel',
      record: eenPrestatieRecord({ bedrag: 1530068 }),
      omgeving: eenOmgeving(),
      feiten: { bedrag: 1530068, volume: 31, tarief: 49357, uurtarieven: [], perEenheid: true, uurtariefOnbekend: false },
    },
    {
      geval: 'IV081: minuten tegen het afgeronde tarief gerekend',
      record: minuten(100, 146, 14600),
      omgeving: contract(perUur(8730)),
      feiten: { bedrag: 14600, volume: 100, tarief: 146, uurtarieven: [8730], perEenheid: false, uurtariefOnbekend: false },
    },
    {
      geval: 'toegewezen in uren: geen uurtarief geeft dit bedrag',
      record: minuten(100, 146, 14700),
      omgeving: inUren(),
      feiten: { bedrag: 14700, volume: 100, tarief: 146, uurtarieven: [], perEenheid: true, uurtariefOnbekend: true },
    },
    {
      geval: 'toegewezen in uren, maar het uurtarief is bekend',
      record: minuten(100, 146, 14500),
      omgeving: inUren(perUur(8730)),
      feiten: { bedrag: 14500, volume: 100, tarief: 146, uurtarieven: [8730], perEenheid: false, uurtariefOnbekend: false },
    },
    {
      geval: 'niet toegewezen in uren: uurtarief telt niet',
      record: minuten(100, 146, 14550),
      omgeving: eenOmgeving({ dossier: eenDossier([eenToewijzing()]) }),
      feiten: { bedrag: 14550, volume: 100, tarief: 146, uurtarieven: [], perEenheid: true, uurtariefOnbekend: false },
    },
    {
      geval: 'het grootste volume en tarief',
      record: eenPrestatieRecord({ geleverdVolume: 99_999_999, productTarief: 99_999_999, bedrag: 99_999_999 }),
      omgeving: eenOmgeving(),
      feiten: { bedrag: 99_999_999, volume: 99_999_999, tarief: 99_999_999, uurtarieven: [], perEenheid: true, uurtariefOnbekend: false },
    },
  ],
  nvt: [
    { geval: 'euro’s', record: eenPrestatieRecord({ eenheid: '83', bedrag: 1 }), omgeving: eenOmgeving(), eigenaar: 'CS339' },
    { geval: 'zonder ProductTarief', record: eenPrestatieRecord({ productTarief: undefined, bedrag: 1 }), omgeving: eenOmgeving(), eigenaar: 'CD087' },
  ],
});
