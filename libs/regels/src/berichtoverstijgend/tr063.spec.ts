import { eenDossier, eenLevering, eenOmgeving, eenStartRecord, eenStop, eenStopRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR063 } from './tr063.js';

const na = (...leveringen: ReturnType<typeof eenLevering>[]) => eenOmgeving({ dossier: eenDossier([], { leveringen }) });
const start = { melding: 'start', begindatum: '2025-01-06', bekend: false };
const stop = { melding: 'stop', begindatum: '2025-01-06', bekend: false };

beproef(TR063, {
  voldoet: [
    { geval: 'start eerder gemeld', record: eenStartRecord({ verwijdering: true }), omgeving: na(eenLevering()) },
    { geval: 'stop eerder gemeld', record: eenStopRecord({ verwijdering: true }), omgeving: na(eenLevering({ stops: [eenStop()] })) },
    {
      geval: 'taakgericht: sleutel zonder ToewijzingNummer',
      record: eenStartRecord({ verwijdering: true, toewijzingNummer: undefined }),
      omgeving: na(eenLevering({ toewijzingNummer: undefined })),
    },
    {
      geval: 'start met een stop is toch eerder gemeld (dat is TR071)',
      record: eenStartRecord({ verwijdering: true }),
      omgeving: na(eenLevering({ stops: [eenStop()] })),
    },
  ],
  schendt: [
    { geval: 'nooit een start gemeld', record: eenStartRecord({ verwijdering: true }), omgeving: eenOmgeving(), feiten: start },
    {
      geval: 'start met een andere Begindatum',
      record: eenStartRecord({ verwijdering: true }),
      omgeving: na(eenLevering({ begindatum: '2025-01-07' })),
      feiten: start,
    },
    {
      geval: 'start met een andere productcode',
      record: eenStartRecord({ verwijdering: true }),
      omgeving: na(eenLevering({ productCode: undefined })),
      feiten: start,
    },
    { geval: 'nooit een stop gemeld', record: eenStopRecord({ verwijdering: true }), omgeving: na(eenLevering()), feiten: stop },
    {
      geval: 'stop met een andere reden',
      record: eenStopRecord({ verwijdering: true }),
      omgeving: na(eenLevering({ stops: [eenStop({ redenBeeindiging: '20' })] })),
      feiten: stop,
    },
    {
      geval: 'stop met een andere Einddatum',
      record: eenStopRecord({ verwijdering: true }),
      omgeving: na(eenLevering({ stops: [eenStop({ einddatum: '2025-03-30' })] })),
      feiten: stop,
    },
  ],
  nvt: [
    { geval: 'eerste aanlevering van een start', record: eenStartRecord(), omgeving: eenOmgeving(), eigenaar: 'TR074' },
    { geval: 'eerste aanlevering van een stop', record: eenStopRecord(), omgeving: eenOmgeving(), eigenaar: 'TR382' },
  ],
});
