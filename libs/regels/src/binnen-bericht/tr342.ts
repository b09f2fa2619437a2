import type { JW325DeclaratieAntwoord } from '@hub/ijw';
import { inEuro } from '../bedragen.js';
import { berichtregel } from '../berichtregel.js';
import { declaratieAntwoorden } from './plaatsen.js';

/** Retourcodes die zeggen dat de declaratie zelf niet is afgewezen. */
const NIET_AFGEWEZEN = ['0200', '8001'];

function metTeken(bedrag: string, debetCredit: string): number {
  return debetCredit === 'C' ? -Number(bedrag) : Number(bedrag);
}

/** Wat is toegekend en wat dat volgens de rest van het antwoord hoort te zijn, in eurocenten; credit is negatief. */
function toegekend({ totaalIngediendBedrag: i, totaalToegekendBedrag: t, clienten, retourCodes }: JW325DeclaratieAntwoord) {
  const bedrag = metTeken(t.totaalBedrag, t.debetCredit);
  if (!retourCodes.every((code) => NIET_AFGEWEZEN.includes(code))) return { toegekend: bedrag, hoort: 0 };
  let hoort = metTeken(i.totaalBedrag, i.debetCredit);
  for (const client of clienten ?? []) {
    for (const { ingediendBedrag } of client.prestaties) hoort -= metTeken(ingediendBedrag.bedrag, ingediendBedrag.debetCredit);
  }
  return { toegekend: bedrag, hoort };
}

const leesbaar = (cent: number): string => `${inEuro(Math.abs(cent))} ${cent < 0 ? 'credit' : 'debet'}`;

export const TR342 = berichtregel({
  id: 'TR342',
  betekenis: 'Het toegekende bedrag is het ingediende bedrag min de afgewezen prestaties, of 0 als de hele declaratie is afgewezen.',
  bron: 'OP303; stijlblad: afgewezen bij elke retourcode van DeclaratieAntwoord behalve 0200 en 8001, credit telt negatief',
  berichten: ['JW325'],
  element: 'TotaalToegekendBedrag',
  plaatsen: declaratieAntwoorden,
  gegevens: toegekend,
  moet: (feiten) => feiten.toegekend === feiten.hoort,
  uitleg: (feiten) =>
    `Toegekend is ${leesbaar(feiten.toegekend)}, maar volgens de retourcodes en de afgewezen prestaties hoort dat ${leesbaar(feiten.hoort)} te zijn. ` +
    'Stuur precies de afgewezen prestaties mee, of verbeter TotaalToegekendBedrag.',
});
