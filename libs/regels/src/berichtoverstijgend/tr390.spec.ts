import { eenBekendePrestatie, eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR390 } from './tr390.js';

const met = (anders: Parameters<typeof eenBekendePrestatie>[0] = {}) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing()], { prestaties: [eenBekendePrestatie(anders)] }) });
const credit = eenPrestatieRecord({ referentieNummer: 'C-1', vorigReferentieNummer: 'R-1', debetCredit: 'C' });

beproef(TR390, {
  voldoet: [{ geval: 'de eerste credit', record: credit, omgeving: met() }],
  schendt: [{ geval: 'de tweede credit', record: credit, omgeving: met({ gecrediteerd: true }), feiten: { debet: 'R-1', gecrediteerd: true } }],
  nvt: [
    { geval: 'debet', record: eenPrestatieRecord(), omgeving: met(), eigenaar: 'TR389' },
    { geval: 'geen toegekende debet', record: credit, omgeving: met({ oordeel: 'afgewezen' }), eigenaar: 'TR323' },
  ],
});
