import type { Aanbieder } from './aanbieders.js';
import { JEUGDZORGPLUS, type Product } from './twente/producten.js';

const PRIJSPEIL = 2026;
/** Jaarlijkse indexering (keuze). */
const INDEX = 1.042;

/** Het tarief van een aanbieder in een jaar, in eurocenten; `null` voor wat geen tarief heeft. */
export function tariefVan({ tariefpeil }: Aanbieder, product: Product, jaar: number): number | null {
  const { levering } = product;
  if (levering.wijze === 'taak' || levering.wijze === 'maandbedrag') return null;
  const peil = product === JEUGDZORGPLUS ? Math.min(100, tariefpeil) : tariefpeil;
  return Math.round((levering.tarief * peil * INDEX ** (jaar - PRIJSPEIL)) / 100);
}

const EENHEID = { maandbedrag: '83', 'in delen': '82', taak: null } as const;

/** De eenheid (WJ756) waarin een product wordt toegewezen en gedeclareerd; `null` bij een taak. */
export function eenheidVan({ levering }: Product): string | null {
  return levering.wijze === 'per week' ? levering.eenheid : EENHEID[levering.wijze];
}

/** De frequentie (WMO757) van de omvang van een toewijzing. */
export function frequentieVan({ levering }: Product): string {
  return { 'per week': '2', maandbedrag: '4', 'in delen': '6', taak: '' }[levering.wijze];
}

