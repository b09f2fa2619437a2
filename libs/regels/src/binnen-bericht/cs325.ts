import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { declaratieAntwoorden, declaraties, prestaties } from './plaatsen.js';

interface Bedrag {
  bedrag: string;
  debetCredit: string;
}

/** Elk bedrag met een teken: de totalen en dat van elke prestatie. */
function* bedragen(bericht: Berichtvorm): Iterable<Plaats<Bedrag>> {
  for (const { element, pad } of [...declaraties(bericht), ...declaratieAntwoorden(bericht)]) {
    const { totaalBedrag: bedrag, debetCredit } = element.totaalIngediendBedrag;
    yield { element: { bedrag, debetCredit }, pad: pad.onder('TotaalIngediendBedrag') };
  }
  for (const { element, pad } of declaratieAntwoorden(bericht)) {
    const { totaalBedrag: bedrag, debetCredit } = element.totaalToegekendBedrag;
    yield { element: { bedrag, debetCredit }, pad: pad.onder('TotaalToegekendBedrag') };
  }
  for (const { element, pad } of prestaties(bericht)) yield { element: element.ingediendBedrag, pad: pad.onder('IngediendBedrag') };
}

export const CS325 = berichtregel({
  id: 'CS325',
  betekenis: 'Een bedrag van 0 is altijd debet.',
  bron: 'constraint bij DebetCredit; stijlblad: als getal, dus 00 is ook 0',
  berichten: ['JW323', 'JW325'],
  element: 'DebetCredit',
  plaatsen: bedragen,
  gegevens: ({ bedrag, debetCredit }) => (Number(bedrag) === 0 ? { debetCredit } : undefined),
  moet: ({ debetCredit }) => debetCredit === 'D',
  uitleg: () => 'Een bedrag van 0 kan geen credit zijn. Vul DebetCredit met D.',
});
