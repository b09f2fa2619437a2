// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import {
  KLASSE_BedragMetDC,
  KLASSE_BerichtIdentificatie,
  KLASSE_GeslotenPeriode,
  KLASSE_Referentie,
  KLASSE_TotaalBedragMetDC,
  KLASSE_XsdVersie,
} from './basisklassen.js';
import type {
  BedragMetDC,
  BerichtIdentificatie,
  GeslotenPeriode,
  Referentie,
  TotaalBedragMetDC,
  XsdVersie,
} from './basistypen.js';
import type { Klasse } from '../../klasse.js';

export interface JW323Header {
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

export interface JW323Prestatie {
  productReferentie: Referentie;
  /** LDT_Nummer */
  toewijzingNummer: string;
  /** LDT_ProductCategorie */
  productCategorie: string;
  /** LDT_ProductCode */
  productCode: string;
  productPeriode: GeslotenPeriode;
  /** LDT_Volume */
  geleverdVolume: string;
  /** LDT_Eenheid */
  eenheid: string;
  /** LDT_Bedrag */
  productTarief?: string;
  ingediendBedrag: BedragMetDC;
}

const KLASSE_Prestatie: Klasse = [
  { element: 'ProductReferentie', sleutel: 'productReferentie', ns: 'jw', verplicht: true, klasse: KLASSE_Referentie },
  { element: 'ToewijzingNummer', sleutel: 'toewijzingNummer', ns: 'jw', verplicht: true },
  { element: 'ProductCategorie', sleutel: 'productCategorie', ns: 'jw', verplicht: true },
  { element: 'ProductCode', sleutel: 'productCode', ns: 'jw', verplicht: true },
  { element: 'ProductPeriode', sleutel: 'productPeriode', ns: 'jw', verplicht: true, klasse: KLASSE_GeslotenPeriode },
  { element: 'GeleverdVolume', sleutel: 'geleverdVolume', ns: 'jw', verplicht: true },
  { element: 'Eenheid', sleutel: 'eenheid', ns: 'jw', verplicht: true },
  { element: 'ProductTarief', sleutel: 'productTarief', ns: 'jw', verplicht: false },
  { element: 'IngediendBedrag', sleutel: 'ingediendBedrag', ns: 'jw', verplicht: true, klasse: KLASSE_BedragMetDC },
];

export interface JW323Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  /** een of meer Prestatie */
  prestaties: JW323Prestatie[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Prestaties', sleutel: 'prestaties', ns: 'jw', verplicht: true, lijst: { element: 'Prestatie', ns: 'jw', klasse: KLASSE_Prestatie } },
];

export interface JW323Declaratie {
  /** LDT_IdentificatieDeclaratie */
  declaratieNummer: string;
  declaratiePeriode: GeslotenPeriode;
  /** LDT_Datum */
  declaratieDagtekening: string;
  totaalIngediendBedrag: TotaalBedragMetDC;
  /** een of meer Client */
  clienten: JW323Client[];
}

const KLASSE_Declaratie: Klasse = [
  { element: 'DeclaratieNummer', sleutel: 'declaratieNummer', ns: 'jw', verplicht: true },
  { element: 'DeclaratiePeriode', sleutel: 'declaratiePeriode', ns: 'jw', verplicht: true, klasse: KLASSE_GeslotenPeriode },
  { element: 'DeclaratieDagtekening', sleutel: 'declaratieDagtekening', ns: 'jw', verplicht: true },
  { element: 'TotaalIngediendBedrag', sleutel: 'totaalIngediendBedrag', ns: 'jw', verplicht: true, klasse: KLASSE_TotaalBedragMetDC },
  { element: 'Clienten', sleutel: 'clienten', ns: 'jw', verplicht: true, lijst: { element: 'Client', ns: 'jw', klasse: KLASSE_Client } },
];

export interface JW323 {
  header: JW323Header;
  declaratie: JW323Declaratie;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Declaratie', sleutel: 'declaratie', ns: 'jw', verplicht: true, klasse: KLASSE_Declaratie },
];

export const WORTEL_JW323 = KLASSE_Root;
