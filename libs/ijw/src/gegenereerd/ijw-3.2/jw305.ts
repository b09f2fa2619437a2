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

export interface JW305Header {
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

export interface JW305StartProduct {
  /** LDT_Nummer */
  toewijzingNummer?: string;
  product?: Product;
  /** LDT_Datum */
  toewijzingIngangsdatum?: string;
  /** LDT_Datum */
  begindatum: string;
  /** LDT_StatusAanlevering */
  statusAanlevering: string;
}

const KLASSE_StartProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: false },
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'ToewijzingIngangsdatum', sleutel: 'toewijzingIngangsdatum', ns: 'jw', verplicht: false },
  { element: 'Begindatum', sleutel: 'begindatum', ns: 'jw', verplicht: true },
  { element: 'StatusAanlevering', sleutel: 'statusAanlevering', ns: 'jw', verplicht: true },
];

export interface JW305Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  geboortedatum: Geboortedatum;
  /** LDT_Geslacht */
  geslacht: string;
  naam: VerkorteNaam;
  /** een of meer StartProduct */
  startProducten: JW305StartProduct[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Geboortedatum', sleutel: 'geboortedatum', ns: 'jw', verplicht: true, klasse: KLASSE_Geboortedatum },
  { element: 'Geslacht', sleutel: 'geslacht', ns: 'jw', verplicht: true },
  { element: 'Naam', sleutel: 'naam', ns: 'jw', verplicht: true, klasse: KLASSE_VerkorteNaam },
  { element: 'StartProducten', sleutel: 'startProducten', ns: 'jw', verplicht: true, lijst: { element: 'StartProduct', ns: 'jw', klasse: KLASSE_StartProduct } },
];

export interface JW305 {
  header: JW305Header;
  client: JW305Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: true, klasse: KLASSE_Client },
];

export const WORTEL_JW305 = KLASSE_Root;
