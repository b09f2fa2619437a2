import { eenJW305 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { antwoord } from '../../../../test/proef/gevallen.js';
import { CD085 } from './cd085.js';

beproefBericht(CD085, {
  voldoet: [antwoord('afgewezen met reden', { verzoekAntwoord: '1', redenAfwijzingVerzoek: '2' })],
  schendt: [{ ...antwoord('afgewezen zonder reden', { verzoekAntwoord: '1' }), bewijs: [{ pad: 'Antwoord › RedenAfwijzingVerzoek', feiten: { reden: false } }] }],
  nvt: [
    { ...antwoord('in onderzoek', { verzoekAntwoord: '2' }), eigenaar: 'CD086' },
    { geval: 'geen antwoord', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' },
  ],
});
