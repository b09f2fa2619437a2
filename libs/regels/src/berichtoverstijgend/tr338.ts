import { regel } from '../regel.js';
import { toegewezenOoit } from './prestatiefeiten.js';

export const TR338 = regel({
  id: 'TR338',
  betekenis: 'Een prestatie is geleverd op een toewijzing van deze gemeente aan deze aanbieder voor deze client.',
  bron: 'OP302; over een toewijzing die met RedenWijziging 13 is verwijderd gaat TR384, een vervallen toewijzing (01) telt niet',
  niveau: 3,
  retourCode: '9338',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ToewijzingNummer',
  gegevens: ({ prestatie }, omgeving) => ({
    toewijzingNummer: prestatie.toewijzingNummer,
    toegewezen: toegewezenOoit(prestatie, omgeving) !== undefined,
  }),
  moet: ({ toegewezen }) => toegewezen,
  uitleg: ({ toewijzingNummer }) =>
    `Toewijzing ${toewijzingNummer} is niet bekend voor deze client bij deze aanbieder en gemeente, of is vervallen. Controleer het ToewijzingNummer.`,
});
