import { berichtregel } from '../berichtregel.js';
import { zorgproducten } from './zorgproducten.js';

export const CD077 = berichtregel({
  id: 'CD077',
  betekenis: 'Een product met een Budget heeft geen Omvang.',
  bron: 'conditie bij Omvang; komt altijd samen met CD078 voor',
  berichten: ['JW301', 'JW315', 'JW317'],
  element: 'Omvang',
  plaatsen: zorgproducten,
  gegevens: ({ budget, omvang }) => (budget === undefined ? undefined : { omvang: omvang !== undefined }),
  moet: ({ omvang }) => !omvang,
  uitleg: () => 'Er is een Budget, dus hoort er geen Omvang. Laat Omvang weg, of laat Budget weg.',
});
