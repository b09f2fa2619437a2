import { regel } from '../regel.js';
import { actueleToewijzingen } from './verzoekfeiten.js';

export const TR349 = regel({
  id: 'TR349',
  betekenis: 'Een verzoek om wijziging noemt elke actuele toewijzing van de client bij de aanbieder, als OngewijzigdProduct of als TeWijzigenProduct.',
  bron: 'OP308, IV092; actueel is wat op of na vandaag geldt of nog moet ingaan, verwijderde toewijzingen niet',
  niveau: 3,
  retourCode: '9349',
  klasse: 'Verzoek',
  berichten: ['JW317'],
  gegevens: ({ verzoek, ongewijzigd, teWijzigen }, omgeving) => {
    const genoemd = new Set([...ongewijzigd, ...teWijzigen].map(({ toewijzingNummer }) => toewijzingNummer));
    const actueel = actueleToewijzingen(omgeving, verzoek.client).map(({ toewijzingNummer }) => toewijzingNummer);
    return { ontbreekt: actueel.filter((nummer) => !genoemd.has(nummer)) };
  },
  moet: ({ ontbreekt }) => ontbreekt.length === 0,
  uitleg: ({ ontbreekt }) =>
    `Dit verzoek noemt niet: ${ontbreekt.map((nummer) => `toewijzing ${nummer}`).join(', ')}. Neem elke actuele toewijzing op als OngewijzigdProduct of als TeWijzigenProduct.`,
});
