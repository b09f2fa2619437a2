import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR384 } from './tr384.js';

const met = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const verwijderd = { redenWijziging: '13', einddatum: '2025-01-01' };
const record = eenPrestatieRecord();

beproef(TR384, {
  voldoet: [
    { geval: 'een toewijzing die bestaat', record, omgeving: met() },
    { geval: 'een toewijzing die is ingekort', record, omgeving: met({ redenWijziging: '12', einddatum: '2025-03-31' }) },
  ],
  schendt: [
    { geval: 'een toewijzing die is verwijderd', record, omgeving: met(verwijderd), feiten: { toewijzingNummer: 1001, verwijderd: true } },
    { geval: 'ook een credit', record: eenPrestatieRecord({ debetCredit: 'C' }), omgeving: met(verwijderd), feiten: { toewijzingNummer: 1001, verwijderd: true } },
  ],
  nvt: [
    { geval: 'een onbekende toewijzing', record, omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'een verwijderde toewijzing van een andere client', record, omgeving: met({ ...verwijderd, client: 'client-2' }), eigenaar: 'TR338' },
    { geval: 'een toewijzing die door een administratieve correctie is vervallen', record, omgeving: met({ ...verwijderd, redenWijziging: '01' }), eigenaar: 'TR338' },
  ],
});
