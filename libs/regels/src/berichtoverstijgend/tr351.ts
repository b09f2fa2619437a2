import { regel } from '../regel.js';
import { noemtActueleToewijzing } from './verzoekfeiten.js';

export const TR351 = regel({
  id: 'TR351',
  betekenis: 'Elk TeWijzigenProduct noemt een actuele toewijzing van de gemeente aan de aanbieder voor de client.',
  bron: 'OP308, IV092; actueel is wat op of na vandaag geldt of nog moet ingaan, verwijderde toewijzingen niet',
  niveau: 3,
  retourCode: '9351',
  klasse: 'TeWijzigenProduct',
  berichten: ['JW317'],
  element: 'ToewijzingNummer',
  gegevens: (record, omgeving) => ({ toewijzingNummer: record.toewijzingNummer, actueel: noemtActueleToewijzing(record, omgeving) }),
  moet: ({ actueel }) => actueel,
  uitleg: ({ toewijzingNummer }) =>
    `Toewijzing ${toewijzingNummer} is geen actuele toewijzing van deze client bij deze aanbieder en gemeente. Controleer het nummer, of vraag het product aan als NieuwProduct.`,
});
