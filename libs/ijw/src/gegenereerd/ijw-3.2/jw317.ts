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

export interface JW317Header {
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
}

const KLASSE_Header: Klasse = [
  { element: 'BerichtCode', sleutel: 'berichtCode', ns: 'jw', verplicht: true },
  { element: 'BerichtVersie', sleutel: 'berichtVersie', ns: 'jw', verplicht: true },
  { element: 'BerichtSubversie', sleutel: 'berichtSubversie', ns: 'jw', verplicht: true },
  { element: 'Afzender', sleutel: 'afzender', ns: 'jw', verplicht: true },
  { element: 'Ontvanger', sleutel: 'ontvanger', ns: 'jw', verplicht: true },
  { element: 'BerichtIdentificatie', sleutel: 'berichtIdentificatie', ns: 'jw', verplicht: true, klasse: KLASSE_BerichtIdentificatie },
  { element: 'XsdVersie', sleutel: 'xsdVersie', ns: 'jw', verplicht: true, klasse: KLASSE_XsdVersie },
];

export interface JW317OngewijzigdProduct {
  /** LDT_Nummer */
  toewijzingNummer: string;
}

const KLASSE_OngewijzigdProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: true },
];

export interface JW317TeWijzigenProduct {
  /** LDT_Nummer */
  toewijzingNummer: string;
  /** LDT_Datum */
  gewensteIngangsdatum: string;
  /** LDT_Datum */
  einddatum?: string;
  omvang?: Omvang;
  /** LDT_Budget */
  budget?: string;
}

const KLASSE_TeWijzigenProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: true },
  { element: 'GewensteIngangsdatum', sleutel: 'gewensteIngangsdatum', ns: 'jw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'jw', verplicht: false },
  { element: 'Omvang', sleutel: 'omvang', ns: 'jw', verplicht: false, klasse: KLASSE_Omvang },
  { element: 'Budget', sleutel: 'budget', ns: 'jw', verplicht: false },
];

export interface JW317NieuwProduct {
  product?: Product;
  /** LDT_Datum */
  gewensteIngangsdatum: string;
  /** LDT_Datum */
  einddatum?: string;
  omvang?: Omvang;
  /** LDT_Budget */
  budget?: string;
}

const KLASSE_NieuwProduct: Klasse = [
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'GewensteIngangsdatum', sleutel: 'gewensteIngangsdatum', ns: 'jw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'jw', verplicht: false },
  { element: 'Omvang', sleutel: 'omvang', ns: 'jw', verplicht: false, klasse: KLASSE_Omvang },
  { element: 'Budget', sleutel: 'budget', ns: 'jw', verplicht: false },
];

export interface JW317Verzoek {
  /** LDT_Referentie */
  referentieAanbieder: string;
  /** LDT_RedenVerzoek */
  redenVerzoek: string;
  /** een of meer OngewijzigdProduct */
  ongewijzigdeProducten?: JW317OngewijzigdProduct[];
  /** een of meer TeWijzigenProduct */
  teWijzigenProducten?: JW317TeWijzigenProduct[];
  /** een of meer NieuwProduct */
  nieuweProducten?: JW317NieuwProduct[];
}

const KLASSE_Verzoek: Klasse = [
  { element: 'ReferentieAanbieder', sleutel: 'referentieAanbieder', ns: 'jw', verplicht: true },
  { element: 'RedenVerzoek', sleutel: 'redenVerzoek', ns: 'jw', verplicht: true },
  { element: 'OngewijzigdeProducten', sleutel: 'ongewijzigdeProducten', ns: 'jw', verplicht: false, lijst: { element: 'OngewijzigdProduct', ns: 'jw', klasse: KLASSE_OngewijzigdProduct } },
  { element: 'TeWijzigenProducten', sleutel: 'teWijzigenProducten', ns: 'jw', verplicht: false, lijst: { element: 'TeWijzigenProduct', ns: 'jw', klasse: KLASSE_TeWijzigenProduct } },
  { element: 'NieuweProducten', sleutel: 'nieuweProducten', ns: 'jw', verplicht: false, lijst: { element: 'NieuwProduct', ns: 'jw', klasse: KLASSE_NieuwProduct } },
];

export interface JW317Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  verzoek: JW317Verzoek;
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Verzoek', sleutel: 'verzoek', ns: 'jw', verplicht: true, klasse: KLASSE_Verzoek },
];

export interface JW317 {
  header: JW317Header;
  client: JW317Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: true, klasse: KLASSE_Client },
];

export const WORTEL_JW317 = KLASSE_Root;
