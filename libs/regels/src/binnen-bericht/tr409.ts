import { berichtregel } from '../berichtregel.js';
import { antwoorden } from './plaatsen.js';

const WOONPLAATSBEGINSEL = '8';

export const TR409 = berichtregel({
  id: 'TR409',
  betekenis: 'Een afwijzing om een andere reden dan het woonplaatsbeginsel noemt geen andere gemeente.',
  bron: 'OP359; stijlblad: alleen als RedenAfwijzingVerzoek gevuld is',
  berichten: ['JW319'],
  element: 'Woonplaatsbeginsel',
  plaatsen: antwoorden,
  gegevens: ({ redenAfwijzingVerzoek: reden, woonplaatsbeginsel }) =>
    reden === undefined || reden === WOONPLAATSBEGINSEL ? undefined : { reden, woonplaatsbeginsel: woonplaatsbeginsel !== undefined },
  moet: ({ woonplaatsbeginsel }) => !woonplaatsbeginsel,
  uitleg: ({ reden }) => `Bij RedenAfwijzingVerzoek ${reden} hoort geen Woonplaatsbeginsel. Laat het weg, of wijs af met reden 8 (woonplaatsbeginsel).`,
});
