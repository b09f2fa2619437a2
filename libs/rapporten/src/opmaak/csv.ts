import { stringify, type CastingContext, type Options } from 'csv-stringify/sync';
import { perGroep } from '../rijen.js';
import type { Uitgave } from './opmaak.js';

const GROEP = 500;
const DECIMALEN = 2;

function metKomma(getal: number): string {
  return getal.toFixed(DECIMALEN).replace('.', ',').replace(/^-(?=[0,]+$)/, '');
}

/**
 * CSV voor een Nederlands rekenblad: UTF-8 met BOM, `;`, decimale komma, CRLF en aanhalingstekens volgens RFC 4180. Een tekst die een
 * rekenblad als formule zou lezen (begint met =, +, - of @, een tab of een regelterugloop) krijgt een apostrof ervoor; getallen nooit.
 */
export async function* schrijfCsv({ kolommen, rijen }: Uitgave): AsyncGenerator<Uint8Array, void> {
  const decimalen = new Set(kolommen.filter(({ type }) => type === 'decimaal').map(({ naam }) => naam));
  const opties: Options = {
    columns: kolommen.map(({ naam }) => naam),
    delimiter: ';',
    record_delimiter: '\r\n',
    quote_record_delimiter: true,
    escape_formulas: true,
    cast: {
      number: (getal: number, { column }: CastingContext) => (decimalen.has(String(column)) ? metKomma(getal) : String(getal)),
      boolean: (waarde: boolean) => (waarde ? 'ja' : 'nee'),
    },
  };
  let kop = stringify([], { ...opties, bom: true, header: true });
  for await (const groep of perGroep(rijen, GROEP)) {
    yield Buffer.from(kop + stringify(groep, opties));
    kop = '';
  }
  if (kop !== '') yield Buffer.from(kop);
}
