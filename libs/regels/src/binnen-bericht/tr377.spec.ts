import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { antwoord } from '../../../../test/proef/gevallen.js';
import { TR377 } from './tr377.js';

const woonplaatsbeginsel = { gemeente: '0141' };

beproefBericht(TR377, {
  voldoet: [antwoord('reden 8 met gemeente', { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', woonplaatsbeginsel })],
  schendt: [
    {
      ...antwoord('reden 8 zonder gemeente', { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8' }),
      bewijs: [{ pad: 'Antwoord › Woonplaatsbeginsel', feiten: { woonplaatsbeginsel: false } }],
    },
  ],
  nvt: [
    { ...antwoord('andere reden', { verzoekAntwoord: '1', redenAfwijzingVerzoek: '2' }), eigenaar: 'TR409' },
    { ...antwoord('in onderzoek', {}), eigenaar: 'geen' },
  ],
});
