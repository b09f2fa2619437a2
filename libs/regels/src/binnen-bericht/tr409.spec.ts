import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { antwoord } from '../../../../test/proef/gevallen.js';
import { TR409 } from './tr409.js';

const woonplaatsbeginsel = { gemeente: '0141' };
const ANDERE = ['1', '2', '3', '4', '5', '6', '7', '9'];

beproefBericht(TR409, {
  voldoet: ANDERE.map((reden) => antwoord(`reden ${reden}`, { verzoekAntwoord: '1', redenAfwijzingVerzoek: reden })),
  schendt: ANDERE.map((reden) => ({
    ...antwoord(`reden ${reden} met gemeente`, { verzoekAntwoord: '1', redenAfwijzingVerzoek: reden, woonplaatsbeginsel }),
    bewijs: [{ pad: 'Antwoord › Woonplaatsbeginsel', feiten: { reden, woonplaatsbeginsel: true } }],
  })),
  nvt: [
    { ...antwoord('reden 8', { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', woonplaatsbeginsel }), eigenaar: 'TR377' },
    { ...antwoord('in onderzoek, met gemeente', { woonplaatsbeginsel }), eigenaar: 'geen' },
  ],
});
