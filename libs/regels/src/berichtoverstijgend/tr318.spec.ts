import { eenDeclaratieRecord, eenDossier, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR318 } from './tr318.js';

const na = (laatsteDeclaratiePeriode?: string) => eenOmgeving({ dossier: eenDossier([], { laatsteDeclaratiePeriode }) });
const maart = eenDeclaratieRecord({ begindatum: '2025-03-01', einddatum: '2025-03-31' });

beproef(TR318, {
  voldoet: [
    { geval: 'de volgende maand', record: maart, omgeving: na('2025-02-01') },
    { geval: 'nog eens dezelfde maand', record: maart, omgeving: na('2025-03-01') },
    { geval: 'na maanden zonder zorg', record: maart, omgeving: na('2024-10-01') },
  ],
  schendt: [
    { geval: 'een maand terug', record: maart, omgeving: na('2025-04-01'), feiten: { begindatum: '2025-03-01', laatste: '2025-04-01' } },
    { geval: 'jaren terug', record: maart, omgeving: na('2026-12-01'), feiten: { begindatum: '2025-03-01', laatste: '2026-12-01' } },
  ],
  nvt: [{ geval: 'de eerste declaratie', record: maart, omgeving: na(), eigenaar: 'geen' }],
});
