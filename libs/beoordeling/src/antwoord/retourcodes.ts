import type { Bevinding } from '@hub/regels';

/** Geen opmerkingen over deze berichtklasse. */
export const GOED = '0200';
/** De berichtklasse is niet beoordeeld. */
export const NIET_BEOORDEELD = '0233';
/** Bericht is afgekeurd om technische redenen: elke fout op niveau 2. */
export const TECHNISCH_AFGEKEURD = '0001';

/** De codes zonder dubbele, in volgorde van vinden. */
export function codesVan(bevindingen: readonly Bevinding[]): string[] {
  return [...new Set(bevindingen.map((b) => b.retourcode).filter((code): code is string => code !== null))];
}

/** De codes die in de Header komen te staan: `0001` bij niveau 2, anders die van regels over de Header. */
export function headerCodes(bevindingen: readonly Bevinding[]): string[] {
  if (bevindingen.some((b) => b.niveau === 2)) return [TECHNISCH_AFGEKEURD];
  return codesVan(bevindingen.filter((b) => b.plek?.klasse === 'Header'));
}
