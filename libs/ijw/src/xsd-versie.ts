import type { BerichtType } from './berichtsoorten.js';
import { SCHEMAS } from './gegenereerd/ijw-3.2/schemas.js';
import type { XsdVersie } from './gegenereerd/ijw-3.2/basistypen.js';

/** De versies van de XSD's waarmee een bericht wordt gemaakt, voor het element XsdVersie. Bron: IV034. */
export function xsdVersie(type: BerichtType): XsdVersie {
  return { ...SCHEMAS[type].xsdVersie };
}
