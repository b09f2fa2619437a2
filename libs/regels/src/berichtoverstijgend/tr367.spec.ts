import { eenBeantwoordeDeclaratie, eenDossier, eenHeader, eenOmgeving, eenPrestatie, eenPrestatieRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR367 } from './tr367.js';

const op = (...prestaties: ReturnType<typeof eenPrestatie>[]) =>
  eenOmgeving({ header: eenHeader({ type: 'JW325' }), dossier: eenDossier([], { beantwoordeDeclaratie: eenBeantwoordeDeclaratie({ prestaties }) }) });
const record = eenPrestatieRecord();
const anders = (...elementen: string[]) => ({ referentieNummer: 'R-1', anders: elementen });

beproef(TR367, {
  voldoet: [
    { geval: 'ongewijzigd', record, omgeving: op(eenPrestatie()) },
    { geval: 'een van de prestaties met hetzelfde nummer', record, omgeving: op(eenPrestatie({ bedrag: 1 }), eenPrestatie()) },
  ],
  schendt: [
    { geval: 'andere toewijzing', record, omgeving: op(eenPrestatie({ toewijzingNummer: 1002 })), feiten: anders('ToewijzingNummer') },
    { geval: 'ander product', record, omgeving: op(eenPrestatie({ productCategorie: '45', productCode: '45A04' })), feiten: anders('ProductCategorie', 'ProductCode') },
    { geval: 'andere periode', record, omgeving: op(eenPrestatie({ begindatum: '2025-01-02' })), feiten: anders('ProductPeriode') },
    { geval: 'ander volume', record, omgeving: op(eenPrestatie({ geleverdVolume: 30 })), feiten: anders('GeleverdVolume') },
    { geval: 'andere eenheid', record, omgeving: op(eenPrestatie({ eenheid: '16' })), feiten: anders('Eenheid') },
    { geval: 'zonder tarief', record, omgeving: op(eenPrestatie({ productTarief: undefined })), feiten: anders('ProductTarief') },
    { geval: 'ander bedrag', record, omgeving: op(eenPrestatie({ bedrag: 1 })), feiten: anders('Bedrag') },
    { geval: 'debet werd credit', record, omgeving: op(eenPrestatie({ debetCredit: 'C' })), feiten: anders('DebetCredit') },
    { geval: 'gelijk aan geen van de prestaties met hetzelfde nummer', record, omgeving: op(eenPrestatie({ bedrag: 1 }), eenPrestatie({ eenheid: '16' })), feiten: anders('Bedrag') },
  ],
  nvt: [
    { geval: 'niet in de declaratie', record, omgeving: op(), eigenaar: 'TR366' },
    { geval: 'zonder declaratie', record, omgeving: eenOmgeving({ header: eenHeader({ type: 'JW325' }) }), eigenaar: 'TR337' },
  ],
});
