import { eenContractregel, eenDossier, eenOmgeving, eenPrestatieRecord, eenTaakcontract, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR341 } from './tr341.js';

const inEenheid = (eenheid: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ omvang: { volume: 3, eenheid, frequentie: '2' } })]) });
const zonderOmvang = (...contracten: ReturnType<typeof eenContractregel>[]) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing({ omvang: undefined })]), contracten });

beproef(TR341, {
  voldoet: [
    { geval: 'zelfde eenheid', record: eenPrestatieRecord(), omgeving: inEenheid('14') },
    { geval: 'uren toegewezen, minuten gedeclareerd', record: eenPrestatieRecord({ eenheid: '01' }), omgeving: inEenheid('04') },
    { geval: 'uren toegewezen en gedeclareerd', record: eenPrestatieRecord({ eenheid: '04' }), omgeving: inEenheid('04') },
    { geval: 'zonder omvang: eenheid van het contract', record: eenPrestatieRecord(), omgeving: zonderOmvang(eenContractregel()) },
    {
      geval: 'zonder omvang: minuten bij een contract in uren',
      record: eenPrestatieRecord({ eenheid: '01' }),
      omgeving: zonderOmvang(eenContractregel({ eenheid: '04' })),
    },
    {
      geval: 'zonder omvang: een van de gecontracteerde eenheden',
      record: eenPrestatieRecord({ eenheid: '16' }),
      omgeving: zonderOmvang(eenContractregel(), eenContractregel({ eenheid: '16' })),
    },
  ],
  schendt: [
    { geval: 'andere eenheid', record: eenPrestatieRecord(), omgeving: inEenheid('16'), feiten: { gedeclareerd: '14', toegestaan: ['16'] } },
    {
      geval: 'minuten toegewezen, uren gedeclareerd',
      record: eenPrestatieRecord({ eenheid: '04' }),
      omgeving: inEenheid('01'),
      feiten: { gedeclareerd: '04', toegestaan: ['01'] },
    },
    {
      geval: 'de toewijzing gaat voor het contract',
      record: eenPrestatieRecord(),
      omgeving: eenOmgeving({
        dossier: eenDossier([eenToewijzing({ omvang: { volume: 3, eenheid: '04', frequentie: '2' } })]),
        contracten: [eenContractregel()],
      }),
      feiten: { gedeclareerd: '14', toegestaan: ['04', '01'] },
    },
    {
      geval: 'zonder omvang: niet de eenheid van het contract',
      record: eenPrestatieRecord({ eenheid: '83' }),
      omgeving: zonderOmvang(eenContractregel(), eenContractregel({ tarief: 1 })),
      feiten: { gedeclareerd: '83', toegestaan: ['14'] },
    },
  ],
  nvt: [
    { geval: 'geen eigen toewijzing', record: eenPrestatieRecord(), omgeving: eenOmgeving({ contracten: [eenContractregel()] }), eigenaar: 'TR338' },
    { geval: 'geen omvang en geen contract', record: eenPrestatieRecord(), omgeving: zonderOmvang(), eigenaar: 'geen' },
    { geval: 'contract begint na de eerste dag', record: eenPrestatieRecord(), omgeving: zonderOmvang(eenContractregel({ van: '2025-01-02' })), eigenaar: 'geen' },
    { geval: 'taakgericht contract zonder eenheid', record: eenPrestatieRecord(), omgeving: zonderOmvang(eenTaakcontract()), eigenaar: 'geen' },
  ],
});
