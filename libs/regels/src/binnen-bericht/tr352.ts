import { berichtregel } from '../berichtregel.js';
import { verzoeken } from './plaatsen.js';

export const TR352 = berichtregel({
  id: 'TR352',
  betekenis: 'Een verzoek om wijziging noemt minstens een bestaande toewijzing: ongewijzigd of te wijzigen.',
  bron: 'OP308',
  berichten: ['JW317'],
  plaatsen: verzoeken,
  gegevens: ({ ongewijzigdeProducten, teWijzigenProducten }) => ({ ongewijzigd: ongewijzigdeProducten?.length ?? 0, teWijzigen: teWijzigenProducten?.length ?? 0 }),
  moet: ({ ongewijzigd, teWijzigen }) => ongewijzigd + teWijzigen > 0,
  uitleg: () =>
    'Het Verzoek noemt geen enkele bestaande toewijzing. Voeg alle actuele toewijzingen toe als OngewijzigdProduct of TeWijzigenProduct; ' +
    'zijn die er niet, gebruik dan een verzoek om toewijzing (JW315).',
});
