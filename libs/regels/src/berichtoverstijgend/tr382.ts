import { regel } from '../regel.js';
import { leveringMet } from './feiten.js';

export const TR382 = regel({
  id: 'TR382',
  betekenis: 'Een stop neemt ToewijzingNummer, Product en Begindatum ongewijzigd over uit een eerder gemelde start.',
  bron: 'OP072, OP155, OP288',
  niveau: 3,
  retourCode: '9069',
  klasse: 'StopProduct',
  berichten: ['JW307'],
  wanneer: (record) => !record.verwijdering,
  gegevens: ({ sleutel }, omgeving) => ({ begindatum: sleutel.begindatum, gestart: leveringMet(omgeving, sleutel) !== undefined }),
  moet: ({ gestart }) => gestart,
  uitleg: ({ begindatum }) =>
    `Er is geen start gemeld met dit ToewijzingNummer, dit Product en Begindatum ${begindatum}. Neem deze drie over uit het startbericht, of meld eerst de start.`,
});
