import { ontleed, stelSamen } from './dag.js';
import type { Datum } from './datum.js';

const MAANDEN_PER_JAAR = 12;
const DAGEN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isSchrikkeljaar(jaar: number): boolean {
  return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
}

function dagenIn(jaar: number, maand: number): number {
  return maand === 2 && isSchrikkeljaar(jaar) ? 29 : (DAGEN[maand - 1] ?? 0);
}

/** De eerste dag van de kalendermaand van de dag. */
export function eersteVanMaand(dag: Datum): Datum {
  return stelSamen({ ...ontleed(dag), dag: 1 });
}

/** De laatste dag van de kalendermaand waarin de datum valt. */
export function laatsteVanMaand(datum: Datum): Datum {
  const { jaar, maand } = ontleed(datum);
  return stelSamen({ jaar, maand, dag: dagenIn(jaar, maand) });
}

/** Waar als beide datums in dezelfde maand van hetzelfde jaar vallen. */
export function inZelfdeMaand(a: Datum, b: Datum): boolean {
  return a.slice(0, -3) === b.slice(0, -3);
}

/** Dezelfde dag zoveel kalendermaanden later; bestaat die niet, dan de laatste dag van die maand. */
export function maandenVerder(datum: Datum, aantal: number): Datum {
  const { jaar, maand, dag } = ontleed(datum);
  const maanden = jaar * MAANDEN_PER_JAAR + (maand - 1) + aantal;
  const nieuwJaar = Math.floor(maanden / MAANDEN_PER_JAAR);
  const nieuweMaand = maanden - nieuwJaar * MAANDEN_PER_JAAR + 1;
  return stelSamen({ jaar: nieuwJaar, maand: nieuweMaand, dag: Math.min(dag, dagenIn(nieuwJaar, nieuweMaand)) });
}

/** Dezelfde dag zoveel kalendermaanden eerder; bestaat die niet, dan de laatste dag van die maand. */
export function maandenTerug(datum: Datum, aantal: number): Datum {
  return maandenVerder(datum, -aantal);
}
