import type { Datum } from '@hub/werkdagen';

/** Wanneer een regel van het beleid geldt, beide dagen inbegrepen; `null` is zonder einde. */
export interface Geldigheid {
  van: Datum;
  tot: Datum | null;
}

/** Een product in de woorden van een bericht; een toewijzing hoeft categorie noch code te noemen. */
export interface Product {
  productCategorie?: string;
  productCode?: string;
}

/** Wat een plaatsing is, voor wie en wanneer. Precies een van `productCategorie` en `segment` is gevuld. */
export interface Plaatsing extends Geldigheid {
  naam: string;
  productCategorie?: string;
  /** `null`: elke code van de categorie */
  productCodes: readonly string[] | null;
  /** alle producten die op de dag bij dit segment horen */
  segment?: string;
  /** AGB-codes, of `*` voor elke aanbieder */
  ontvangers: readonly string[] | '*';
  /** werkdagen */
  startmelding: number;
  /** werkdagen */
  stopmelding: number;
  declaratie: 'maandeinde';
  bron: string;
}

/** Producten die bij een segment horen, en wanneer. */
export interface Segmentregel extends Geldigheid {
  naam: string;
  productCategorie: string;
  /** `null`: elke code van de categorie */
  productCodes: readonly string[] | null;
}

/** De landelijke normen; in werkdagen, behalve `verzoekOnderzoek` en `woonplaatsbeginsel`: die zijn in kalenderdagen. */
export interface Landelijk {
  startmelding: number;
  stopmelding: number;
  retour: number;
  declaratieAntwoord: number;
  verzoekAntwoord: number;
  verzoekOnderzoek: number;
  woonplaatsbeginsel: number;
}

export interface Normen extends Landelijk {
  /** deel van de termijn waarna gewaarschuwd wordt */
  waarschuwing: number;
  /** normen die in een periode anders waren of worden */
  perPeriode: readonly (Geldigheid & Partial<Landelijk>)[];
}

/** Keuzes bij het beoordelen van termijnen; `docs/beleid.md` zegt wat elke waarde doet. */
export interface Termijnkeuzes {
  tijdelijkeRedenen: readonly string[];
  lateToewijzing: { landelijk: 'ontvangst' | 'begindatum'; plaatsing: 'ontvangst' | 'begindatum' };
  correctie: 'eersteMelding' | 'opnieuw';
  taakgericht: 'stil' | 'bewaakt';
}

/** Het deel van het beleid dat over termijnen gaat. */
export interface Termijnbeleid {
  feestdagen: { extra: readonly Datum[] };
  plaatsingen: readonly Plaatsing[];
  segmenten: readonly Segmentregel[];
  normen: Normen;
  termijnen: Termijnkeuzes;
}
