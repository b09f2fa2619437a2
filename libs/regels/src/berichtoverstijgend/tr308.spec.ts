import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR308 } from './tr308.js';

const totEnMet = (einddatum?: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ einddatum })]) });

beproef(TR308, {
  voldoet: [
    { geval: 'eindigt op de einddatum', record: eenPrestatieRecord(), omgeving: totEnMet('2025-01-31') },
    { geval: 'eindigt eerder', record: eenPrestatieRecord(), omgeving: totEnMet('2025-12-31') },
  ],
  schendt: [
    {
      geval: 'eindigt een dag te laat',
      record: eenPrestatieRecord(),
      omgeving: totEnMet('2025-01-30'),
      feiten: { einddatum: '2025-01-31', eindeToewijzing: '2025-01-30' },
    },
  ],
  nvt: [
    { geval: 'toewijzing zonder einddatum', record: eenPrestatieRecord(), omgeving: totEnMet(undefined), eigenaar: 'geen' },
    { geval: 'geen eigen toewijzing', record: eenPrestatieRecord(), omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'credit, na het inkorten van de toewijzing', record: eenPrestatieRecord({ debetCredit: 'C' }), omgeving: totEnMet('2025-01-30'), eigenaar: 'TR323' },
  ],
});
