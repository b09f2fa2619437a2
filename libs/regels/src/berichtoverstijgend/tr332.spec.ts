import { eenDossier, eenOmgeving, eenToewijzing, eenToewijzingRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR332 } from './tr332.js';

const bekend = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const vanAnder = { toewijzingNummer: 1001, vanAnder: true };

beproef(TR332, {
  voldoet: [
    { geval: 'nieuw nummer', record: eenToewijzingRecord(), omgeving: eenOmgeving() },
    { geval: 'dezelfde toewijzing opnieuw', record: eenToewijzingRecord(), omgeving: bekend() },
    { geval: 'gewijzigde toewijzing', record: eenToewijzingRecord({ einddatum: '2025-06-30', redenWijziging: '12' }), omgeving: bekend() },
    {
      geval: 'een verwijderde toewijzing van dezelfde client opnieuw',
      record: eenToewijzingRecord(),
      omgeving: bekend({ redenWijziging: '13', einddatum: '2025-01-01' }),
    },
  ],
  schendt: [
    { geval: 'in gebruik voor een andere client', record: eenToewijzingRecord(), omgeving: bekend({ client: 'client-2' }), feiten: vanAnder },
    { geval: 'in gebruik bij een andere aanbieder', record: eenToewijzingRecord(), omgeving: bekend({ aanbieder: '12345678' }), feiten: vanAnder },
    {
      geval: 'verwijderd bij een andere client: het nummer blijft bezet',
      record: eenToewijzingRecord(),
      omgeving: bekend({ client: 'client-2', redenWijziging: '13', einddatum: '2025-01-01' }),
      feiten: vanAnder,
    },
  ],
  nvt: [],
});
