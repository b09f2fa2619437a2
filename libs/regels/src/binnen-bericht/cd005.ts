import { berichtregel } from '../berichtregel.js';
import { adressen } from './plaatsen.js';

export const CD005 = berichtregel({
  id: 'CD005',
  betekenis: 'Postcode en LandCode staan allebei in een Adres, of geen van beide.',
  bron: 'conditie bij LandCode; stijlblad: in beide richtingen, ook in het retourbericht',
  berichten: ['JW301', 'JW302'],
  element: 'LandCode',
  plaatsen: adressen,
  gegevens: ({ postcode, landCode }) => ({ postcode: postcode !== undefined, landCode: landCode !== undefined }),
  moet: ({ postcode, landCode }) => postcode === landCode,
  uitleg: ({ postcode }) =>
    postcode
      ? 'Het Adres heeft een Postcode maar geen LandCode. Vul LandCode, voor Nederland NL.'
      : 'Het Adres heeft een LandCode maar geen Postcode. Vul Postcode, of laat LandCode weg.',
});
