import { eenDossier, eenOmgeving, eenToewijzing, eenOngewijzigdProductRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR350 } from './tr350.js';

const met = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const nietActueel = { toewijzingNummer: 1001, actueel: false };

beproef(TR350, {
  voldoet: [
    { geval: 'lopende toewijzing', record: eenOngewijzigdProductRecord(), omgeving: met() },
    { geval: 'eindigt vandaag', record: eenOngewijzigdProductRecord(), omgeving: met({ einddatum: '2025-04-01' }) },
    { geval: 'gaat nog in', record: eenOngewijzigdProductRecord(), omgeving: met({ ingangsdatum: '2025-06-01' }) },
    { geval: 'zonder einddatum', record: eenOngewijzigdProductRecord(), omgeving: met({ einddatum: undefined }) },
  ],
  schendt: [
    { geval: 'onbekend nummer', record: eenOngewijzigdProductRecord(), omgeving: eenOmgeving(), feiten: nietActueel },
    { geval: 'eindigde gisteren', record: eenOngewijzigdProductRecord(), omgeving: met({ einddatum: '2025-03-31' }), feiten: nietActueel },
    { geval: 'verwijderd', record: eenOngewijzigdProductRecord(), omgeving: met({ ingangsdatum: '2025-05-01', einddatum: '2025-05-01', redenWijziging: '13' }), feiten: nietActueel },
    { geval: 'van een andere client', record: eenOngewijzigdProductRecord(), omgeving: met({ client: 'client-2' }), feiten: nietActueel },
    { geval: 'van een andere aanbieder', record: eenOngewijzigdProductRecord(), omgeving: met({ aanbieder: '12345678' }), feiten: nietActueel },
    { geval: 'van een andere gemeente', record: eenOngewijzigdProductRecord(), omgeving: met({ gemeente: '0141' }), feiten: nietActueel },
  ],
  nvt: [],
});
