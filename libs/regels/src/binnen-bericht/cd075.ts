import { berichtregel } from '../berichtregel.js';
import { eindesVanProducten } from './zorgproducten.js';

export const CD075 = berichtregel({
  id: 'CD075',
  betekenis: 'Een product met een Budget heeft een einddatum.',
  bron: 'conditie bij Einddatum en ToewijzingEinddatum; stijlblad: een Budget van 0 telt ook',
  berichten: ['JW301', 'JW315', 'JW317'],
  plaatsen: eindesVanProducten,
  gegevens: ({ budget, einde }) => (budget === undefined ? undefined : { einddatum: einde !== undefined }),
  moet: ({ einddatum }) => einddatum,
  uitleg: () => 'Bij een Budget hoort een einddatum, zodat duidelijk is tot wanneer het bedrag geldt. Vul de einddatum.',
});
