/** Namespace van een element: die van het bericht zelf of die van het basisschema. */
export type Namespace = 'jw' | 'ijw';

/** Een element van een berichtklasse, zoals het in de XSD staat. Zonder `klasse` en `lijst` is het een blad met tekst. */
export interface Veld {
  readonly element: string;
  /** naam van de eigenschap in het model */
  readonly sleutel: string;
  readonly ns: Namespace;
  readonly verplicht: boolean;
  readonly klasse?: Klasse;
  /** het element is een omhulsel: de eigenschap is de lijst van deze kinderen */
  readonly lijst?: { readonly element: string; readonly ns: Namespace; readonly klasse?: Klasse };
}

/** De elementen van een berichtklasse in de volgorde van de XSD. */
export type Klasse = readonly Veld[];

/** Wat lezen en bouwen van een bericht moeten weten. */
export interface Berichtschema {
  readonly namespace: string;
  readonly prefix: string;
  readonly wortel: Klasse;
  /** versies uit de XSD, voor het element XsdVersie (IV034) */
  readonly xsdVersie: { readonly basisschemaXsdVersie: string; readonly berichtXsdVersie: string };
}

/** De XSD's van een release: hun map onder `xsd/`, en de beschrijving van elk bericht. */
export interface Schemabron<T extends string = string> {
  readonly map: string;
  readonly schemas: Readonly<Record<T, Berichtschema>>;
}

/** Namespace van het basisschema; in berichten met prefix `ijw`. */
export const BASISSCHEMA = 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema';
