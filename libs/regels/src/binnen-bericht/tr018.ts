import { leesDatum, opOfNa } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { stopProducten } from './plaatsen.js';

export const TR018 = berichtregel({
  id: 'TR018',
  betekenis: 'Een levering stopt niet voor zij begint.',
  bron: 'OP072; dezelfde dag mag',
  berichten: ['JW307'],
  element: 'Einddatum',
  plaatsen: stopProducten,
  gegevens: ({ begindatum, einddatum }) => ({ begindatum: leesDatum(begindatum), einddatum: leesDatum(einddatum) }),
  moet: ({ begindatum, einddatum }) => opOfNa(einddatum, begindatum),
  uitleg: ({ begindatum, einddatum }) => `De Einddatum ${einddatum} ligt voor de Begindatum ${begindatum}. Verbeter een van beide.`,
});
