import { regel } from '../regel.js';
import { verzoekMet } from './verzoekfeiten.js';

export const TR359 = regel({
  id: 'TR359',
  betekenis: 'Is een verzoek al met een toewijzing gehonoreerd, dan volgt er geen antwoord meer op.',
  bron: 'OP344, OP346',
  niveau: 3,
  retourCode: '9359',
  klasse: 'Antwoord',
  berichten: ['JW319'],
  gegevens: ({ referentieAanbieder }, omgeving) => {
    const verzoek = verzoekMet(omgeving, referentieAanbieder);
    return verzoek && { referentieAanbieder, toegewezen: verzoek.afloop === 'toegewezen' };
  },
  moet: ({ toegewezen }) => !toegewezen,
  uitleg: ({ referentieAanbieder }) =>
    `Voor verzoek ${referentieAanbieder} is al een toewijzing gestuurd. Stuur geen antwoord meer; wijzig of verwijder zo nodig de toewijzing met een JW301.`,
});
