import { eenDossier, eenLevering, eenOmgeving, eenStop, eenStopRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR413 } from './tr413.js';

const tijdelijk = eenStop({ redenBeeindiging: '20', einddatum: '2025-02-01' });
const na = (anders: Parameters<typeof eenLevering>[0] = {}) =>
  eenOmgeving({ dossier: eenDossier([], { leveringen: [eenLevering({ stops: [tijdelijk], ...anders })] }) });
const feiten = { redenBeeindiging: '20', tijdelijkPer: '2025-02-01' };

beproef(TR413, {
  voldoet: [{ geval: 'definitieve stop na een tijdelijke', record: eenStopRecord({ redenBeeindiging: '31' }), omgeving: na() }],
  schendt: [
    { geval: 'tweede tijdelijke stop', record: eenStopRecord({ redenBeeindiging: '20' }), omgeving: na(), feiten },
    { geval: 'ook als Product in de stop anders is', record: eenStopRecord({ redenBeeindiging: '20' }), omgeving: na({ productCode: undefined }), feiten },
    {
      geval: 'taakgericht, zelfde product',
      record: eenStopRecord({ redenBeeindiging: '20', toewijzingNummer: undefined }),
      omgeving: na({ toewijzingNummer: undefined }),
      feiten,
    },
  ],
  nvt: [
    { geval: 'nog geen stop', record: eenStopRecord({ redenBeeindiging: '20' }), omgeving: na({ stops: [] }), eigenaar: 'geen' },
    { geval: 'al definitief gestopt', record: eenStopRecord({ redenBeeindiging: '20' }), omgeving: na({ stops: [eenStop()] }), eigenaar: 'TR415' },
    { geval: 'de stop hoort bij een eerdere start', record: eenStopRecord({ redenBeeindiging: '20' }), omgeving: na({ begindatum: '2025-01-01' }), eigenaar: 'geen' },
    { geval: 'andere toewijzing', record: eenStopRecord({ redenBeeindiging: '20' }), omgeving: na({ toewijzingNummer: 1002 }), eigenaar: 'geen' },
    {
      geval: 'taakgericht, ander product op dezelfde dag gestart',
      record: eenStopRecord({ redenBeeindiging: '20', toewijzingNummer: undefined }),
      omgeving: na({ toewijzingNummer: undefined, productCode: '44A10' }),
      eigenaar: 'geen',
    },
    { geval: 'verwijdering', record: eenStopRecord({ redenBeeindiging: '20', verwijdering: true }), omgeving: na(), eigenaar: 'TR063' },
  ],
});
