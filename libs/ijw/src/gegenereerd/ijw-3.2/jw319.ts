// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import {
  KLASSE_BerichtIdentificatie,
  KLASSE_XsdVersie,
} from './basisklassen.js';
import type {
  BerichtIdentificatie,
  XsdVersie,
} from './basistypen.js';
import type { Klasse } from '../../klasse.js';

export interface JW319Header {
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

export interface JW319Woonplaatsbeginsel {
  /** LDT_Gemeente */
  gemeente: string;
}

const KLASSE_Woonplaatsbeginsel: Klasse = [
  { element: 'Gemeente', sleutel: 'gemeente', ns: 'jw', verplicht: true },
];

export interface JW319Antwoord {
  /** LDT_Referentie */
  referentieAanbieder: string;
  /** LDT_VerzoekAntwoord */
  verzoekAntwoord: string;
  /** LDT_RedenAfwijzingVerzoek */
  redenAfwijzingVerzoek?: string;
  woonplaatsbeginsel?: JW319Woonplaatsbeginsel;
}

const KLASSE_Antwoord: Klasse = [
  { element: 'ReferentieAanbieder', sleutel: 'referentieAanbieder', ns: 'jw', verplicht: true },
  { element: 'VerzoekAntwoord', sleutel: 'verzoekAntwoord', ns: 'jw', verplicht: true },
  { element: 'RedenAfwijzingVerzoek', sleutel: 'redenAfwijzingVerzoek', ns: 'jw', verplicht: false },
  { element: 'Woonplaatsbeginsel', sleutel: 'woonplaatsbeginsel', ns: 'jw', verplicht: false, klasse: KLASSE_Woonplaatsbeginsel },
];

export interface JW319 {
  header: JW319Header;
  antwoord: JW319Antwoord;
}

const KLASSE_Root: Klasse = [
  { element: 'Header', sleutel: 'header', ns: 'jw', verplicht: true, klasse: KLASSE_Header },
  { element: 'Antwoord', sleutel: 'antwoord', ns: 'jw', verplicht: true, klasse: KLASSE_Antwoord },
];

export const WORTEL_JW319 = KLASSE_Root;
