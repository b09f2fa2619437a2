import { leesDatum, opOfNa } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { contacten } from './plaatsen.js';
import { eindesVanProducten } from './zorgproducten.js';

interface Grenzen {
  begin?: string;
  einde?: string;
}

/** Elke periode op de plaats van haar einddatum. */
function* eindes(bericht: Berichtvorm): Iterable<Plaats<Grenzen>> {
  for (const { element, pad } of contacten(bericht)) {
    yield { element: { begin: element.periode?.begindatum, einde: element.periode?.einddatum }, pad: pad.onder('Periode').onder('Einddatum') };
  }
  yield* eindesVanProducten(bericht);
}

export const CS003 = berichtregel({
  id: 'CS003',
  betekenis: 'Een periode eindigt niet voor zij begint.',
  bron: 'constraint bij de einddatums; stijlblad: bij een Contact is een Einddatum zonder Begindatum ook fout',
  berichten: ['JW301', 'JW315', 'JW317'],
  plaatsen: eindes,
  gegevens: ({ begin, einde }) => (einde === undefined ? undefined : { begin: begin === undefined ? undefined : leesDatum(begin), einde: leesDatum(einde) }),
  moet: ({ begin, einde }) => begin !== undefined && opOfNa(einde, begin),
  uitleg: ({ begin, einde }) =>
    begin === undefined
      ? `Er is een einddatum ${einde} zonder Begindatum. Vul ook Begindatum.`
      : `De einddatum ${einde} ligt voor het begin ${begin}. Verbeter een van beide.`,
});
