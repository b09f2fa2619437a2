import { regel } from '../regel.js';
import { IN_ONDERZOEK, verzoekMet } from './verzoekfeiten.js';

export const TR360 = regel({
  id: 'TR360',
  betekenis: 'Dat een verzoek in onderzoek is, kan alleen het eerste antwoord op dat verzoek melden.',
  bron: 'OP344, OP346',
  niveau: 3,
  retourCode: '9360',
  klasse: 'Antwoord',
  berichten: ['JW319'],
  element: 'VerzoekAntwoord',
  wanneer: ({ verzoekAntwoord }) => verzoekAntwoord === IN_ONDERZOEK,
  gegevens: ({ referentieAanbieder }, omgeving) => {
    const verzoek = verzoekMet(omgeving, referentieAanbieder);
    return verzoek && { referentieAanbieder, alBeantwoord: verzoek.inOnderzoek || verzoek.afloop === 'afgewezen' };
  },
  moet: ({ alBeantwoord }) => !alBeantwoord,
  uitleg: ({ referentieAanbieder }) =>
    `Op verzoek ${referentieAanbieder} is al een antwoord gestuurd. Rond een onderzoek af met een toewijzing (JW301) of met VerzoekAntwoord 1 (afgewezen).`,
});
