import type { Datum } from './datum.js';

/** Een datum in getallen; de maand telt vanaf 1. */
export interface Delen {
  jaar: number;
  maand: number;
  dag: number;
}

export const DAG_MS = 86_400_000;
const DAGEN_PER_WEEK = 7;
/** 1 januari 1970, dag 0, was een donderdag: zijn week begon drie dagen eerder. */
const MAANDAG_VOOR_DAG_0 = 3;
const ZATERDAG = 5;
const ZONDAG = 6;

/** De delen van een datum; het jaar mag meer dan vier cijfers hebben of voor onze jaartelling liggen. */
export function ontleed(datum: Datum): Delen {
  return { jaar: jaarVan(datum), maand: Number(datum.slice(-5, -3)), dag: Number(datum.slice(-2)) };
}

/** Het jaar van een datum. */
export function jaarVan(datum: Datum): number {
  return Number(datum.slice(0, -6));
}

/** De datum met deze delen. */
export function stelSamen({ jaar, maand, dag }: Delen): Datum {
  const cijfers = (getal: number, lengte: number): string => String(getal).padStart(lengte, '0');
  return `${jaar < 0 ? '-' : ''}${cijfers(Math.abs(jaar), 4)}-${cijfers(maand, 2)}-${cijfers(dag, 2)}`;
}

/** Volgnummer van de dag; opeenvolgende dagen verschillen één, ook over een grens van vier cijfers heen. */
export function dagnummer(datum: Datum): number {
  const { jaar, maand, dag } = ontleed(datum);
  return new Date(0).setUTCFullYear(jaar, maand - 1, dag) / DAG_MS;
}

/** De datum bij een dagnummer. */
export function datumVan(nummer: number): Datum {
  const wanneer = new Date(nummer * DAG_MS);
  return stelSamen({ jaar: wanneer.getUTCFullYear(), maand: wanneer.getUTCMonth() + 1, dag: wanneer.getUTCDate() });
}

/** Volgnummer van de ISO-week (maandag tot en met zondag) waarin het dagnummer valt. */
export function weeknummer(nummer: number): number {
  return Math.floor((nummer + MAANDAG_VOOR_DAG_0) / DAGEN_PER_WEEK);
}

/** De plaats van het dagnummer in zijn ISO-week: 0 is maandag, 6 is zondag. */
export function weekdag(nummer: number): number {
  return nummer + MAANDAG_VOOR_DAG_0 - weeknummer(nummer) * DAGEN_PER_WEEK;
}

/** De naam van de weekenddag waarop het dagnummer valt; `undefined` van maandag tot en met vrijdag. */
export function weekenddag(nummer: number): 'zaterdag' | 'zondag' | undefined {
  const plaats = weekdag(nummer);
  if (plaats === ZATERDAG) return 'zaterdag';
  return plaats === ZONDAG ? 'zondag' : undefined;
}

/** De dag die zoveel kalenderdagen later valt; een negatief aantal gaat terug. */
export function plusDagen(dag: Datum, aantal: number): Datum {
  return datumVan(dagnummer(dag) + aantal);
}

/** Waar als de dag een zondag is. */
export function isZondag(dag: Datum): boolean {
  return weekdag(dagnummer(dag)) === ZONDAG;
}

/** De laatste zondag op of voor de dag. */
export function zondagOpOfVoor(dag: Datum): Datum {
  const nummer = dagnummer(dag);
  return datumVan(nummer - ((weekdag(nummer) + 1) % DAGEN_PER_WEEK));
}
