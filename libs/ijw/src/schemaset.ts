import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Bericht, BERICHTSOORTEN, type BerichtType } from './berichtsoorten.js';
import { Boomlezer } from './boomlezer.js';
import type { Schemabron } from './klasse.js';
import { type Adres, elementNaam, geefVrij, namespaceVan, ontleed, regelVan, valideer, wasm } from './libxml2.js';
import { type Melding, schemamelding, schemameldingen, xmlmelding, xmlmeldingen } from './meldingen.js';
import { IJW_3_2 } from './releases.js';
import { laadSchemas } from './xsd-lader.js';

/** De uitkomst van niveau 1: het model, of wat er mis is. */
export type Schemauitslag<T extends BerichtType = BerichtType> =
  | { geldig: true; type: T; bericht: Bericht<T> }
  | { geldig: false; meldingen: Melding[] };

/** De soort en de partijen die een document noemt, zonder dat het geldig hoeft te zijn. */
export interface Herkenning {
  type?: BerichtType;
  /** Afzender en Ontvanger uit de Header */
  afzender?: string;
  ontvanger?: string;
}

const WORTEL = 'Bericht';

/** Controleniveau 1: toetst documenten tegen de XSD's en leest ze in één gang. */
export class Schemaset {
  private readonly typeVanNamespace: ReadonlyMap<string, BerichtType>;

  private constructor(
    private readonly bron: Schemabron<BerichtType>,
    private readonly schemas: ReadonlyMap<BerichtType, Adres>,
  ) {
    this.typeVanNamespace = new Map([...schemas.keys()].map((type) => [bron.schemas[type].namespace, type]));
  }

  /**
   * Laadt de XSD's van alle berichten.
   * @param map de map waarin de map van de release staat (`ijw/3.2/*.xsd`), of die de XSD's zelf bevat
   * @param bron de XSD's van de release
   * @throws Error als een bestand ontbreekt of geen geldig schema is
   */
  static laad(map: string, bron: Schemabron<BerichtType> = IJW_3_2.xsd): Schemaset {
    const release = join(map, ...bron.map.split('/'));
    return new Schemaset(bron, laadSchemas(existsSync(release) ? release : map, Object.keys(bron.schemas) as BerichtType[]));
  }

  /**
   * Toetst of een document welgevormd is, geen DOCTYPE heeft, van het verwachte soort is en geldig is.
   * Het model komt uit dezelfde boom die is getoetst. Ten hoogste honderd meldingen.
   * @throws Error alleen als libxml2 zelf faalt (geheugen op); nooit om wat er in het document staat
   */
  toets<T extends BerichtType>(xml: Uint8Array, verwacht: T): Schemauitslag<T> {
    let bericht: unknown;
    const { wortel: klasse } = this.bron.schemas[verwacht];
    const meldingen = this.toetsBoom(xml, verwacht, (wortel) => (bericht = new Boomlezer().klasse(wortel, klasse)));
    return bericht === undefined ? { geldig: false, meldingen } : { geldig: true, type: verwacht, bericht: bericht as Bericht<T> };
  }

  /** Zoals `toets`, voor wie het model niet nodig heeft. Leeg: het document is geldig. */
  meldingen(xml: Uint8Array, verwacht: BerichtType): Melding[] {
    return this.toetsBoom(xml, verwacht, () => undefined);
  }

  /** Wat een document over zichzelf zegt, ook als het niet geldig is; wat niet te lezen is, ontbreekt. */
  herken(xml: Uint8Array): Herkenning {
    const { document } = ontleed(xml);
    try {
      const wortel = document === 0 ? 0 : wasm._xmlDocGetRootElement(document);
      if (wortel === 0) return {};
      const lezer = new Boomlezer();
      const tekstVan = (element: string): string | undefined => lezer.zoekTekst(wortel, ['Header', element]);
      return { type: this.typeVanNamespace.get(namespaceVan(wortel)), afzender: tekstVan('Afzender'), ontvanger: tekstVan('Ontvanger') };
    } finally {
      geefVrij(document);
    }
  }

  /** @param alsGeldig krijgt de wortel van een geldig document, zolang de boom er is */
  private toetsBoom(xml: Uint8Array, verwacht: BerichtType, alsGeldig: (wortel: Adres) => void): Melding[] {
    const { document, fouten } = ontleed(xml);
    try {
      if (document === 0 || fouten.length > 0) return xmlmeldingen(fouten);
      if (wasm._xmlGetIntSubset(document) !== 0) return [xmlmelding(1, 'DOCTYPE is niet toegestaan')];
      const wortel = wasm._xmlDocGetRootElement(document);
      const vreemd = toetsWortel(wortel, this.typeVanNamespace.get(namespaceVan(wortel)), verwacht);
      if (vreemd !== undefined) return [vreemd];
      const schemafouten = valideer(this.schemas.get(verwacht) ?? 0, document);
      if (schemafouten.length > 0) return schemameldingen(schemafouten);
      alsGeldig(wortel);
      return [];
    } finally {
      geefVrij(document);
    }
  }
}

/** Een melding als de wortel niet die van het verwachte bericht is. */
function toetsWortel(wortel: Adres, type: BerichtType | undefined, verwacht: BerichtType): Melding | undefined {
  const element = elementNaam(wortel);
  if (element === WORTEL && type === verwacht) return undefined;
  const tekst = element !== WORTEL || type === undefined
    ? 'wortelelement hoort bij geen iJw 3.2-bericht'
    : `document is een ${type} (${BERICHTSOORTEN[type].naam}); verwacht: ${verwacht} (${BERICHTSOORTEN[verwacht].naam})`;
  return schemamelding({ regel: regelVan(wortel), element, tekst });
}
