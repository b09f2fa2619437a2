import { berichtregel } from '../berichtregel.js';
import { adressen } from './plaatsen.js';

export const CD025 = berichtregel({
  id: 'CD025',
  betekenis: 'Een Adres in Nederland heeft een huisnummer.',
  bron: 'conditie bij Huis; stijlblad: Huisnummer aanwezig als LandCode NL is, ook in het retourbericht',
  berichten: ['JW301', 'JW302'],
  element: 'Huis',
  plaatsen: adressen,
  gegevens: ({ landCode, huis }) => (landCode === 'NL' ? { huis: huis !== undefined } : undefined),
  moet: ({ huis }) => huis,
  uitleg: () => 'Dit Adres ligt in Nederland (LandCode NL) en heeft geen Huis. Vul Huis met het Huisnummer.',
});
