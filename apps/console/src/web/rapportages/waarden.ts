import type { Kolom, Kolomtype, Waarde } from '@hub/rapporten';
import type { Namen } from '../namen.js';
import { alsDag, alsGetal, alsMoment } from '../opmaak/woorden.js';

const DECIMAAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const PROCENT = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 });
const CENTEN = 100;

/** Kolommen met de code van een partij. */
const PARTIJKOLOMMEN = new Set(['gemeente', 'aanbieder', 'partij', 'langst_stille_gemeente']);

const GETALLEN: readonly Kolomtype[] = ['geheel', 'decimaal', 'eurocent'];

export const isGetal = ({ type }: Kolom): boolean => GETALLEN.includes(type);

/** Een kolomnaam om te lezen: `unieke_clienten` wordt `Unieke clienten`, en een bedrag staat niet meer in centen. */
export function kop({ naam, type }: Kolom): string {
  const woorden = (type === 'eurocent' ? naam.replace(/_eurocent$/, '') : naam).replaceAll('_', ' ');
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
}

/** Een waarde zoals een Nederlander haar leest; een tekst als `<10` staat er zoals het rapport haar geeft, en niets is een streepje. */
export function alsTekst({ naam, type }: Kolom, waarde: Waarde, namen: Namen): string {
  if (waarde === null) return '–';
  switch (type) {
    case 'geheel': return alsGetal(Number(waarde));
    case 'decimaal': return naam.startsWith('aandeel_') && !naam.endsWith('_procent') ? PROCENT.format(Number(waarde)) : DECIMAAL.format(Number(waarde));
    case 'eurocent': return EURO.format(Number(waarde) / CENTEN);
    case 'janee': return waarde === true ? 'ja' : 'nee';
    case 'datum': return alsDag(String(waarde));
    case 'moment': return alsMoment(String(waarde));
    default: return PARTIJKOLOMMEN.has(naam) ? namen(String(waarde)) : String(waarde);
  }
}
