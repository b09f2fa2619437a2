import { regel } from '../regel.js';

export const TR376 = regel({
  id: 'TR376',
  betekenis: 'Het DeclaratieNummer in een declaratie-antwoord is dat van de declaratie waarop het antwoordt.',
  bron: 'OP355; de standaard kent hiervoor geen retourcode',
  niveau: 3,
  retourCode: null,
  klasse: 'DeclaratieAntwoord',
  berichten: ['JW325'],
  element: 'DeclaratieNummer',
  gegevens: ({ declaratieNummer }, { dossier }) =>
    dossier.beantwoordeDeclaratie && { genoemd: declaratieNummer, declaratie: dossier.beantwoordeDeclaratie.declaratieNummer },
  moet: ({ genoemd, declaratie }) => genoemd === declaratie,
  uitleg: ({ genoemd, declaratie }) => `Het antwoord noemt DeclaratieNummer ${genoemd}, maar de declaratie heeft nummer ${declaratie}. Neem dat nummer over.`,
});
