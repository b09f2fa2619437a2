// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import {
  KLASSE_BerichtIdentificatie,
  KLASSE_Omvang,
  KLASSE_Product,
  KLASSE_XsdVersie,
} from './basisklassen.js';
import type {
  BerichtIdentificatie,
  Omvang,
  Product,
  XsdVersie,
} from './basistypen.js';
import type { Klasse } from '../../klasse.js';

export interface JW318Header {
  /** LDT_BerichtCode */
  berichtCode: string;
  /** LDT_BerichtVersie */
  berichtVersie: string;
  /** LDT_BerichtSubversie */
  berichtSubversie: string;
  /** LDT_AgbCode */
  afzender: string;
  /** LDT_Gemeente */
  ontvanger: string;
  berichtIdentificatie: BerichtIdentificatie;
  xsdVersie: XsdVersie;
  /** LDT_IdentificatieBericht */
  identificatieRetour: string;
  /** LDT_Datum */
  dagtekeningRetour: string;
  /** LDT_Versie */
  xsltVersie?: string;
  xsdVersieRetour: XsdVersie;
  /** LDT_RetourCode */
  retourCodes?: string[];
}

const KLASSE_Header: Klasse = [
  { element: 'BerichtCode', sleutel: 'berichtCode', ns: 'jw', verplicht: true },
  { element: 'BerichtVersie', sleutel: 'berichtVersie', ns: 'jw', verplicht: true },
  { element: 'BerichtSubversie', sleutel: 'berichtSubversie', ns: 'jw', verplicht: true },
  { element: 'Afzender', sleutel: 'afzender', ns: 'jw', verplicht: true },
  { element: 'Ontvanger', sleutel: 'ontvanger', ns: 'jw', verplicht: true },
  { element: 'BerichtIdentificatie', sleutel: 'berichtIdentificatie', ns: 'jw', verplicht: true, klasse: KLASSE_BerichtIdentificatie },
  { element: 'XsdVersie', sleutel: 'xsdVersie', ns: 'jw', verplicht: true, klasse: KLASSE_XsdVersie },
  { element: 'IdentificatieRetour', sleutel: 'identificatieRetour', ns: 'jw', verplicht: true },
  { element: 'DagtekeningRetour', sleutel: 'dagtekeningRetour', ns: 'jw', verplicht: true },
  { element: 'XsltVersie', sleutel: 'xsltVersie', ns: 'jw', verplicht: false },
  { element: 'XsdVersieRetour', sleutel: 'xsdVersieRetour', ns: 'jw', verplicht: true, klasse: KLASSE_XsdVersie },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: false, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW318OngewijzigdProduct {
  /** LDT_Nummer */
  toewijzingNummer: string;
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_OngewijzigdProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: true },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW318TeWijzigenProduct {
  /** LDT_Nummer */
  toewijzingNummer: string;
  /** LDT_Datum */
  gewensteIngangsdatum: string;
  /** LDT_Datum */
  einddatum?: string;
  omvang?: Omvang;
  /** LDT_Budget */
  budget?: string;
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_TeWijzigenProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: true },
  { element: 'GewensteIngangsdatum', sleutel: 'gewensteIngangsdatum', ns: 'jw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'jw', verplicht: false },
  { element: 'Omvang', sleutel: 'omvang', ns: 'jw', verplicht: false, klasse: KLASSE_Omvang },
  { element: 'Budget', sleutel: 'budget', ns: 'jw', verplicht: false },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW318NieuwProduct {
  product?: Product;
  /** LDT_Datum */
  gewensteIngangsdatum: string;
  /** LDT_Datum */
  einddatum?: string;
  omvang?: Omvang;
  /** LDT_Budget */
  budget?: string;
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_NieuwProduct: Klasse = [
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'GewensteIngangsdatum', sleutel: 'gewensteIngangsdatum', ns: 'jw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'jw', verplicht: false },
  { element: 'Omvang', sleutel: 'omvang', ns: 'jw', verplicht: false, klasse: KLASSE_Omvang },
  { element: 'Budget', sleutel: 'budget', ns: 'jw', verplicht: false },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW318Verzoek {
  /** LDT_Referentie */
  referentieAanbieder: string;
  /** LDT_RedenVerzoek */
  redenVerzoek: string;
  /** een of meer OngewijzigdProduct */
  ongewijzigdeProducten?: JW318OngewijzigdProduct[];
  /** een of meer TeWijzigenProduct */
  teWijzigenProducten?: JW318TeWijzigenProduct[];
  /** een of meer NieuwProduct */
  nieuweProducten?: JW318NieuwProduct[];
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_Verzoek: Klasse = [
  { element: 'ReferentieAanbieder', sleutel: 'referentieAanbieder', ns: 'jw', verplicht: true },
  { element: 'RedenVerzoek', sleutel: 'redenVerzoek', ns: 'jw', verplicht: true },
  { element: 'OngewijzigdeProducten', sleutel: 'ongewijzigdeProducten', ns: 'jw', verplicht: false, lijst: { element: 'OngewijzigdProduct', ns: 'jw', klasse: KLASSE_OngewijzigdProduct } },
  { element: 'TeWijzigenProducten', sleutel: 'teWijzigenProducten', ns: 'jw', verplicht: false, lijst: { element: 'TeWijzigenProduct', ns: 'jw', klasse: KLASSE_TeWijzigenProduct } },
  { element: 'NieuweProducten', sleutel: 'nieuweProducten', ns: 'jw', verplicht: false, lijst: { element: 'NieuwProduct', ns: 'jw', klasse: KLASSE_NieuwProduct } },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW318Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  verzoek: JW318Verzoek;
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Verzoek', sleutel: 'verzoek', ns: 'jw', verplicht: true, klasse: KLASSE_Verzoek },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW318 {
  header: JW318Header;
  client?: JW318Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: false, klasse: KLASSE_Client },
];

export const WORTEL_JW318 = KLASSE_Root;
