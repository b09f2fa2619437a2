import { inEuro } from './bedragen.js';

/** Codes van Eenheid (WJ756) die in een regel een eigen betekenis hebben. */
export const MINUUT = '01';
export const UUR = '04';
export const EURO = '83';
/** Stuks bij outputgerichte levering. */
export const STUKS_OUTPUT = '82';

const MINUTEN_PER_UUR = 60;

const NAMEN: Readonly<Record<string, string>> = { '01': 'minuten', '04': 'uur', '14': 'etmalen', '16': 'dagdelen', '82': 'stuks', '84': 'stuks' };

/** Een volume omgerekend naar een andere eenheid: alleen minuten en uren zijn in elkaar uit te drukken, anders `undefined`. */
export function inEenheid(naar: string, van: string, volume: number): number | undefined {
  if (naar === van) return volume;
  if (naar === UUR && van === MINUUT) return volume / MINUTEN_PER_UUR;
  return naar === MINUUT && van === UUR ? volume * MINUTEN_PER_UUR : undefined;
}

/** De som van volumes per eenheid, in een eenheid; wat daarin niet is uit te drukken, telt niet mee. */
export function somInEenheid(naar: string, perEenheid: Readonly<Record<string, number>>): number {
  // minuten eerst bij elkaar: zo komt een som van delen van uren exact uit
  const { [MINUUT]: minuten = 0, [UUR]: uren = 0, ...rest } = perEenheid;
  if (naar === MINUUT) return minuten + uren * MINUTEN_PER_UUR;
  return naar === UUR ? (minuten + uren * MINUTEN_PER_UUR) / MINUTEN_PER_UUR : (rest[naar] ?? 0);
}

/** Een volume zoals een mens het leest; euro's staan in eurocenten. */
export function hoeveelheid(volume: number, eenheid: string): string {
  if (eenheid === EURO) return inEuro(volume);
  const getal = String(Math.round(volume * 100) / 100).replace('.', ',');
  return `${getal} ${NAMEN[eenheid] ?? `(eenheid ${eenheid})`}`;
}
