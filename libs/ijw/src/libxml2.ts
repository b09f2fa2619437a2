/**
 * De grens met libxml2 (WebAssembly). Alleen hier, in xsd-lader.ts en in boomlezer.ts staan geheugenadressen.
 * De ruwe module wordt gebruikt omdat de gewone voordeur bij elke fout een XPath uitrekent (kwadratisch in het aantal fouten)
 * en per knoop een object maakt. Wat hier van het geheugen bekend is, hoort bij versie 0.7.2: die staat daarom vast.
 */
import laadModule from 'libxml2-wasm/lib/libxml2raw.mjs';
import type { RuweFout } from './meldingen.js';

export const wasm = await laadModule();
wasm._xmlInitParser();

/** Adres in het geheugen van libxml2; 0 is niets. */
export type Adres = number;

/** Afstand in bytes tot een veld van een knoop (struct xmlNode, 32 bits). */
export const KNOOP = { soort: 4, naam: 8, eersteKind: 12, ouder: 20, volgende: 24, namespace: 36, inhoud: 40, regel: 56 } as const;
/** Waarden van het veld `soort`. */
export const SOORT = { element: 1, attribuut: 2, tekst: 3, cdata: 4 } as const;
/** Namespace (struct xmlNs): de URI. */
const NS_URI = 8;
/** Fout (struct xmlError). */
const FOUT = { code: 4, bericht: 8, niveau: 12, regel: 20, knoop: 48 } as const;
/** Vanaf dit niveau is een fout een fout (XML_ERR_ERROR); daaronder is het een waarschuwing. */
const NIVEAU_FOUT = 2;
/** XML_ERR_NO_MEMORY: geen gebrek van het bericht. */
const GEHEUGEN_OP = 2;

/** Meer fouten van één document worden geteld noch bewaard. */
export const HOOGSTE_AANTAL_FOUTEN = 100;

/** Opties van de lezer (xmlParserOption). HUGE, NOENT en RECOVER horen hier nooit bij: zij heffen grenzen op. */
const OPTIE = { NONET: 1 << 11, COMPACT: 1 << 16, BIG_LINES: 1 << 22, NO_XXE: 1 << 23 } as const;
const OPTIES = OPTIE.NONET | OPTIE.COMPACT | OPTIE.BIG_LINES | OPTIE.NO_XXE;

/**
 * Bytes die libxml2 in deze thread vasthoudt. WebAssembly geeft geheugen nooit terug aan het systeem: na een groot bericht
 * blijft dit hoog, en alleen een nieuwe thread begint weer klein.
 */
export function libxml2Geheugen(): number {
  return wasm.HEAPU8.length;
}

/** Het veld van een struct als adres of getal. */
export function veld(adres: Adres, afstand: number): number {
  return wasm.HEAP32[(adres + afstand) >> 2] ?? 0;
}

function tekst(adres: Adres): string {
  return adres === 0 ? '' : wasm.UTF8ToString(adres);
}

/** Naam zonder prefix van het element bij een knoop; van een attribuut het element waaraan het staat. */
export function elementNaam(knoop: Adres): string {
  let element = knoop;
  while (element !== 0 && veld(element, KNOOP.soort) !== SOORT.element) element = veld(element, KNOOP.ouder);
  return element === 0 ? '' : tekst(veld(element, KNOOP.naam));
}

/** Namespace van een element; leeg als het er geen heeft. */
export function namespaceVan(knoop: Adres): string {
  const namespace = veld(knoop, KNOOP.namespace);
  return namespace === 0 ? '' : tekst(veld(namespace, NS_URI));
}

/** Regelnummer van een element (tot 65535; de fouten van libxml2 zelf kennen ook hogere). */
export function regelVan(knoop: Adres): number {
  return veld(knoop, KNOOP.regel) & 0xffff;
}

let vangst: RuweFout[] = [];

export const foutvanger = wasm.addFunction((_gegevens: number, fout: Adres) => {
  if (vangst.length >= HOOGSTE_AANTAL_FOUTEN || veld(fout, FOUT.niveau) < NIVEAU_FOUT) return;
  vangst.push({
    code: veld(fout, FOUT.code),
    regel: veld(fout, FOUT.regel),
    element: elementNaam(veld(fout, FOUT.knoop)),
    bericht: tekst(veld(fout, FOUT.bericht)),
  });
}, 'vii');

/** Voert werk uit waarbij libxml2 fouten meldt, en geeft die fouten. */
export function metVangst<R>(werk: () => R): { uitkomst: R; fouten: RuweFout[] } {
  vangst = [];
  try {
    const uitkomst = werk();
    return { uitkomst, fouten: vangst };
  } finally {
    vangst = [];
  }
}

function metKopie<R>(bytes: Uint8Array, werk: (adres: Adres) => R): R {
  const adres = wasm._malloc(bytes.length + 1);
  if (adres === 0) throw new Error('libxml2 krijgt geen geheugen voor het document');
  try {
    wasm.HEAPU8.set(bytes, adres);
    wasm.HEAPU8[adres + bytes.length] = 0;
    return werk(adres);
  } finally {
    wasm._free(adres);
  }
}

/**
 * Leest een document; zonder netwerk, externe entiteiten, vervanging van entiteiten of herstel van fouten.
 * Wie aanroept geeft het document vrij met {@link geefVrij}, ook als er fouten zijn (dan kan het adres 0 zijn).
 */
export function ontleed(bytes: Uint8Array, url = ''): { document: Adres; fouten: RuweFout[] } {
  const lezer = wasm._xmlNewParserCtxt();
  try {
    wasm._xmlCtxtSetErrorHandler(lezer, foutvanger, 0);
    const urlBytes = new TextEncoder().encode(url);
    const lees = () => metKopie(urlBytes, (urlAdres) =>
      metKopie(bytes, (adres) => wasm._xmlCtxtReadMemory(lezer, adres, bytes.length, urlAdres, 0, OPTIES)));
    const { uitkomst: document, fouten } = metVangst(lees);
    if (fouten.some((fout) => fout.code === GEHEUGEN_OP)) {
      geefVrij(document);
      throw new Error('libxml2 heeft te weinig geheugen voor het document');
    }
    return { document, fouten };
  } finally {
    wasm._xmlFreeParserCtxt(lezer);
  }
}

/** Geeft het geheugen van een document terug. */
export function geefVrij(document: Adres): void {
  if (document !== 0) wasm._xmlFreeDoc(document);
}

/** Toetst een document; geen fouten betekent geldig. */
export function valideer(schema: Adres, document: Adres): RuweFout[] {
  const toets = wasm._xmlSchemaNewValidCtxt(schema);
  try {
    wasm._xmlSchemaSetValidStructuredErrors(toets, foutvanger, 0);
    const { uitkomst, fouten } = metVangst(() => wasm._xmlSchemaValidateDoc(toets, document));
    if (uitkomst < 0 || (uitkomst > 0) !== (fouten.length > 0)) throw new Error(`libxml2 kon het document niet toetsen (${uitkomst})`);
    return fouten;
  } finally {
    wasm._xmlSchemaFreeValidCtxt(toets);
  }
}
