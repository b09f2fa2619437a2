import { berichtregel } from '../berichtregel.js';
import { namen } from './plaatsen.js';

const MET_PARTNERNAAM = ['1', '2', '3', '4'];
const ZONDER_PARTNERNAAM = ['1', '6'];

export const CS050 = berichtregel({
  id: 'CS050',
  betekenis: 'NaamGebruik past bij de naam: met Partnernaam 1 tot en met 4, zonder Partnernaam 1 of 6.',
  bron: 'IV045; stijlblad: 5 (pseudoniem) kan dus nooit, ook in het retourbericht',
  berichten: ['JW301', 'JW302'],
  element: 'NaamGebruik',
  plaatsen: namen,
  gegevens: ({ naamGebruik, partnernaam }) => (naamGebruik === undefined ? undefined : { naamGebruik, partnernaam: partnernaam !== undefined }),
  moet: ({ naamGebruik, partnernaam }) => (partnernaam ? MET_PARTNERNAAM : ZONDER_PARTNERNAAM).includes(naamGebruik),
  uitleg: ({ naamGebruik, partnernaam }) =>
    `NaamGebruik ${naamGebruik} past niet bij een naam ${partnernaam ? 'met' : 'zonder'} Partnernaam. Kies ${partnernaam ? '1, 2, 3 of 4' : '1, of 6 voor een organisatie'}.`,
});
