import { berichtregel } from '../berichtregel.js';
import { kanAgbCodeHebben, verwijzers } from './verwijzers.js';

export const CD066 = berichtregel({
  id: 'CD066',
  betekenis: 'Staat de ZorgverlenerCode van een verwijzer in de aanvraag, dan blijft zijn naam weg.',
  bron: 'OP297; verwijzers van type 02, 03, 04 en 05',
  berichten: ['JW315'],
  element: 'Naam',
  plaatsen: verwijzers,
  gegevens: ({ type, zorgverlenerCode, naam }) => (kanAgbCodeHebben(type) && zorgverlenerCode !== undefined ? { naam: naam !== undefined } : undefined),
  moet: ({ naam }) => !naam,
  uitleg: () => 'De ZorgverlenerCode zegt al wie de verwijzer is. Laat Naam weg, of laat ZorgverlenerCode weg als die niet klopt.',
});
