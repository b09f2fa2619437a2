import { eenDossier, eenOmgeving, eenToewijzing, eenToewijzingRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR385 } from './tr385.js';

const met = (openDebet: number) => eenOmgeving({ dossier: eenDossier([eenToewijzing()], { gebruik: new Map([[1001, { volume: {}, bedrag: 0, openDebet }]]) }) });
const verwijdering = eenToewijzingRecord({ redenWijziging: '13', einddatum: '2025-01-01' });

beproef(TR385, {
  voldoet: [
    { geval: 'nooit gedeclareerd', record: verwijdering, omgeving: eenOmgeving() },
    { geval: 'alles gecrediteerd of afgewezen', record: verwijdering, omgeving: met(0) },
  ],
  schendt: [
    { geval: 'een prestatie toegekend', record: verwijdering, omgeving: met(1), feiten: { toewijzingNummer: 1001, openDebet: 1 } },
    { geval: 'meer prestaties', record: verwijdering, omgeving: met(3), feiten: { toewijzingNummer: 1001, openDebet: 3 } },
  ],
  nvt: [
    { geval: 'inkorten mag', record: eenToewijzingRecord({ redenWijziging: '12', einddatum: '2025-03-31' }), omgeving: met(1), eigenaar: 'geen' },
    { geval: 'nieuwe toewijzing', record: eenToewijzingRecord(), omgeving: met(1), eigenaar: 'geen' },
  ],
});
