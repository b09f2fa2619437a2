import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { antwoord } from '../../../../test/proef/gevallen.js';
import { CD086 } from './cd086.js';

beproefBericht(CD086, {
  voldoet: [antwoord('in onderzoek', { verzoekAntwoord: '2' })],
  schendt: [
    {
      ...antwoord('in onderzoek met reden', { verzoekAntwoord: '2', redenAfwijzingVerzoek: '2' }),
      bewijs: [{ pad: 'Antwoord › RedenAfwijzingVerzoek', feiten: { reden: true } }],
    },
  ],
  nvt: [{ ...antwoord('afgewezen', { verzoekAntwoord: '1', redenAfwijzingVerzoek: '2' }), eigenaar: 'CD085' }],
});
