import { isEersteVanMaand, laatsteVanMaand, leesDatum, type Datum } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { declaraties } from './plaatsen.js';

/** Het stijlblad houdt elk door 4 deelbaar jaar voor een schrikkeljaar. */
function laatsteDag(begindatum: Datum): Datum {
  const deelbaarDoorVier = Number(begindatum.slice(0, -6)) % 4 === 0;
  const laatste = laatsteVanMaand(begindatum);
  return deelbaarDoorVier ? laatste.replace(/-02-28$/, '-02-29') : laatste;
}

export const CS340 = berichtregel({
  id: 'CS340',
  betekenis: 'Een DeclaratiePeriode is precies een hele kalendermaand.',
  bron: 'OP280; stijlblad: elk door 4 deelbaar jaar geldt als schrikkeljaar, zodat februari 2100 wordt gemeld',
  berichten: ['JW323'],
  element: 'DeclaratiePeriode',
  plaatsen: declaraties,
  gegevens: ({ declaratiePeriode: { begindatum, einddatum } }) => ({ begindatum: leesDatum(begindatum), einddatum: leesDatum(einddatum) }),
  moet: ({ begindatum, einddatum }) => isEersteVanMaand(begindatum) && einddatum === laatsteDag(begindatum),
  uitleg: ({ begindatum, einddatum }) =>
    `De DeclaratiePeriode loopt van ${begindatum} tot en met ${einddatum}. Laat haar lopen van de eerste tot en met de laatste dag van een kalendermaand.`,
});
