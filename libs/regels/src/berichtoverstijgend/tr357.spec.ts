import { eenDossier, eenHeader, eenOmgeving, eenTeWijzigenProductRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR357 } from './tr357.js';

const omgeving = eenOmgeving({ header: eenHeader({ type: 'JW317', dagtekening: '2025-04-01' }), dossier: eenDossier([eenToewijzing()]) });
const vanaf = (ingangsdatum: string, toewijzingNummer = 1001) => eenTeWijzigenProductRecord({ toewijzingNummer, product: { ingangsdatum } });
const feiten = (gewensteIngangsdatum: string) => ({ gewensteIngangsdatum, dagtekening: '2025-04-01', ingangsdatum: '2025-01-01' });

beproef(TR357, {
  voldoet: [
    { geval: 'de dag na de dagtekening', record: vanaf('2025-04-02'), omgeving },
    { geval: 'de ingangsdatum van de toewijzing', record: vanaf('2025-01-01'), omgeving },
  ],
  schendt: [
    { geval: 'op de dagtekening', record: vanaf('2025-04-01'), omgeving, feiten: feiten('2025-04-01') },
    { geval: 'de dag na de ingangsdatum', record: vanaf('2025-01-02'), omgeving, feiten: feiten('2025-01-02') },
    { geval: 'voor de ingangsdatum', record: vanaf('2024-12-31'), omgeving, feiten: feiten('2024-12-31') },
  ],
  nvt: [{ geval: 'onbekende toewijzing', record: vanaf('2025-02-01', 9), omgeving, eigenaar: 'TR351' }],
});
