import { leesDatum, opOfNa, opOfVoor } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { gedeclareerdePerioden } from './perioden.js';

export const TR137 = berichtregel({
  id: 'TR137',
  betekenis: 'Een gedeclareerde periode eindigt niet voor zij begint en niet na de Dagtekening van het bericht.',
  bron: 'OP047; DeclaratiePeriode en ProductPeriode; Dagtekening is die in BerichtIdentificatie',
  berichten: ['JW323', 'JW325'],
  element: 'Einddatum',
  plaatsen: gedeclareerdePerioden,
  gegevens: ({ begindatum, einddatum }, { header }) => ({
    begindatum: leesDatum(begindatum),
    einddatum: leesDatum(einddatum),
    dagtekening: leesDatum(header.berichtIdentificatie.dagtekening),
  }),
  moet: ({ begindatum, einddatum, dagtekening }) => opOfNa(einddatum, begindatum) && opOfVoor(einddatum, dagtekening),
  uitleg: ({ begindatum, einddatum, dagtekening }) =>
    opOfNa(einddatum, begindatum)
      ? `De periode eindigt op ${einddatum}, na de Dagtekening van het bericht (${dagtekening}). Declareer pas als de periode voorbij is.`
      : `De Einddatum ${einddatum} ligt voor de Begindatum ${begindatum}. Verbeter een van beide.`,
});
