import { berichtregel } from '../berichtregel.js';
import { clientnamen } from './plaatsen.js';

const GEEN_MENS = '6';

export const CS318 = berichtregel({
  id: 'CS318',
  betekenis: 'Een Client is een mens: NaamGebruik 6 (niet-natuurlijk persoon) kan niet.',
  bron: 'constraint bij Naam; een Relatie mag wel een organisatie zijn',
  berichten: ['JW301'],
  element: 'NaamGebruik',
  plaatsen: clientnamen,
  gegevens: ({ naamGebruik }) => (naamGebruik === undefined ? undefined : { naamGebruik }),
  moet: ({ naamGebruik }) => naamGebruik !== GEEN_MENS,
  uitleg: () => 'NaamGebruik 6 is voor een organisatie, en een Client is een mens. Kies 1, of 2, 3 of 4 als Partnernaam gevuld is.',
});
