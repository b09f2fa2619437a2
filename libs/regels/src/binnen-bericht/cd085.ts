import { berichtregel } from '../berichtregel.js';
import { antwoorden } from './plaatsen.js';

const AFGEWEZEN = '1';

export const CD085 = berichtregel({
  id: 'CD085',
  betekenis: 'Een afwijzing van een verzoek noemt haar reden.',
  bron: 'conditie bij RedenAfwijzingVerzoek',
  berichten: ['JW319'],
  element: 'RedenAfwijzingVerzoek',
  plaatsen: antwoorden,
  gegevens: ({ verzoekAntwoord, redenAfwijzingVerzoek }) => (verzoekAntwoord === AFGEWEZEN ? { reden: redenAfwijzingVerzoek !== undefined } : undefined),
  moet: ({ reden }) => reden,
  uitleg: () => 'Het verzoek is afgewezen (VerzoekAntwoord 1) zonder reden. Vul RedenAfwijzingVerzoek.',
});
