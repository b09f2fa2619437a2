import { regel } from '../regel.js';

export const TR314 = regel({
  id: 'TR314',
  betekenis: 'Een aanbieder gebruikt een ReferentieNummer voor maar een prestatie, in welk bericht of bij welke client ook.',
  bron: 'OP283; ook een afgewezen prestatie verbruikt haar nummer',
  niveau: 3,
  retourCode: '8021',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductReferentie/ReferentieNummer',
  gegevens: ({ prestatie }, { dossier }) => ({
    referentieNummer: prestatie.referentieNummer,
    gebruikt: dossier.prestaties.has(prestatie.referentieNummer),
  }),
  moet: ({ gebruikt }) => !gebruikt,
  uitleg: ({ referentieNummer }) =>
    `ReferentieNummer ${referentieNummer} is al voor een andere prestatie gebruikt. Geef elke prestatie, ook een herstelde, een nieuw ReferentieNummer.`,
});
