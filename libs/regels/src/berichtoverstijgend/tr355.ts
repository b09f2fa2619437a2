import { regel } from '../regel.js';
import { verzoekMet } from './verzoekfeiten.js';

export const TR355 = regel({
  id: 'TR355',
  betekenis: 'Een antwoord noemt de ReferentieAanbieder van een eerder verzoek van die aanbieder aan die gemeente.',
  bron: 'OP344; het antwoord noemt geen client, de referentie is de enige koppeling',
  niveau: 3,
  retourCode: '9355',
  klasse: 'Antwoord',
  berichten: ['JW319'],
  element: 'ReferentieAanbieder',
  gegevens: ({ referentieAanbieder }, omgeving) => ({ referentieAanbieder, bekend: verzoekMet(omgeving, referentieAanbieder) !== undefined }),
  moet: ({ bekend }) => bekend,
  uitleg: ({ referentieAanbieder }) =>
    `Er is geen verzoek van deze aanbieder aan deze gemeente met ReferentieAanbieder ${referentieAanbieder}. Neem de referentie ongewijzigd over uit het JW315 of JW317.`,
});
