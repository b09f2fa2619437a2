import { regel } from '../regel.js';

export const TR056 = regel({
  id: 'TR056',
  betekenis: 'Een verzender gebruikt een Identificatie per berichtsoort maar een keer.',
  bron: 'OP047',
  niveau: 3,
  retourCode: '9056',
  klasse: 'Header',
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323', 'JW325'],
  element: 'BerichtIdentificatie/Identificatie',
  gegevens: ({ type, identificatie }, { dossier }) => ({ type, identificatie, gebruikt: dossier.identificatieGebruikt }),
  moet: ({ gebruikt }) => !gebruikt,
  uitleg: ({ type, identificatie }) =>
    `De Identificatie ${identificatie} is al gebruikt in een eerder ${type}-bericht van deze verzender. Verstuur het bericht opnieuw met een nieuwe Identificatie.`,
});
