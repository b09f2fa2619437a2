import { eenDossier, eenLevering, eenOmgeving, eenStop, eenStopRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR414 } from './tr414.js';

const gestoptPer = (...einddatums: string[]) => {
  const stops = einddatums.map((einddatum) => eenStop({ redenBeeindiging: '20', einddatum }));
  return eenOmgeving({ dossier: eenDossier([], { leveringen: [eenLevering({ stops })] }) });
};

beproef(TR414, {
  voldoet: [
    { geval: 'zelfde einddatum', record: eenStopRecord({ einddatum: '2025-02-01' }), omgeving: gestoptPer('2025-02-01') },
    { geval: 'latere einddatum', record: eenStopRecord({ einddatum: '2025-02-02' }), omgeving: gestoptPer('2025-02-01') },
  ],
  schendt: [
    {
      geval: 'een dag eerder',
      record: eenStopRecord({ einddatum: '2025-01-31' }),
      omgeving: gestoptPer('2025-02-01'),
      feiten: { einddatum: '2025-01-31', eerder: '2025-02-01' },
    },
    {
      geval: 'na de eerste, maar voor de laatste stop',
      record: eenStopRecord({ einddatum: '2025-02-15' }),
      omgeving: gestoptPer('2025-03-01', '2025-02-01'),
      feiten: { einddatum: '2025-02-15', eerder: '2025-03-01' },
    },
  ],
  nvt: [
    { geval: 'nog geen stop', record: eenStopRecord(), omgeving: gestoptPer(), eigenaar: 'geen' },
    { geval: 'nooit gestart', record: eenStopRecord(), omgeving: eenOmgeving(), eigenaar: 'TR382' },
    { geval: 'verwijdering', record: eenStopRecord({ verwijdering: true, einddatum: '2025-01-31' }), omgeving: gestoptPer('2025-02-01'), eigenaar: 'TR063' },
  ],
});
