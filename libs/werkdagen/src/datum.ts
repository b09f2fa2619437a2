/**
 * Een kalenderdatum als `JJJJ-MM-DD`, zonder tijd en zonder tijdzone. Een jaar van meer dan vier cijfers of voor onze jaartelling
 * is in een bericht ook geldig: vergelijk daarom met `vergelijk` of een van de datumwoorden, niet als tekst.
 */
export type Datum = string;

/** Een periode met beide dagen inbegrepen; zonder `tot` loopt zij door. */
export interface Periode {
  van: Datum;
  tot?: Datum;
}

/**
 * Haalt de datum uit een waarde van het type LDT_Datum (XSD-geldig: witruimte aan de randen mag).
 */
export function leesDatum(waarde: string): Datum {
  return waarde.trim();
}

/**
 * Brengt een datum binnen de jaren 1 tot en met 9999, waarmee ook een database kan rekenen. Een eerdere datum wordt de eerste dag,
 * een latere de laatste.
 */
export function begrens(datum: Datum): Datum {
  if (datum.startsWith('-') || datum.startsWith('0000-')) return '0001-01-01';
  return datum.length > GEWONE_LENGTE ? '9999-12-31' : datum;
}

/** De lengte van `JJJJ-MM-DD`; datums van deze lengte staan als tekst in de goede volgorde. */
const GEWONE_LENGTE = 10;

function tekstvolgorde(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Negatief als `a` voor `b` valt, positief als `a` erna valt, 0 op dezelfde dag. */
export function vergelijk(a: Datum, b: Datum): number {
  if (a.length === GEWONE_LENGTE && b.length === GEWONE_LENGTE) return tekstvolgorde(a, b);
  const [jaarA, jaarB] = [Number(a.slice(0, -6)), Number(b.slice(0, -6))];
  return jaarA === jaarB ? tekstvolgorde(a.slice(-5), b.slice(-5)) : jaarA - jaarB;
}

/** Waar als `a` op of na `b` valt. */
export function opOfNa(a: Datum, b: Datum): boolean {
  return vergelijk(a, b) >= 0;
}

/** Waar als `a` op of voor `b` valt. */
export function opOfVoor(a: Datum, b: Datum): boolean {
  return vergelijk(a, b) <= 0;
}

/** Waar als `dag` binnen de periode valt, randen inbegrepen. */
export function valtBinnen(dag: Datum, periode: Periode): boolean {
  return opOfNa(dag, periode.van) && (periode.tot === undefined || opOfVoor(dag, periode.tot));
}

/** Waar als de perioden minstens een dag gemeen hebben. */
export function overlapt(a: Periode, b: Periode): boolean {
  return (b.tot === undefined || opOfVoor(a.van, b.tot)) && (a.tot === undefined || opOfVoor(b.van, a.tot));
}

/** Waar als de datum de eerste dag van een maand is. */
export function isEersteVanMaand(dag: Datum): boolean {
  return dag.endsWith('-01');
}

/** Waar als de datum 1 januari is. */
export function isNieuwjaarsdag(dag: Datum): boolean {
  return dag.endsWith('-01-01');
}
