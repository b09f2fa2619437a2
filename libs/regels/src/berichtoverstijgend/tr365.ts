import { regel } from '../regel.js';
import { verzoekMet } from './verzoekfeiten.js';

export const TR365 = regel({
  id: 'TR365',
  betekenis: 'Na een eerder antwoord kan alleen nog een antwoord volgen als het eerdere meldde dat het verzoek in onderzoek is: een afwijzing is het laatste woord.',
  bron: 'OP344, OP346',
  niveau: 3,
  retourCode: '9365',
  klasse: 'Antwoord',
  berichten: ['JW319'],
  gegevens: ({ referentieAanbieder }, omgeving) => {
    const verzoek = verzoekMet(omgeving, referentieAanbieder);
    return verzoek && { referentieAanbieder, alAfgewezen: verzoek.afloop === 'afgewezen' };
  },
  moet: ({ alAfgewezen }) => !alAfgewezen,
  uitleg: ({ referentieAanbieder }) => `Verzoek ${referentieAanbieder} is al afgewezen. Stuur geen tweede antwoord; de aanbieder kan een nieuw verzoek doen.`,
});
