// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import {
  KLASSE_BerichtIdentificatie,
  KLASSE_Geboortedatum,
  KLASSE_Omvang,
  KLASSE_Product,
  KLASSE_VerkorteNaam,
  KLASSE_Verwijzer,
  KLASSE_XsdVersie,
} from './basisklassen.js';
import type {
  BerichtIdentificatie,
  Geboortedatum,
  Omvang,
  Product,
  VerkorteNaam,
  Verwijzer,
  XsdVersie,
} from './basistypen.js';
import type { Klasse } from '../../klasse.js';

export interface JW315Header {
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

export interface JW315AangevraagdProduct {
  /** LDT_Referentie */
  referentieAanbieder: string;
  /** LDT_Nummer */
  beschikkingNummer?: string;
  product?: Product;
  /** LDT_Datum */
  beschikkingIngangsdatum?: string;
  /** LDT_Datum */
  toewijzingIngangsdatum: string;
  /** LDT_Datum */
  toewijzingEinddatum?: string;
  omvang?: Omvang;
  /** LDT_Budget */
  budget?: string;
  verwijzer: Verwijzer;
  /** LDT_JaNee */
  raamcontract?: string;
  /** LDT_Commentaar */
  commentaar?: string;
}

const KLASSE_AangevraagdProduct: Klasse = [
  { element: 'ReferentieAanbieder', sleutel: 'referentieAanbieder', ns: 'jw', verplicht: true },
  { element: 'BeschikkingNummer', sleutel: 'beschikkingNummer', ns: 'jw', verplicht: false },
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'BeschikkingIngangsdatum', sleutel: 'beschikkingIngangsdatum', ns: 'jw', verplicht: false },
  { element: 'ToewijzingIngangsdatum', sleutel: 'toewijzingIngangsdatum', ns: 'jw', verplicht: true },
  { element: 'ToewijzingEinddatum', sleutel: 'toewijzingEinddatum', ns: 'jw', verplicht: false },
  { element: 'Omvang', sleutel: 'omvang', ns: 'jw', verplicht: false, klasse: KLASSE_Omvang },
  { element: 'Budget', sleutel: 'budget', ns: 'jw', verplicht: false },
  { element: 'Verwijzer', sleutel: 'verwijzer', ns: 'jw', verplicht: true, klasse: KLASSE_Verwijzer },
  { element: 'Raamcontract', sleutel: 'raamcontract', ns: 'jw', verplicht: false },
  { element: 'Commentaar', sleutel: 'commentaar', ns: 'jw', verplicht: false },
];

export interface JW315Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  geboortedatum: Geboortedatum;
  /** LDT_Geslacht */
  geslacht: string;
  naam: VerkorteNaam;
  /** LDT_JaNee */
  gezagsdragerBekend?: string;
  /** LDT_Commentaar */
  commentaar?: string;
  /** een of meer AangevraagdProduct */
  aangevraagdeProducten: JW315AangevraagdProduct[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Geboortedatum', sleutel: 'geboortedatum', ns: 'jw', verplicht: true, klasse: KLASSE_Geboortedatum },
  { element: 'Geslacht', sleutel: 'geslacht', ns: 'jw', verplicht: true },
  { element: 'Naam', sleutel: 'naam', ns: 'jw', verplicht: true, klasse: KLASSE_VerkorteNaam },
  { element: 'GezagsdragerBekend', sleutel: 'gezagsdragerBekend', ns: 'jw', verplicht: false },
  { element: 'Commentaar', sleutel: 'commentaar', ns: 'jw', verplicht: false },
  { element: 'AangevraagdeProducten', sleutel: 'aangevraagdeProducten', ns: 'jw', verplicht: true, lijst: { element: 'AangevraagdProduct', ns: 'jw', klasse: KLASSE_AangevraagdProduct } },
];

export interface JW315 {
  header: JW315Header;
  client: JW315Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: true, klasse: KLASSE_Client },
];

export const WORTEL_JW315 = KLASSE_Root;
