import { leesDatum, opOfVoor } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { prestaties } from './plaatsen.js';

export const TR319 = berichtregel({
  id: 'TR319',
  betekenis: 'Een prestatie ligt in de DeclaratiePeriode of ervoor, niet erna.',
  bron: 'OP280; staat in de regellijst op niveau 3 (9319), het stijlblad toetst haar binnen het bericht, alleen aan de bovengrens',
  berichten: ['JW323'],
  element: 'ProductPeriode',
  plaatsen: prestaties,
  gegevens: ({ productPeriode: { begindatum, einddatum } }, { declaratie }) =>
    declaratie && { begindatum: leesDatum(begindatum), einddatum: leesDatum(einddatum), laatsteDag: leesDatum(declaratie.declaratiePeriode.einddatum) },
  moet: ({ begindatum, einddatum, laatsteDag }) => opOfVoor(begindatum, laatsteDag) && opOfVoor(einddatum, laatsteDag),
  uitleg: ({ begindatum, einddatum, laatsteDag }) =>
    `De ProductPeriode van ${begindatum} tot en met ${einddatum} ligt (deels) na de DeclaratiePeriode, die eindigt op ${laatsteDag}. ` +
    'Declareer deze Prestatie in een latere periode.',
});
