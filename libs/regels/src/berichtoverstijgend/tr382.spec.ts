import { eenDossier, eenLevering, eenOmgeving, eenStopRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR382 } from './tr382.js';

const na = (anders: Parameters<typeof eenLevering>[0] = {}) => eenOmgeving({ dossier: eenDossier([], { leveringen: [eenLevering(anders)] }) });
const nietGestart = { begindatum: '2025-01-06', gestart: false };

beproef(TR382, {
  voldoet: [
    { geval: 'sleutel van de start', record: eenStopRecord(), omgeving: na() },
    {
      geval: 'taakgericht: Product en Begindatum',
      record: eenStopRecord({ toewijzingNummer: undefined }),
      omgeving: na({ toewijzingNummer: undefined }),
    },
  ],
  schendt: [
    { geval: 'nooit gestart', record: eenStopRecord(), omgeving: eenOmgeving(), feiten: nietGestart },
    { geval: 'andere Begindatum', record: eenStopRecord(), omgeving: na({ begindatum: '2025-01-07' }), feiten: nietGestart },
    { geval: 'andere productcode', record: eenStopRecord(), omgeving: na({ productCode: '44A10' }), feiten: nietGestart },
    { geval: 'de start noemde geen code', record: eenStopRecord(), omgeving: na({ productCode: undefined }), feiten: nietGestart },
    { geval: 'andere toewijzing', record: eenStopRecord(), omgeving: na({ toewijzingNummer: 1002 }), feiten: nietGestart },
  ],
  nvt: [{ geval: 'verwijdering', record: eenStopRecord({ verwijdering: true }), omgeving: eenOmgeving(), eigenaar: 'TR063' }],
});
