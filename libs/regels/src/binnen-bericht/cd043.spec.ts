import { eenJW305 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { aanvragen } from '../../../../test/proef/gevallen.js';
import { CD043 } from './cd043.js';

const pad = 'Client › AangevraagdProduct 1 › BeschikkingIngangsdatum';
const beschikkingIngangsdatum = '2025-03-01';

beproefBericht(CD043, {
  voldoet: [aanvragen('geen beschikking', {}), aanvragen('beschikking met datum', { beschikkingNummer: '77', beschikkingIngangsdatum })],
  schendt: [
    { ...aanvragen('nummer zonder datum', { beschikkingNummer: '77' }), bewijs: [{ pad, feiten: { nummer: true, ingangsdatum: false } }] },
    { ...aanvragen('nummer 0 telt als gevuld', { beschikkingNummer: '0' }), bewijs: [{ pad, feiten: { nummer: true, ingangsdatum: false } }] },
    { ...aanvragen('datum zonder nummer', { beschikkingIngangsdatum }), bewijs: [{ pad, feiten: { nummer: false, ingangsdatum: true } }] },
  ],
  nvt: [{ geval: 'een start heeft geen beschikking', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
