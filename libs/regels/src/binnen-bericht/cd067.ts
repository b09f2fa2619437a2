import { berichtregel } from '../berichtregel.js';
import { kanAgbCodeHebben, verwijzers } from './verwijzers.js';

export const CD067 = berichtregel({
  id: 'CD067',
  betekenis: 'Een arts, specialist of gecertificeerde instelling die verwijst zonder ZorgverlenerCode, staat met naam in de aanvraag.',
  bron: 'OP297; verwijzers van type 02, 03, 04 en 05',
  berichten: ['JW315'],
  element: 'Naam',
  plaatsen: verwijzers,
  gegevens: ({ type, zorgverlenerCode, naam }) => (kanAgbCodeHebben(type) && zorgverlenerCode === undefined ? { type, naam: naam !== undefined } : undefined),
  moet: ({ naam }) => naam,
  uitleg: ({ type }) => `Bij een verwijzer van Type ${type} hoort een ZorgverlenerCode of een Naam. Vul een van beide.`,
});
