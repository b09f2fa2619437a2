import { eenDossier, eenLevering, eenOmgeving, eenStartRecord, eenStop } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR326 } from './tr326.js';

const na = (...leveringen: ReturnType<typeof eenLevering>[]) => eenOmgeving({ dossier: eenDossier([], { leveringen }) });
const nieuweStart = eenStartRecord({ begindatum: '2025-04-01' });
const taakgericht = { toewijzingNummer: undefined };

beproef(TR326, {
  voldoet: [
    { geval: 'eerste start', record: nieuweStart, omgeving: eenOmgeving() },
    { geval: 'herstart na een definitieve stop', record: nieuweStart, omgeving: na(eenLevering({ stops: [eenStop()] })) },
    { geval: 'herstart na een tijdelijke stop', record: nieuweStart, omgeving: na(eenLevering({ stops: [eenStop({ redenBeeindiging: '20' })] })) },
    { geval: 'op een andere toewijzing loopt een levering', record: nieuweStart, omgeving: na(eenLevering({ toewijzingNummer: 1002 })) },
    {
      geval: 'taakgericht, een ander product loopt',
      record: eenStartRecord(taakgericht),
      omgeving: na(eenLevering({ ...taakgericht, productCode: '44A10' })),
    },
    { geval: 'taakgericht, hetzelfde product loopt op een toewijzing', record: eenStartRecord(taakgericht), omgeving: na(eenLevering()) },
  ],
  schendt: [
    { geval: 'er loopt al een levering', record: nieuweStart, omgeving: na(eenLevering()), feiten: { begindatum: '2025-04-01', looptSinds: '2025-01-06' } },
    {
      geval: 'dezelfde start nog eens (met TR074)',
      record: eenStartRecord(),
      omgeving: na(eenLevering()),
      feiten: { begindatum: '2025-01-06', looptSinds: '2025-01-06' },
    },
    {
      geval: 'op de toewijzing loopt een levering van een ander product',
      record: nieuweStart,
      omgeving: na(eenLevering({ productCode: '44A10' })),
      feiten: { begindatum: '2025-04-01', looptSinds: '2025-01-06' },
    },
    {
      geval: 'taakgericht, hetzelfde product loopt',
      record: eenStartRecord({ ...taakgericht, begindatum: '2025-04-01' }),
      omgeving: na(eenLevering(taakgericht)),
      feiten: { begindatum: '2025-04-01', looptSinds: '2025-01-06' },
    },
  ],
  nvt: [{ geval: 'verwijdering', record: eenStartRecord({ verwijdering: true }), omgeving: na(eenLevering()), eigenaar: 'TR063' }],
});
