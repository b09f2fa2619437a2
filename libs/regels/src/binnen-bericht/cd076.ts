import { berichtregel } from '../berichtregel.js';
import { eindesVanProducten } from './zorgproducten.js';

const PER_WEEK = '2';

export const CD076 = berichtregel({
  id: 'CD076',
  betekenis: 'Een product met een omvang per week heeft een einddatum.',
  bron: 'conditie bij Einddatum en ToewijzingEinddatum: zonder einddatum is de totale omvang niet te berekenen',
  berichten: ['JW301', 'JW315', 'JW317'],
  plaatsen: eindesVanProducten,
  gegevens: ({ omvang, einde }) => (omvang?.frequentie === PER_WEEK ? { einddatum: einde !== undefined } : undefined),
  moet: ({ einddatum }) => einddatum,
  uitleg: () => 'Bij Frequentie 2 (per week) hoort een einddatum, anders is de totale omvang niet te berekenen. Vul de einddatum.',
});
