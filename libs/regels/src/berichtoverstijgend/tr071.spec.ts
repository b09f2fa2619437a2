import { eenDossier, eenLevering, eenOmgeving, eenStartRecord, eenStop } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR071 } from './tr071.js';

const na = (...leveringen: ReturnType<typeof eenLevering>[]) => eenOmgeving({ dossier: eenDossier([], { leveringen }) });
const verwijdering = eenStartRecord({ verwijdering: true });

beproef(TR071, {
  voldoet: [
    { geval: 'lopende levering', record: verwijdering, omgeving: na(eenLevering()) },
    {
      geval: 'een andere levering is gestopt',
      record: verwijdering,
      omgeving: na(eenLevering({ begindatum: '2025-01-01', stops: [eenStop()] }), eenLevering()),
    },
  ],
  schendt: [
    {
      geval: 'definitief gestopt',
      record: verwijdering,
      omgeving: na(eenLevering({ stops: [eenStop()] })),
      feiten: { begindatum: '2025-01-06', stops: ['2025-03-31'] },
    },
    {
      geval: 'tijdelijk gestopt',
      record: verwijdering,
      omgeving: na(eenLevering({ stops: [eenStop({ redenBeeindiging: '20', einddatum: '2025-02-01' })] })),
      feiten: { begindatum: '2025-01-06', stops: ['2025-02-01'] },
    },
  ],
  nvt: [
    { geval: 'er is niets te verwijderen', record: verwijdering, omgeving: eenOmgeving(), eigenaar: 'TR063' },
    { geval: 'eerste aanlevering', record: eenStartRecord(), omgeving: na(eenLevering({ stops: [eenStop()] })), eigenaar: 'TR074' },
  ],
});
