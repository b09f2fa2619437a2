import type { BerichtType } from './berichtsoorten.js';
import { SCHEMAS } from './gegenereerd/schemas.js';
import type { XsdVersie } from './gegenereerd/basistypen.js';

/** De versies van de XSD's waarmee een bericht wordt gemaakt, voor het element XsdVersie. Bron: IV034. */
export function xsdVersie(type: BerichtType): XsdVersie {
  return { ...SCHEMAS[type].xsdVersie };
}
