import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { aanvragen } from '../../../../test/proef/gevallen.js';
import { CD067 } from './cd067.js';

const naam = 'Praktijk Proef';

beproefBericht(CD067, {
  voldoet: ['02', '03', '04', '05'].map((type) => aanvragen(`type ${type} met naam`, { verwijzer: { type, naam } })),
  schendt: ['02', '03', '04', '05'].map((type) => ({
    ...aanvragen(`type ${type} zonder naam`, { verwijzer: { type } }),
    bewijs: [{ pad: 'Client › AangevraagdProduct 1 › Verwijzer › Naam', feiten: { type, naam: false } }],
  })),
  nvt: [
    { ...aanvragen('met code', { verwijzer: { type: '02', zorgverlenerCode: '01000001' } }), eigenaar: 'CD066' },
    ...['01', '06', '08'].map((type) => ({ ...aanvragen(`type ${type} mag zonder naam`, { verwijzer: { type } }), eigenaar: 'geen' })),
  ],
});
