import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR307 } from './tr307.js';

const vanaf = (ingangsdatum: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ ingangsdatum })]) });

beproef(TR307, {
  voldoet: [
    { geval: 'begint op de ingangsdatum', record: eenPrestatieRecord(), omgeving: vanaf('2025-01-01') },
    { geval: 'begint later', record: eenPrestatieRecord(), omgeving: vanaf('2024-06-01') },
  ],
  schendt: [
    {
      geval: 'begint een dag te vroeg',
      record: eenPrestatieRecord(),
      omgeving: vanaf('2025-01-02'),
      feiten: { begindatum: '2025-01-01', ingangsdatum: '2025-01-02' },
    },
  ],
  nvt: [
    { geval: 'geen eigen toewijzing', record: eenPrestatieRecord(), omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'credit, na een latere ingangsdatum', record: eenPrestatieRecord({ debetCredit: 'C' }), omgeving: vanaf('2025-01-02'), eigenaar: 'TR323' },
  ],
});
