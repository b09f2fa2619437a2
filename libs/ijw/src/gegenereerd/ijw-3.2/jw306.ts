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

export interface JW306Header {
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

export interface JW306StartProduct {
  /** LDT_Nummer */
  toewijzingNummer?: string;
  product?: Product;
  /** LDT_Datum */
  toewijzingIngangsdatum?: string;
  /** LDT_Datum */
  begindatum: string;
  /** LDT_StatusAanlevering */
  statusAanlevering: string;
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_StartProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: false },
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'ToewijzingIngangsdatum', sleutel: 'toewijzingIngangsdatum', ns: 'jw', verplicht: false },
  { element: 'Begindatum', sleutel: 'begindatum', ns: 'jw', verplicht: true },
  { element: 'StatusAanlevering', sleutel: 'statusAanlevering', ns: 'jw', verplicht: true },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW306Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  geboortedatum: Geboortedatum;
  /** LDT_Geslacht */
  geslacht: string;
  naam: VerkorteNaam;
  /** een of meer StartProduct */
  startProducten: JW306StartProduct[];
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Geboortedatum', sleutel: 'geboortedatum', ns: 'jw', verplicht: true, klasse: KLASSE_Geboortedatum },
  { element: 'Geslacht', sleutel: 'geslacht', ns: 'jw', verplicht: true },
  { element: 'Naam', sleutel: 'naam', ns: 'jw', verplicht: true, klasse: KLASSE_VerkorteNaam },
  { element: 'StartProducten', sleutel: 'startProducten', ns: 'jw', verplicht: true, lijst: { element: 'StartProduct', ns: 'jw', klasse: KLASSE_StartProduct } },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW306 {
  header: JW306Header;
  client?: JW306Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: false, klasse: KLASSE_Client },
];

export const WORTEL_JW306 = KLASSE_Root;
