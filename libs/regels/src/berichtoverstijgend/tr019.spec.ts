import { eenContractregel, eenDossier, eenOmgeving, eenStartRecord, eenStopRecord, eenTaakcontract, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR019 } from './tr019.js';

const met = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const taak = (anders: Parameters<typeof eenTaakcontract>[0] = {}) => eenOmgeving({ contracten: [eenTaakcontract(anders)] });
const onbekend = { toewijzingNummer: 1001, toegewezen: false };

beproef(TR019, {
  voldoet: [
    { geval: 'start op een eigen toewijzing', record: eenStartRecord(), omgeving: met() },
    { geval: 'stop op een eigen toewijzing', record: eenStopRecord(), omgeving: met() },
    { geval: 'de toewijzing is afgelopen', record: eenStartRecord(), omgeving: met({ einddatum: '2025-01-05' }) },
    { geval: 'RedenWijziging 13, maar niet op de ingangsdatum beëindigd', record: eenStartRecord(), omgeving: met({ redenWijziging: '13' }) },
  ],
  schendt: [
    { geval: 'onbekend nummer', record: eenStartRecord(), omgeving: eenOmgeving(), feiten: onbekend },
    { geval: 'van een andere client', record: eenStartRecord(), omgeving: met({ client: 'client-2' }), feiten: onbekend },
    { geval: 'van een andere aanbieder', record: eenStopRecord(), omgeving: met({ aanbieder: '12345678' }), feiten: onbekend },
    { geval: 'van een andere gemeente', record: eenStartRecord(), omgeving: met({ gemeente: '0141' }), feiten: onbekend },
    {
      geval: 'verwijderde toewijzing',
      record: eenStartRecord(),
      omgeving: met({ redenWijziging: '13', einddatum: '2025-01-01' }),
      feiten: onbekend,
    },
    {
      geval: 'zonder nummer en zonder contract',
      record: eenStartRecord({ toewijzingNummer: undefined }),
      omgeving: eenOmgeving(),
      feiten: { toewijzingNummer: undefined, toegewezen: false },
    },
    {
      geval: 'zonder nummer, het contract is inspanningsgericht',
      record: eenStartRecord({ toewijzingNummer: undefined }),
      omgeving: eenOmgeving({ contracten: [eenContractregel()] }),
      feiten: { toewijzingNummer: undefined, toegewezen: false },
    },
    {
      geval: 'zonder nummer, het taakgerichte contract begint later',
      record: eenStartRecord({ toewijzingNummer: undefined }),
      omgeving: taak({ van: '2025-01-07' }),
      feiten: { toewijzingNummer: undefined, toegewezen: false },
    },
    {
      geval: 'zonder nummer en zonder product, ook al is er een taakgericht contract',
      record: eenStartRecord({ toewijzingNummer: undefined, productCategorie: undefined, productCode: undefined }),
      omgeving: taak(),
      feiten: { toewijzingNummer: undefined, toegewezen: false },
    },
  ],
  nvt: [
    { geval: 'taakgericht contract', record: eenStartRecord({ toewijzingNummer: undefined }), omgeving: taak(), eigenaar: 'geen' },
    { geval: 'taakgericht contract voor de hele categorie', record: eenStopRecord({ toewijzingNummer: undefined }), omgeving: taak({ productCode: null }), eigenaar: 'geen' },
    { geval: 'verwijdering', record: eenStartRecord({ verwijdering: true }), omgeving: eenOmgeving(), eigenaar: 'TR063' },
  ],
});
