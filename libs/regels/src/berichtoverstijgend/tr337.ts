import { regel } from '../regel.js';

export const TR337 = regel({
  id: 'TR337',
  betekenis: 'Een declaratie-antwoord noemt in DeclaratieIdentificatie een declaratie die hier is aangenomen.',
  bron: 'OP355; de standaard kent hiervoor geen retourcode',
  niveau: 3,
  retourCode: null,
  klasse: 'Header',
  berichten: ['JW325'],
  element: 'DeclaratieIdentificatie',
  gegevens: (_header, { dossier }) => ({ bekend: dossier.beantwoordeDeclaratie !== undefined }),
  moet: ({ bekend }) => bekend,
  uitleg: () => 'Er is geen JW323 met deze Identificatie aangenomen. Neem DeclaratieIdentificatie over uit de BerichtIdentificatie van de declaratie waarop u antwoordt.',
});
