/**
 * Deelt gehele getallen en rondt een half naar boven af. Alles blijft geheel: geen tussenuitkomst met cijfers achter de komma.
 * Bron: rekenkundig afronden volgens IV081.
 */
export function deelAfgerond(teller: number, noemer: number): number {
  const rest = teller % noemer;
  return (teller - rest) / noemer + (2 * rest >= noemer ? 1 : 0);
}

const MINUTEN_PER_UUR = 60;

/** Het tarief per minuut bij een uurtarief, op hele eurocenten (IV081). */
export function minuuttarief(uurtarief: number): number {
  return deelAfgerond(uurtarief, MINUTEN_PER_UUR);
}

/** Het bedrag voor een aantal minuten tegen een uurtarief, pas aan het eind afgerond op hele eurocenten (IV081). */
export function bedragPerMinuut(uurtarief: number, minuten: number): number {
  return deelAfgerond(uurtarief * minuten, MINUTEN_PER_UUR);
}

/** Waar als er een uurtarief in hele eurocenten bestaat dat dit tarief per minuut en precies dit bedrag geeft. */
export function pastEenUurtarief(tarief: number, minuten: number, bedrag: number): boolean {
  const midden = tarief * MINUTEN_PER_UUR;
  for (let uurtarief = Math.max(0, midden - MINUTEN_PER_UUR / 2); minuuttarief(uurtarief) <= tarief; uurtarief += 1) {
    if (minuuttarief(uurtarief) === tarief && bedragPerMinuut(uurtarief, minuten) === bedrag) return true;
  }
  return false;
}

/** Een bedrag in eurocenten zoals een mens het leest. */
export function inEuro(cent: number): string {
  return `€ ${Math.trunc(cent / 100)},${String(cent % 100).padStart(2, '0')}`;
}
