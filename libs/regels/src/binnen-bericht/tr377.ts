import { berichtregel } from '../berichtregel.js';
import { antwoorden } from './plaatsen.js';

const WOONPLAATSBEGINSEL = '8';

export const TR377 = berichtregel({
  id: 'TR377',
  betekenis: 'Een afwijzing vanwege het woonplaatsbeginsel noemt de gemeente die wel verantwoordelijk is.',
  bron: 'OP359; stijlblad: alleen als RedenAfwijzingVerzoek gevuld is',
  berichten: ['JW319'],
  element: 'Woonplaatsbeginsel',
  plaatsen: antwoorden,
  gegevens: ({ redenAfwijzingVerzoek, woonplaatsbeginsel }) =>
    redenAfwijzingVerzoek === WOONPLAATSBEGINSEL ? { woonplaatsbeginsel: woonplaatsbeginsel !== undefined } : undefined,
  moet: ({ woonplaatsbeginsel }) => woonplaatsbeginsel,
  uitleg: () => 'Bij RedenAfwijzingVerzoek 8 (woonplaatsbeginsel) hoort de klasse Woonplaatsbeginsel. Voeg haar toe met de verantwoordelijke Gemeente.',
});
