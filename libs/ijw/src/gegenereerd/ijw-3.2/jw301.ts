// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import {
  KLASSE_Adres,
  KLASSE_BerichtIdentificatie,
  KLASSE_Communicatie,
  KLASSE_Geboortedatum,
  KLASSE_Omvang,
  KLASSE_OpenPeriode,
  KLASSE_Product,
  KLASSE_Telefoonnummers,
  KLASSE_VolledigeNaam,
  KLASSE_XsdVersie,
} from './basisklassen.js';
import type {
  Adres,
  BerichtIdentificatie,
  Communicatie,
  Geboortedatum,
  Omvang,
  OpenPeriode,
  Product,
  Telefoonnummers,
  VolledigeNaam,
  XsdVersie,
} from './basistypen.js';
import type { Klasse } from '../../klasse.js';

export interface JW301Header {
  /** LDT_BerichtCode */
  berichtCode: string;
  /** LDT_BerichtVersie */
  berichtVersie: string;
  /** LDT_BerichtSubversie */
  berichtSubversie: string;
  /** LDT_Gemeente */
  afzender: string;
  /** LDT_AgbCode */
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

export interface JW301Contact {
  /** LDT_AdresSoort */
  soort: string;
  adres?: Adres;
  /** LDT_Organisatienaam */
  organisatie?: string;
  telefoon?: Telefoonnummers;
  /** LDT_Emailadres */
  emailadres?: string;
  periode?: OpenPeriode;
}

const KLASSE_Contact: Klasse = [
  { element: 'Soort', sleutel: 'soort', ns: 'jw', verplicht: true },
  { element: 'Adres', sleutel: 'adres', ns: 'jw', verplicht: false, klasse: KLASSE_Adres },
  { element: 'Organisatie', sleutel: 'organisatie', ns: 'jw', verplicht: false },
  { element: 'Telefoon', sleutel: 'telefoon', ns: 'jw', verplicht: false, klasse: KLASSE_Telefoonnummers },
  { element: 'Emailadres', sleutel: 'emailadres', ns: 'jw', verplicht: false },
  { element: 'Periode', sleutel: 'periode', ns: 'jw', verplicht: false, klasse: KLASSE_OpenPeriode },
];

export interface JW301Relatie {
  /** LDT_Persoonsid */
  nummer: string;
  /** LDT_RelatieVolgorde */
  volgorde?: string;
  /** LDT_SoortRelatie */
  soort: string;
  geboortedatum?: Geboortedatum;
  /** LDT_Geslacht */
  geslacht?: string;
  naam: VolledigeNaam;
  contact: JW301Contact;
}

const KLASSE_Relatie: Klasse = [
  { element: 'Nummer', sleutel: 'nummer', ns: 'jw', verplicht: true },
  { element: 'Volgorde', sleutel: 'volgorde', ns: 'jw', verplicht: false },
  { element: 'Soort', sleutel: 'soort', ns: 'jw', verplicht: true },
  { element: 'Geboortedatum', sleutel: 'geboortedatum', ns: 'jw', verplicht: false, klasse: KLASSE_Geboortedatum },
  { element: 'Geslacht', sleutel: 'geslacht', ns: 'jw', verplicht: false },
  { element: 'Naam', sleutel: 'naam', ns: 'jw', verplicht: true, klasse: KLASSE_VolledigeNaam },
  { element: 'Contact', sleutel: 'contact', ns: 'jw', verplicht: true, klasse: KLASSE_Contact },
];

export interface JW301ToegewezenProduct {
  /** LDT_Nummer */
  toewijzingNummer: string;
  /** LDT_Referentie */
  referentieAanbieder?: string;
  product?: Product;
  /** LDT_Datum */
  toewijzingsdatum: string;
  /** LDT_Tijd */
  toewijzingstijd: string;
  /** LDT_Datum */
  ingangsdatum: string;
  /** LDT_Datum */
  einddatum?: string;
  /** LDT_RedenWijziging */
  redenWijziging?: string;
  omvang?: Omvang;
  /** LDT_Budget */
  budget?: string;
  /** LDT_Commentaar */
  commentaar?: string;
}

const KLASSE_ToegewezenProduct: Klasse = [
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: true },
  { element: 'ReferentieAanbieder', sleutel: 'referentieAanbieder', ns: 'jw', verplicht: false },
  { element: 'Product', sleutel: 'product', ns: 'jw', verplicht: false, klasse: KLASSE_Product },
  { element: 'Toewijzingsdatum', sleutel: 'toewijzingsdatum', ns: 'jw', verplicht: true },
  { element: 'Toewijzingstijd', sleutel: 'toewijzingstijd', ns: 'jw', verplicht: true },
  { element: 'Ingangsdatum', sleutel: 'ingangsdatum', ns: 'jw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'jw', verplicht: false },
  { element: 'RedenWijziging', sleutel: 'redenWijziging', ns: 'jw', verplicht: false },
  { element: 'Omvang', sleutel: 'omvang', ns: 'jw', verplicht: false, klasse: KLASSE_Omvang },
  { element: 'Budget', sleutel: 'budget', ns: 'jw', verplicht: false },
  { element: 'Commentaar', sleutel: 'commentaar', ns: 'jw', verplicht: false },
];

export interface JW301Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  geboortedatum: Geboortedatum;
  /** LDT_Geslacht */
  geslacht: string;
  naam: VolledigeNaam;
  communicatie?: Communicatie;
  /** LDT_JuridischeStatus */
  juridischeStatus?: string;
  /** LDT_WettelijkeVertegenwoordiging */
  wettelijkeVertegenwoordiging?: string;
  /** LDT_Commentaar */
  commentaar?: string;
  /** een of meer Relatie */
  relaties?: JW301Relatie[];
  /** een of meer Contact */
  contactgegevens: JW301Contact[];
  /** een of meer ToegewezenProduct */
  toegewezenProducten: JW301ToegewezenProduct[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Geboortedatum', sleutel: 'geboortedatum', ns: 'jw', verplicht: true, klasse: KLASSE_Geboortedatum },
  { element: 'Geslacht', sleutel: 'geslacht', ns: 'jw', verplicht: true },
  { element: 'Naam', sleutel: 'naam', ns: 'jw', verplicht: true, klasse: KLASSE_VolledigeNaam },
  { element: 'Communicatie', sleutel: 'communicatie', ns: 'jw', verplicht: false, klasse: KLASSE_Communicatie },
  { element: 'JuridischeStatus', sleutel: 'juridischeStatus', ns: 'jw', verplicht: false },
  { element: 'WettelijkeVertegenwoordiging', sleutel: 'wettelijkeVertegenwoordiging', ns: 'jw', verplicht: false },
  { element: 'Commentaar', sleutel: 'commentaar', ns: 'jw', verplicht: false },
  { element: 'Relaties', sleutel: 'relaties', ns: 'jw', verplicht: false, lijst: { element: 'Relatie', ns: 'jw', klasse: KLASSE_Relatie } },
  { element: 'Contactgegevens', sleutel: 'contactgegevens', ns: 'jw', verplicht: true, lijst: { element: 'Contact', ns: 'jw', klasse: KLASSE_Contact } },
  { element: 'ToegewezenProducten', sleutel: 'toegewezenProducten', ns: 'jw', verplicht: true, lijst: { element: 'ToegewezenProduct', ns: 'jw', klasse: KLASSE_ToegewezenProduct } },
];

export interface JW301 {
  header: JW301Header;
  client: JW301Client;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Client', sleutel: 'client', ns: 'jw', verplicht: true, klasse: KLASSE_Client },
];

export const WORTEL_JW301 = KLASSE_Root;
