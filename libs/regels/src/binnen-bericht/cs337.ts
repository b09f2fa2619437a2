import { inZelfdeMaand, leesDatum } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { prestaties } from './plaatsen.js';

export const CS337 = berichtregel({
  id: 'CS337',
  betekenis: 'Een ProductPeriode begint en eindigt in dezelfde kalendermaand.',
  bron: 'OP367',
  berichten: ['JW323'],
  element: 'ProductPeriode/Einddatum',
  plaatsen: prestaties,
  gegevens: ({ productPeriode: { begindatum, einddatum } }) => ({ begindatum: leesDatum(begindatum), einddatum: leesDatum(einddatum) }),
  moet: ({ begindatum, einddatum }) => inZelfdeMaand(begindatum, einddatum),
  uitleg: ({ begindatum, einddatum }) => `De ProductPeriode loopt van ${begindatum} tot en met ${einddatum}. Maak voor elke kalendermaand een eigen Prestatie.`,
});
