import { valtBinnen, type Datum } from '@hub/werkdagen';
import type { Geldigheid, Plaatsing, Product, Segmentregel, Termijnbeleid } from './termijnbeleid.js';

/** Waar als de regel op de dag geldt. */
export function geldtOp({ van, tot }: Geldigheid, dag: Datum): boolean {
  return valtBinnen(dag, { van, tot: tot ?? undefined });
}

/** Een code die met naam genoemd is, past ook als het bericht geen categorie noemt; een hele categorie past alleen als die er staat. */
function past({ productCategorie, productCodes }: Pick<Segmentregel, 'productCodes'> & Partial<Segmentregel>, product: Product): boolean {
  if (productCodes === null) return productCategorie === product.productCategorie;
  const zelfdeCategorie = product.productCategorie === undefined || product.productCategorie === productCategorie;
  return zelfdeCategorie && product.productCode !== undefined && productCodes.includes(product.productCode);
}

/**
 * Het segment waarbij het product op de dag hoort. Een regel die de code noemt, gaat voor een regel over de hele categorie;
 * verder telt de eerste.
 */
export function segmentVan({ segmenten }: Pick<Termijnbeleid, 'segmenten'>, product: Product, dag: Datum): string | undefined {
  const passend = segmenten.filter((regel) => geldtOp(regel, dag) && past(regel, product));
  return (passend.find(({ productCodes }) => productCodes !== null) ?? passend[0])?.naam;
}

/**
 * De plaatsing waaronder het product van deze aanbieder op de dag valt, `undefined` als het er geen is. Van meer passende
 * plaatsingen telt de eerste.
 */
export function plaatsingVoor(
  beleid: Pick<Termijnbeleid, 'plaatsingen' | 'segmenten'>,
  { aanbieder, dag, ...product }: Product & { aanbieder: string; dag: Datum },
): Plaatsing | undefined {
  return beleid.plaatsingen.find((plaatsing) => {
    if (!geldtOp(plaatsing, dag)) return false;
    if (plaatsing.ontvangers !== '*' && !plaatsing.ontvangers.includes(aanbieder)) return false;
    return plaatsing.segment === undefined ? past(plaatsing, product) : segmentVan(beleid, product, dag) === plaatsing.segment;
  });
}
