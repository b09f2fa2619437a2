import { perGroep } from '../rijen.js';
import type { Uitgave } from './opmaak.js';

const GROEP = 500;

const bytes = (tekst: string): Uint8Array => new TextEncoder().encode(tekst);

/** Een object met de uitgave; `rijen` staat achteraan, zodat de rijen een voor een geschreven kunnen worden. Getallen blijven onafgerond. */
export async function* schrijfJson({ rapport, titel, parameters, gemaaktOp, kwaliteit, kolommen, rijen }: Uitgave): AsyncGenerator<Uint8Array, void> {
  const namen = kolommen.map(({ naam }) => naam);
  const kop = JSON.stringify({ rapport, titel, parameters, gemaaktOp: gemaaktOp.toISOString(), kwaliteit, kolommen });
  let voorloop = `${kop.slice(0, -1)},"rijen":[\n`;
  for await (const groep of perGroep(rijen, GROEP)) {
    yield bytes(voorloop + groep.map((rij) => JSON.stringify(rij, namen)).join(',\n'));
    voorloop = ',\n';
  }
  yield bytes(`${voorloop === ',\n' ? '' : voorloop}\n]}\n`);
}
