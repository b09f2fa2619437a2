import { berichtregel } from '../berichtregel.js';
import { kanAgbCodeHebben, verwijzers } from './verwijzers.js';

export const CD068 = berichtregel({
  id: 'CD068',
  betekenis: 'Alleen een arts, specialist of gecertificeerde instelling die verwijst, heeft een ZorgverlenerCode.',
  bron: 'OP297; alle types verwijzer behalve 02, 03, 04 en 05',
  berichten: ['JW315'],
  element: 'ZorgverlenerCode',
  plaatsen: verwijzers,
  gegevens: ({ type, zorgverlenerCode }) => (kanAgbCodeHebben(type) ? undefined : { type, zorgverlenerCode: zorgverlenerCode !== undefined }),
  moet: ({ zorgverlenerCode }) => !zorgverlenerCode,
  uitleg: ({ type }) => `Een verwijzer van Type ${type} heeft geen ZorgverlenerCode. Laat die weg, of verbeter Type.`,
});
