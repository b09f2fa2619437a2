import { regel } from '../regel.js';

export const TR378 = regel({
  id: 'TR378',
  betekenis: 'De gemeentecode in de Header staat in de gemeentelijke indeling van het CBS.',
  bron: 'OP047; indeling van 1 januari 2026, een code daaruit geldt op elke datum',
  niveau: 4,
  retourCode: 'S300',
  klasse: 'Header',
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323', 'JW325'],
  gegevens: ({ gemeente }, { gemeentecodes }) => ({ gemeente, bekend: gemeentecodes.has(gemeente) }),
  moet: ({ bekend }) => bekend,
  uitleg: ({ gemeente }) => `Gemeentecode ${gemeente} staat niet in de gemeentelijke indeling van het CBS. Gebruik de code van een bestaande gemeente.`,
});
