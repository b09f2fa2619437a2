/** Het rekenkundig gemiddelde, onafgerond; null over niets. */
export function gemiddelde(getallen: readonly number[]): number | null {
  return getallen.length === 0 ? null : getallen.reduce((som, getal) => som + getal, 0) / getallen.length;
}

/**
 * Het percentiel met lineaire interpolatie tussen de twee waarden eromheen, zoals `percentile_cont` van PostgreSQL: van n waarden op
 * volgorde ligt percentiel p op plaats p/100 × (n − 1), geteld vanaf 0. Null over niets.
 * @param p van 0 tot en met 100
 * @throws RangeError als p daarbuiten ligt
 */
export function percentiel(getallen: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 100)) throw new RangeError('een percentiel ligt van 0 tot en met 100');
  const geordend = [...getallen].sort((a, b) => a - b);
  const plaats = (p / 100) * (geordend.length - 1);
  const [onder, boven] = [geordend[Math.floor(plaats)], geordend[Math.ceil(plaats)]];
  return onder === undefined || boven === undefined ? null : onder + (boven - onder) * (plaats - Math.floor(plaats));
}

/** De middelste waarde, of het midden van de middelste twee; null over niets. */
export function mediaan(getallen: readonly number[]): number | null {
  return percentiel(getallen, 50);
}
