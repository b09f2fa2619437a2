import { eenDossier, eenOmgeving, eenToewijzing, eenTeWijzigenProductRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR351 } from './tr351.js';

const met = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const nietActueel = { toewijzingNummer: 1001, actueel: false };

beproef(TR351, {
  voldoet: [
    { geval: 'lopende toewijzing', record: eenTeWijzigenProductRecord(), omgeving: met() },
    { geval: 'eindigt vandaag', record: eenTeWijzigenProductRecord(), omgeving: met({ einddatum: '2025-04-01' }) },
    { geval: 'gaat nog in', record: eenTeWijzigenProductRecord(), omgeving: met({ ingangsdatum: '2025-06-01' }) },
    { geval: 'zonder einddatum', record: eenTeWijzigenProductRecord(), omgeving: met({ einddatum: undefined }) },
  ],
  schendt: [
    { geval: 'onbekend nummer', record: eenTeWijzigenProductRecord(), omgeving: eenOmgeving(), feiten: nietActueel },
    { geval: 'eindigde gisteren', record: eenTeWijzigenProductRecord(), omgeving: met({ einddatum: '2025-03-31' }), feiten: nietActueel },
    { geval: 'verwijderd', record: eenTeWijzigenProductRecord(), omgeving: met({ ingangsdatum: '2025-05-01', einddatum: '2025-05-01', redenWijziging: '13' }), feiten: nietActueel },
    { geval: 'van een andere client', record: eenTeWijzigenProductRecord(), omgeving: met({ client: 'client-2' }), feiten: nietActueel },
    { geval: 'van een andere aanbieder', record: eenTeWijzigenProductRecord(), omgeving: met({ aanbieder: '12345678' }), feiten: nietActueel },
    { geval: 'van een andere gemeente', record: eenTeWijzigenProductRecord(), omgeving: met({ gemeente: '0141' }), feiten: nietActueel },
  ],
  nvt: [],
});
