import { inEuro } from '../bedragen.js';
import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { DECLARATIE, prestaties } from './plaatsen.js';

interface Totaal {
  totaalBedrag: string;
  debetCredit: string;
  /** debet min credit over alle prestaties, in eurocenten */
  som: number;
}

function* totalen(bericht: Berichtvorm): Iterable<Plaats<Totaal>> {
  if (!bericht.declaratie) return;
  let som = 0;
  for (const { element } of prestaties(bericht)) {
    const { bedrag, debetCredit } = element.ingediendBedrag;
    som += debetCredit === 'C' ? -Number(bedrag) : Number(bedrag);
  }
  yield { element: { ...bericht.declaratie.totaalIngediendBedrag, som }, pad: DECLARATIE.onder('TotaalIngediendBedrag') };
}

export const TR358 = berichtregel({
  id: 'TR358',
  betekenis: 'TotaalIngediendBedrag is de som van de prestaties, credits afgetrokken; een negatieve som is credit, een positieve debet.',
  bron: 'OP267; stijlblad: TotaalBedrag wordt als tekst vergeleken, dus zonder voorloopnullen; bij som 0 gaat CS325 over DebetCredit',
  berichten: ['JW323'],
  plaatsen: totalen,
  gegevens: (totaal) => totaal,
  moet: ({ totaalBedrag, debetCredit, som }) => totaalBedrag === String(Math.abs(som)) && (som === 0 || (debetCredit === 'C') === som < 0),
  uitleg: ({ som }) =>
    `De prestaties zijn samen ${inEuro(Math.abs(som))} ${som < 0 ? 'credit' : 'debet'}. Vul TotaalBedrag met ${Math.abs(som)} (eurocenten, zonder voorloopnullen) en DebetCredit met ${som < 0 ? 'C' : 'D'}.`,
});
