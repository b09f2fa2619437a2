/**
 * Een kalenderdatum als `JJJJ-MM-DD`, zonder tijd en zonder tijdzone. Datums in deze vorm laten zich als tekst vergelijken.
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

/** Waar als `a` op of na `b` valt. */
export function opOfNa(a: Datum, b: Datum): boolean {
  return a >= b;
}

/** Waar als `a` op of voor `b` valt. */
export function opOfVoor(a: Datum, b: Datum): boolean {
  return a <= b;
}

/** Waar als `dag` binnen de periode valt, randen inbegrepen. */
export function valtBinnen(dag: Datum, periode: Periode): boolean {
  return dag >= periode.van && (periode.tot === undefined || dag <= periode.tot);
}

/** Waar als de perioden minstens een dag gemeen hebben. */
export function overlapt(a: Periode, b: Periode): boolean {
  return (b.tot === undefined || a.van <= b.tot) && (a.tot === undefined || b.van <= a.tot);
}
