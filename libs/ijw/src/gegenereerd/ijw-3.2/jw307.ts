// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import {
  KLASSE_BerichtIdentificatie,
  KLASSE_Geboortedatum,
  KLASSE_Product,
  KLASSE_VerkorteNaam,
  KLASSE_XsdVersie,
} from './basisklassen.js';
import type {
  BerichtIdentificatie,
  Geboortedatum,
  Product,
  VerkorteNaam,
  XsdVersie,
} from './basistypen.js';
import type { Klasse } from '../../klasse.js';

export interface JW307Header {
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

export interface JW307StopProduct {
  /** LDT_Nummer */
  toewijzingNummer?: string;
  product?: Product;
  /** LDT_Datum */
  toewijzingIngangsdatum?: string;
  /** LDT_Datum */
  begindatum: string;
  /** LDT_RedenBeeindiging */
  redenBeeindiging: string;
  /** LDT_Datum */
  einddatum: string;
  /** LDT_StatusAanlevering */
  statusAanlevering: string;
}

const KLASSE_StopProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: false },
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'ToewijzingIngangsdatum', sleutel: 'toewijzingIngangsdatum', ns: 'jw', verplicht: false },
  { element: 'Begindatum', sleutel: 'begindatum', ns: 'jw', verplicht: true },
  { element: 'RedenBeeindiging', sleutel: 'redenBeeindiging', ns: 'jw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'jw', verplicht: true },
  { element: 'StatusAanlevering', sleutel: 'statusAanlevering', ns: 'jw', verplicht: true },
];

export interface JW307Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  geboortedatum: Geboortedatum;
  /** LDT_Geslacht */
  geslacht: string;
  naam: VerkorteNaam;
  /** een of meer StopProduct */
  stopProducten: JW307StopProduct[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Geboortedatum', sleutel: 'geboortedatum', ns: 'jw', verplicht: true, klasse: KLASSE_Geboortedatum },
  { element: 'Geslacht', sleutel: 'geslacht', ns: 'jw', verplicht: true },
  { element: 'Naam', sleutel: 'naam', ns: 'jw', verplicht: true, klasse: KLASSE_VerkorteNaam },
  { element: 'StopProducten', sleutel: 'stopProducten', ns: 'jw', verplicht: true, lijst: { element: 'StopProduct', ns: 'jw', klasse: KLASSE_StopProduct } },
];

export interface JW307 {
  header: JW307Header;
  client: JW307Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: true, klasse: KLASSE_Client },
];

export const WORTEL_JW307 = KLASSE_Root;
