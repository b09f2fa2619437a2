import { eenDossier, eenLevering, eenOmgeving, eenStartRecord, eenStop, eenStopRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR074 } from './tr074.js';

const na = (...leveringen: ReturnType<typeof eenLevering>[]) => eenOmgeving({ dossier: eenDossier([], { leveringen }) });

beproef(TR074, {
  voldoet: [
    { geval: 'eerste start', record: eenStartRecord(), omgeving: eenOmgeving() },
    { geval: 'start op een andere dag', record: eenStartRecord(), omgeving: na(eenLevering({ begindatum: '2025-01-07' })) },
    { geval: 'eerste stop', record: eenStopRecord(), omgeving: na(eenLevering()) },
    {
      geval: 'stop met een andere reden op dezelfde dag',
      record: eenStopRecord(),
      omgeving: na(eenLevering({ stops: [eenStop({ redenBeeindiging: '20' })] })),
    },
    { geval: 'stop zonder gemelde start (dat is TR382)', record: eenStopRecord(), omgeving: eenOmgeving() },
  ],
  schendt: [
    {
      geval: 'zelfde start nog eens, ook als ToewijzingIngangsdatum anders is',
      record: eenStartRecord({ toewijzingIngangsdatum: '2025-01-02' }),
      omgeving: na(eenLevering({ toewijzingIngangsdatum: '2025-01-01' })),
      feiten: { melding: 'start', begindatum: '2025-01-06', alBekend: true },
    },
    {
      geval: 'zelfde start na een stop',
      record: eenStartRecord(),
      omgeving: na(eenLevering({ stops: [eenStop()] })),
      feiten: { melding: 'start', begindatum: '2025-01-06', alBekend: true },
    },
    {
      geval: 'zelfde stop nog eens',
      record: eenStopRecord(),
      omgeving: na(eenLevering({ stops: [eenStop()] })),
      feiten: { melding: 'stop', begindatum: '2025-01-06', alBekend: true },
    },
  ],
  nvt: [{ geval: 'verwijdering', record: eenStartRecord({ verwijdering: true }), omgeving: na(eenLevering()), eigenaar: 'TR063' }],
});
