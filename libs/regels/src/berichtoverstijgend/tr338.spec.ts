import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR338 } from './tr338.js';

const met = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const onbekend = { toewijzingNummer: 1001, toegewezen: false };

beproef(TR338, {
  voldoet: [
    { geval: 'eigen toewijzing', record: eenPrestatieRecord(), omgeving: met() },
    { geval: 'verwijderd: daarover gaat TR384', record: eenPrestatieRecord(), omgeving: met({ redenWijziging: '13', einddatum: '2025-01-01' }) },
  ],
  schendt: [
    { geval: 'onbekend nummer', record: eenPrestatieRecord(), omgeving: met({ toewijzingNummer: 1002 }), feiten: onbekend },
    { geval: 'van een andere client', record: eenPrestatieRecord(), omgeving: met({ client: 'client-2' }), feiten: onbekend },
    { geval: 'van een andere aanbieder', record: eenPrestatieRecord(), omgeving: met({ aanbieder: '12345678' }), feiten: onbekend },
    { geval: 'van een andere gemeente', record: eenPrestatieRecord(), omgeving: met({ gemeente: '0141' }), feiten: onbekend },
    {
      geval: 'vervallen door een administratieve correctie',
      record: eenPrestatieRecord(),
      omgeving: met({ redenWijziging: '01', einddatum: '2025-01-01' }),
      feiten: onbekend,
    },
  ],
  nvt: [],
});
