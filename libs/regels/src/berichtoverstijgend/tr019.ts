import { regel } from '../regel.js';
import { eigenToewijzing, isTaakgericht } from './feiten.js';

export const TR019 = regel({
  id: 'TR019',
  betekenis: 'Een start of stop hoort bij een toewijzing van deze gemeente aan deze aanbieder voor deze client, tenzij het product taakgericht is gecontracteerd.',
  bron: 'OP072, OP363; taakgericht blijkt uit een contractafspraak voor het product op de Begindatum, een verwijderde toewijzing telt niet',
  niveau: 3,
  retourCode: '9019',
  klasse: ['StartProduct', 'StopProduct'],
  berichten: ['JW305', 'JW307'],
  element: 'ToewijzingNummer',
  wanneer: (record) => !record.verwijdering,
  gegevens: ({ client, sleutel }, omgeving) => {
    if (isTaakgericht(omgeving, sleutel)) return undefined;
    const { toewijzingNummer } = sleutel;
    return { toewijzingNummer, toegewezen: toewijzingNummer !== undefined && eigenToewijzing(omgeving, client, toewijzingNummer) !== undefined };
  },
  moet: ({ toegewezen }) => toegewezen,
  uitleg: ({ toewijzingNummer }) =>
    toewijzingNummer === undefined
      ? 'De melding noemt geen ToewijzingNummer en voor dit product is geen taakgericht contract bekend. Vermeld het nummer van de toewijzing.'
      : `Toewijzing ${toewijzingNummer} is niet bekend voor deze client bij deze aanbieder en gemeente, of is verwijderd. Controleer het nummer, of vraag de gemeente om de toewijzing.`,
});
