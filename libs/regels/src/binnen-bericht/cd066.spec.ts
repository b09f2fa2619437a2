import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { aanvragen } from '../../../../test/proef/gevallen.js';
import { CD066 } from './cd066.js';

const zorgverlenerCode = '01000001';
const naam = 'Praktijk Proef';

beproefBericht(CD066, {
  voldoet: ['02', '03', '04', '05'].map((type) => aanvragen(`type ${type} met code`, { verwijzer: { type, zorgverlenerCode } })),
  schendt: ['02', '03', '04', '05'].map((type) => ({
    ...aanvragen(`type ${type} met code en naam`, {}, { verwijzer: { type, zorgverlenerCode, naam }, product: { categorie: '45', code: '45A04' } }),
    bewijs: [{ pad: 'Client › AangevraagdProduct 2 › Verwijzer › Naam', feiten: { naam: true } }],
  })),
  nvt: [
    { ...aanvragen('zonder code', { verwijzer: { type: '02', naam } }), eigenaar: 'CD067' },
    ...['01', '06', '08'].map((type) => ({ ...aanvragen(`type ${type} heeft geen code`, { verwijzer: { type, zorgverlenerCode, naam } }), eigenaar: 'CD068' })),
  ],
});
