import { berichtregel } from '../berichtregel.js';
import { contacten } from './plaatsen.js';

const TIJDELIJK = '04';

export const CD009 = berichtregel({
  id: 'CD009',
  betekenis: 'Alleen een tijdelijk verblijfadres heeft een Periode.',
  bron: 'conditie bij Periode; stijlblad: een lege Periode telt ook, en het Contact van een Relatie ook',
  berichten: ['JW301'],
  element: 'Periode',
  plaatsen: contacten,
  gegevens: ({ soort, periode }) => periode && { soort },
  moet: ({ soort }) => soort === TIJDELIJK,
  uitleg: ({ soort }) => `Een Contact van Soort ${soort} heeft geen Periode. Laat Periode weg, of kies Soort 04 (tijdelijk verblijfadres).`,
});
