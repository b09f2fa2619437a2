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

export interface JW325Header {
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
  declaratieIdentificatie: BerichtIdentificatie;
  /** LDT_Versie */
  xsltVersie?: string;
  xsdVersieDeclaratie: XsdVersie;
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_Header: Klasse = [
  { element: 'BerichtCode', sleutel: 'berichtCode', ns: 'jw', verplicht: true },
  { element: 'BerichtVersie', sleutel: 'berichtVersie', ns: 'jw', verplicht: true },
  { element: 'BerichtSubversie', sleutel: 'berichtSubversie', ns: 'jw', verplicht: true },
  { element: 'Afzender', sleutel: 'afzender', ns: 'jw', verplicht: true },
  { element: 'Ontvanger', sleutel: 'ontvanger', ns: 'jw', verplicht: true },
  { element: 'BerichtIdentificatie', sleutel: 'berichtIdentificatie', ns: 'jw', verplicht: true, klasse: KLASSE_BerichtIdentificatie },
  { element: 'XsdVersie', sleutel: 'xsdVersie', ns: 'jw', verplicht: true, klasse: KLASSE_XsdVersie },
  { element: 'DeclaratieIdentificatie', sleutel: 'declaratieIdentificatie', ns: 'jw', verplicht: true, klasse: KLASSE_BerichtIdentificatie },
  { element: 'XsltVersie', sleutel: 'xsltVersie', ns: 'jw', verplicht: false },
  { element: 'XsdVersieDeclaratie', sleutel: 'xsdVersieDeclaratie', ns: 'jw', verplicht: true, klasse: KLASSE_XsdVersie },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW325Prestatie {
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
  /** LDT_RetourCode */
  retourCodes: string[];
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
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW325Client {
  /** LDT_BurgerServicenummer */
  bsn: string;
  /** een of meer Prestatie */
  prestaties: JW325Prestatie[];
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_Client: Klasse = [
  { element: 'Bsn', sleutel: 'bsn', ns: 'jw', verplicht: true },
  { element: 'Prestaties', sleutel: 'prestaties', ns: 'jw', verplicht: true, lijst: { element: 'Prestatie', ns: 'jw', klasse: KLASSE_Prestatie } },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW325DeclaratieAntwoord {
  /** LDT_IdentificatieDeclaratie */
  declaratieNummer: string;
  totaalIngediendBedrag: TotaalBedragMetDC;
  totaalToegekendBedrag: TotaalBedragMetDC;
  /** een of meer Client */
  clienten?: JW325Client[];
  /** LDT_RetourCode */
  retourCodes: string[];
}

const KLASSE_DeclaratieAntwoord: Klasse = [
  { element: 'DeclaratieNummer', sleutel: 'declaratieNummer', ns: 'jw', verplicht: true },
  { element: 'TotaalIngediendBedrag', sleutel: 'totaalIngediendBedrag', ns: 'jw', verplicht: true, klasse: KLASSE_TotaalBedragMetDC },
  { element: 'TotaalToegekendBedrag', sleutel: 'totaalToegekendBedrag', ns: 'jw', verplicht: true, klasse: KLASSE_TotaalBedragMetDC },
  { element: 'Clienten', sleutel: 'clienten', ns: 'jw', verplicht: false, lijst: { element: 'Client', ns: 'jw', klasse: KLASSE_Client } },
  { element: 'RetourCodes', sleutel: 'retourCodes', ns: 'jw', verplicht: true, lijst: { element: 'RetourCode', ns: 'jw' } },
];

export interface JW325 {
  header: JW325Header;
  declaratieAntwoord?: JW325DeclaratieAntwoord;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'DeclaratieAntwoord', sleutel: 'declaratieAntwoord', ns: 'jw', verplicht: false, klasse: KLASSE_DeclaratieAntwoord },
];

export const WORTEL_JW325 = KLASSE_Root;
