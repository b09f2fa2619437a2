import { berichtregel } from '../berichtregel.js';
import { zorgproducten } from './zorgproducten.js';

export const CD078 = berichtregel({
  id: 'CD078',
  betekenis: 'Een product met een Omvang heeft geen Budget.',
  bron: 'conditie bij Budget; komt altijd samen met CD077 voor',
  berichten: ['JW301', 'JW315', 'JW317'],
  element: 'Budget',
  plaatsen: zorgproducten,
  gegevens: ({ budget, omvang }) => (omvang === undefined ? undefined : { budget: budget !== undefined }),
  moet: ({ budget }) => !budget,
  uitleg: () => 'Er is een Omvang, dus hoort er geen Budget. Laat Budget weg, of laat Omvang weg.',
});
