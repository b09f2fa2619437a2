import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlBufferInputProvider } from 'libxml2-wasm/lib/utils.mjs';
import { type Adres, foutvanger, geefVrij, metVangst, ontleed, wasm } from './libxml2.js';

const BASIS = 'basisschema.xsd';

/**
 * Biedt libxml2 bestanden uit het geheugen aan zolang het werk duurt. Daarna is er geen enkele ingang meer:
 * een bericht dat met xsi:schemaLocation of een entiteit naar een bestand wijst, vindt niets.
 */
function metBestanden<R>(bestanden: Record<string, Uint8Array>, werk: () => R): R {
  const bron = new XmlBufferInputProvider(bestanden);
  const naam = (adres: Adres) => wasm.UTF8ToString(adres);
  const ingangen = [
    wasm.addFunction((adres: Adres) => (bron.match(naam(adres)) ? 1 : 0), 'ii'),
    wasm.addFunction((adres: Adres) => bron.open(naam(adres)) ?? 0, 'ii'),
    wasm.addFunction((bestand: number, adres: Adres, lengte: number) => bron.read(bestand, wasm.HEAPU8.subarray(adres, adres + lengte)), 'iiii'),
    wasm.addFunction((bestand: number) => (bron.close(bestand) ? 0 : -1), 'ii'),
  ] as const;
  wasm._xmlRegisterInputCallbacks(...ingangen);
  try {
    return werk();
  } finally {
    wasm._xmlCleanupInputCallbacks();
    ingangen.forEach((ingang) => wasm.removeFunction(ingang));
  }
}

/** Het schema blijft naar zijn document verwijzen: dat leeft daarom even lang, en alleen een mislukt schema geeft het vrij. */
function laadSchema(naam: string, bytes: Uint8Array): Adres {
  const { document, fouten } = ontleed(bytes, naam);
  if (document === 0 || fouten.length > 0) {
    geefVrij(document);
    throw new Error(`${naam} is geen welgevormd XML (regel ${fouten[0]?.regel ?? 0})`);
  }
  const lezer = wasm._xmlSchemaNewDocParserCtxt(document);
  try {
    wasm._xmlSchemaSetParserStructuredErrors(lezer, foutvanger, 0);
    const { uitkomst: schema, fouten: schemafouten } = metVangst(() => wasm._xmlSchemaParse(lezer));
    if (schema !== 0) return schema;
    geefVrij(document);
    throw new Error(`${naam} is geen geldig schema: ${schemafouten[0]?.bericht.trim() ?? 'reden onbekend'} (regel ${schemafouten[0]?.regel ?? 0})`);
  } finally {
    wasm._xmlSchemaFreeParserCtxt(lezer);
  }
}

/**
 * Leest de schema's van berichten en hun basisschema uit een map.
 * @throws Error als een bestand ontbreekt of geen geldig schema is; de tekst noemt het bestand
 */
export function laadSchemas<T extends string>(map: string, typen: readonly T[]): Map<T, Adres> {
  const lees = (naam: string) => new Uint8Array(readFileSync(join(map, naam)));
  return metBestanden({ [BASIS]: lees(BASIS) }, () => new Map(typen.map((type) => [type, laadSchema(`${type}.xsd`, lees(`${type}.xsd`))])));
}
