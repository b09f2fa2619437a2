import { berichtregel } from '../berichtregel.js';
import { antwoorden } from './plaatsen.js';

const IN_ONDERZOEK = '2';

export const CD086 = berichtregel({
  id: 'CD086',
  betekenis: 'Een verzoek dat in onderzoek is, heeft geen reden van afwijzing.',
  bron: 'conditie bij RedenAfwijzingVerzoek',
  berichten: ['JW319'],
  element: 'RedenAfwijzingVerzoek',
  plaatsen: antwoorden,
  gegevens: ({ verzoekAntwoord, redenAfwijzingVerzoek }) => (verzoekAntwoord === IN_ONDERZOEK ? { reden: redenAfwijzingVerzoek !== undefined } : undefined),
  moet: ({ reden }) => !reden,
  uitleg: () => 'Het verzoek is nog in onderzoek (VerzoekAntwoord 2). Laat RedenAfwijzingVerzoek weg, of wijs het verzoek af met VerzoekAntwoord 1.',
});
