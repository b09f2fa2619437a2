// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.

export interface Achternaam {
  /** LDT_Naam */
  achternaam: string;
  /** LDT_Voorvoegsel */
  voorvoegsel?: string;
}

export interface Huis {
  /** LDT_Huisnummer */
  huisnummer: string;
  /** LDT_Huisletter */
  huisletter?: string;
  /** LDT_HuisnummerToevoeging */
  huisnummerToevoeging?: string;
  /** LDT_AanduidingWoonadres */
  aanduidingWoonadres?: string;
}

export interface Adres {
  huis?: Huis;
  /** LDT_Postcode */
  postcode?: string;
  /** LDT_Straatnaam */
  straatnaam?: string;
  /** LDT_Plaatsnaam */
  plaatsnaam?: string;
  /** LDT_LandCode */
  landCode?: string;
}

export interface BedragMetDC {
  /** LDT_Bedrag */
  bedrag: string;
  /** LDT_DebetCredit */
  debetCredit: string;
}

export interface BerichtIdentificatie {
  /** LDT_IdentificatieBericht */
  identificatie: string;
  /** LDT_Datum */
  dagtekening: string;
}

export interface Communicatie {
  /** LDT_Communicatievorm */
  vorm: string;
  /** LDT_Taal */
  taal?: string;
}

export interface Geboortedatum {
  /** LDT_Datum */
  datum: string;
  /** LDT_DatumGebruik */
  datumGebruik?: string;
}

export interface GeslotenPeriode {
  /** LDT_Datum */
  begindatum: string;
  /** LDT_Datum */
  einddatum: string;
}

export interface Omvang {
  /** LDT_Volume */
  volume: string;
  /** LDT_Eenheid */
  eenheid: string;
  /** LDT_Frequentie */
  frequentie: string;
}

export interface OpenPeriode {
  /** LDT_Datum */
  begindatum?: string;
  /** LDT_Datum */
  einddatum?: string;
}

export interface Product {
  /** LDT_ProductCategorie */
  categorie: string;
  /** LDT_ProductCode */
  code?: string;
}

export interface Referentie {
  /** LDT_ReferentieNummer */
  referentieNummer: string;
  /** LDT_ReferentieNummer */
  vorigReferentieNummer?: string;
}

export interface Telefoon {
  /** LDT_Telefoonnummer */
  telefoonnummer: string;
  /** LDT_Landnummer */
  landnummer: string;
}

export interface Telefoonnummers {
  telefoon01: Telefoon;
  telefoon02?: Telefoon;
}

export interface TotaalBedragMetDC {
  /** LDT_TotaalBedrag */
  totaalBedrag: string;
  /** LDT_DebetCredit */
  debetCredit: string;
}

export interface VerkorteNaam {
  geslachtsnaam: Achternaam;
  /** LDT_Naam */
  voornamen?: string;
  /** LDT_Voorletters */
  voorletters?: string;
}

export interface Verwijzer {
  /** LDT_TypeVerwijzer */
  type: string;
  /** LDT_NaamVerwijzer */
  naam?: string;
  /** LDT_AgbCode */
  zorgverlenerCode?: string;
}

export interface VolledigeNaam {
  geslachtsnaam: Achternaam;
  partnernaam?: Achternaam;
  /** LDT_Naam */
  voornamen?: string;
  /** LDT_Voorletters */
  voorletters?: string;
  /** LDT_NaamGebruik */
  naamGebruik: string;
}

export interface XsdVersie {
  /** LDT_Versie */
  basisschemaXsdVersie: string;
  /** LDT_Versie */
  berichtXsdVersie: string;
}
