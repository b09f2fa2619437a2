import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { aanvragen } from '../../../../test/proef/gevallen.js';
import { CD068 } from './cd068.js';

const zorgverlenerCode = '01000001';

beproefBericht(CD068, {
  voldoet: ['01', '06', '08'].map((type) => aanvragen(`type ${type} zonder code`, { verwijzer: { type, naam: 'Proef' } })),
  schendt: ['01', '06', '08'].map((type) => ({
    ...aanvragen(`type ${type} met code`, { verwijzer: { type, zorgverlenerCode } }),
    bewijs: [{ pad: 'Client › AangevraagdProduct 1 › Verwijzer › ZorgverlenerCode', feiten: { type, zorgverlenerCode: true } }],
  })),
  nvt: ['02', '03', '04', '05'].map((type) => ({ ...aanvragen(`type ${type}`, { verwijzer: { type, zorgverlenerCode } }), eigenaar: 'CD066' })),
});
