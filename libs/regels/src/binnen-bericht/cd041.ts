import { berichtregel } from '../berichtregel.js';
import { productkeuzes } from './zorgproducten.js';

export const CD041 = berichtregel({
  id: 'CD041',
  betekenis: 'Bij een product met een code hoort een Omvang.',
  bron: 'conditie bij Omvang',
  berichten: ['JW301', 'JW315', 'JW317'],
  element: 'Omvang',
  plaatsen: productkeuzes,
  gegevens: ({ product, omvang }) => (product?.code === undefined ? undefined : { omvang: omvang !== undefined }),
  moet: ({ omvang }) => omvang,
  uitleg: () => 'Het Product heeft een Code, dus is een Omvang nodig. Vul Omvang met volume, eenheid en frequentie, of laat Code weg.',
});
