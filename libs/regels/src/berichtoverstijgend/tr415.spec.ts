import { eenDossier, eenLevering, eenOmgeving, eenStop, eenStopRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR415 } from './tr415.js';

const tijdelijk = eenStop({ redenBeeindiging: '20', einddatum: '2025-02-01' });
const na = (...stops: ReturnType<typeof eenStop>[]) => eenOmgeving({ dossier: eenDossier([], { leveringen: [eenLevering({ stops })] }) });

beproef(TR415, {
  voldoet: [{ geval: 'definitieve stop na een tijdelijke', record: eenStopRecord(), omgeving: na(tijdelijk) }],
  schendt: [
    {
      geval: 'tweede definitieve stop',
      record: eenStopRecord({ redenBeeindiging: '32', einddatum: '2025-04-01' }),
      omgeving: na(eenStop()),
      feiten: { definitiefPer: '2025-03-31' },
    },
    {
      geval: 'tijdelijke stop na een definitieve',
      record: eenStopRecord({ redenBeeindiging: '20' }),
      omgeving: na(tijdelijk, eenStop()),
      feiten: { definitiefPer: '2025-03-31' },
    },
  ],
  nvt: [
    { geval: 'nog geen stop', record: eenStopRecord(), omgeving: na(), eigenaar: 'geen' },
    { geval: 'nooit gestart', record: eenStopRecord(), omgeving: eenOmgeving(), eigenaar: 'TR382' },
    { geval: 'verwijdering van de definitieve stop', record: eenStopRecord({ verwijdering: true }), omgeving: na(eenStop()), eigenaar: 'TR063' },
  ],
});
