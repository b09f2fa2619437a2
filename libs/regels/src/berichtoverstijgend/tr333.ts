import { regel } from '../regel.js';

export const TR333 = regel({
  id: 'TR333',
  betekenis: 'Een aanbieder gebruikt een DeclaratieNummer maar een keer.',
  bron: 'OP349; een declaratie die in Header of Declaratie is afgewezen geldt als niet verzonden (OP286)',
  niveau: 3,
  retourCode: '9333',
  klasse: 'Declaratie',
  berichten: ['JW323'],
  element: 'DeclaratieNummer',
  gegevens: ({ declaratie }, { dossier }) => ({ declaratieNummer: declaratie.declaratieNummer, gebruikt: dossier.declaratieNummerGebruikt }),
  moet: ({ gebruikt }) => !gebruikt,
  uitleg: ({ declaratieNummer }) =>
    `DeclaratieNummer ${declaratieNummer} is al gebruikt in een eerdere declaratie. Dien de declaratie opnieuw in met een nieuw nummer.`,
});
