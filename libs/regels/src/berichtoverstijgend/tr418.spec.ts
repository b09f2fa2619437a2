import { eenContractregel, eenOmgeving, eenPrestatieRecord, eenTaakcontract } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR418 } from './tr418.js';

const contract = (...contracten: ReturnType<typeof eenContractregel>[]) => eenOmgeving({ contracten });
const perUur = eenContractregel({ eenheid: '04', tarief: 8730 });

beproef(TR418, {
  voldoet: [
    { geval: 'het gecontracteerde tarief', record: eenPrestatieRecord(), omgeving: contract(eenContractregel()) },
    { geval: 'een van twee tarieven', record: eenPrestatieRecord(), omgeving: contract(eenContractregel({ tarief: 1 }), eenContractregel()) },
    { geval: 'afspraak voor de hele categorie', record: eenPrestatieRecord(), omgeving: contract(eenContractregel({ productCode: null })) },
    { geval: 'minuten: uurtarief gedeeld door zestig, half naar boven', record: eenPrestatieRecord({ eenheid: '01', productTarief: 146 }), omgeving: contract(perUur) },
    {
      geval: 'minuten: ook een eigen minuuttarief mag',
      record: eenPrestatieRecord({ eenheid: '01', productTarief: 150 }),
      omgeving: contract(perUur, eenContractregel({ eenheid: '01', tarief: 150 })),
    },
    {
      geval: 'de afspraak met juist deze gemeente',
      record: eenPrestatieRecord(),
      omgeving: contract(eenContractregel(), eenContractregel({ gemeente: '*', tarief: 1 })),
    },
  ],
  schendt: [
    {
      geval: 'een cent te hoog',
      record: eenPrestatieRecord({ productTarief: 49358 }),
      omgeving: contract(eenContractregel()),
      feiten: { tarief: 49358, contract: [49357] },
    },
    {
      geval: 'minuten: naar beneden afgerond',
      record: eenPrestatieRecord({ eenheid: '01', productTarief: 145 }),
      omgeving: contract(perUur),
      feiten: { tarief: 145, contract: [146] },
    },
    {
      geval: 'de algemene afspraak wijkt voor die met deze gemeente',
      record: eenPrestatieRecord({ productTarief: 1 }),
      omgeving: contract(eenContractregel(), eenContractregel({ gemeente: '*', tarief: 1 })),
      feiten: { tarief: 1, contract: [49357] },
    },
    {
      geval: 'het tarief van na een wijziging halverwege de periode',
      record: eenPrestatieRecord({ productTarief: 50000 }),
      omgeving: contract(eenContractregel({ tot: '2025-01-15' }), eenContractregel({ van: '2025-01-16', tarief: 50000 })),
      feiten: { tarief: 50000, contract: [49357] },
    },
  ],
  nvt: [
    { geval: 'euro’s kennen geen tarief', record: eenPrestatieRecord({ eenheid: '83' }), omgeving: contract(eenContractregel({ eenheid: '83', tarief: 1 })), eigenaar: 'CS339' },
    { geval: 'zonder ProductTarief', record: eenPrestatieRecord({ productTarief: undefined }), omgeving: contract(eenContractregel()), eigenaar: 'CD087' },
    { geval: 'geen contract bekend', record: eenPrestatieRecord(), omgeving: eenOmgeving(), eigenaar: 'geen' },
    { geval: 'contract in een andere eenheid', record: eenPrestatieRecord(), omgeving: contract(perUur), eigenaar: 'TR341' },
    { geval: 'uren bij alleen een minuuttarief', record: eenPrestatieRecord({ eenheid: '04' }), omgeving: contract(eenContractregel({ eenheid: '01' })), eigenaar: 'TR341' },
    { geval: 'taakgericht contract', record: eenPrestatieRecord(), omgeving: contract(eenTaakcontract()), eigenaar: 'geen' },
    { geval: 'contract geldt nog niet op de eerste dag', record: eenPrestatieRecord(), omgeving: contract(eenContractregel({ van: '2025-01-02' })), eigenaar: 'geen' },
  ],
});
