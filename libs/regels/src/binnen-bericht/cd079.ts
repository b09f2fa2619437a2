import { berichtregel } from '../berichtregel.js';
import { productkeuzes } from './zorgproducten.js';

export const CD079 = berichtregel({
  id: 'CD079',
  betekenis: 'Zonder Budget staat er een Product.',
  bron: 'conditie bij Product: alleen een budget kan zonder product worden toegewezen of gevraagd',
  berichten: ['JW301', 'JW315', 'JW317'],
  element: 'Product',
  plaatsen: productkeuzes,
  gegevens: ({ budget, product }) => (budget === undefined ? { product: product !== undefined } : undefined),
  moet: ({ product }) => product,
  uitleg: () => 'Er is geen Budget en geen Product, dus is niet bekend om welke zorg het gaat. Vul Product, of vul Budget.',
});
