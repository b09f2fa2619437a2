import { BERICHTSOORTEN } from '@hub/ijw';
import { regel } from '../regel.js';

export const TR378 = regel({
  id: 'TR378',
  betekenis: 'Een gemeentecode, in de Header of als woonplaats van een client, staat in de gemeentelijke indeling van het CBS.',
  bron: 'OP047; indeling van 1 januari 2026, een code daaruit geldt op elke datum',
  niveau: 4,
  retourCode: 'S300',
  klasse: ['Header', 'Woonplaatsbeginsel'] as const,
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323', 'JW325'],
  element: (record) => {
    if (record.klasse === 'Woonplaatsbeginsel') return 'Gemeente';
    return BERICHTSOORTEN[record.type].verzender === 'gemeente' ? 'Afzender' : 'Ontvanger';
  },
  gegevens: ({ gemeente }, { gemeentecodes }) => ({ gemeente, bekend: gemeentecodes.has(gemeente) }),
  moet: ({ bekend }) => bekend,
  uitleg: ({ gemeente }) => `Gemeentecode ${gemeente} staat niet in de gemeentelijke indeling van het CBS. Gebruik de code van een bestaande gemeente.`,
});
