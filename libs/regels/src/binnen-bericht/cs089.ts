import { berichtregel } from '../berichtregel.js';
import { adressen } from './plaatsen.js';

const NEDERLANDSE_POSTCODE = /^[1-9][0-9]{3}[A-Za-z]{2}$/;

export const CS089 = berichtregel({
  id: 'CS089',
  betekenis: 'Een Adres in Nederland heeft een Nederlandse Postcode: vier cijfers en twee letters, aaneen.',
  bron: 'constraint bij Postcode; stijlblad: ook als Postcode ontbreekt, kleine letters mogen, ook in het retourbericht',
  berichten: ['JW301', 'JW302'],
  element: 'Postcode',
  plaatsen: adressen,
  gegevens: ({ landCode, postcode }) => (landCode === 'NL' ? { nederlands: NEDERLANDSE_POSTCODE.test(postcode ?? '') } : undefined),
  moet: ({ nederlands }) => nederlands,
  uitleg: () => 'Bij LandCode NL hoort een Postcode van vier cijfers en twee letters zonder spatie, en het eerste cijfer is geen 0. Verbeter Postcode of LandCode.',
});
