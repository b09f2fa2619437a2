import { berichtregel } from '../berichtregel.js';
import { contacten } from './plaatsen.js';

/** BRP-adres en verblijfadres. */
const VASTE_ADRESSEN = ['01', '03'];

export const CD034 = berichtregel({
  id: 'CD034',
  betekenis: 'Een BRP-adres en een verblijfadres hebben een Postcode.',
  bron: 'conditie bij Postcode; Soort 01 en 03, ook bij een Relatie; stijlblad: ook als het hele Adres ontbreekt',
  berichten: ['JW301'],
  element: 'Adres/Postcode',
  plaatsen: contacten,
  gegevens: ({ soort, adres }) => (VASTE_ADRESSEN.includes(soort) ? { soort, postcode: adres?.postcode !== undefined } : undefined),
  moet: ({ postcode }) => postcode,
  uitleg: ({ soort }) => `Een Adres van Soort ${soort} heeft altijd een Postcode. Vul Postcode en LandCode.`,
});
