// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import type { Klasse } from '../../klasse.js';

export const KLASSE_Achternaam: Klasse = [
  { element: 'Achternaam', sleutel: 'achternaam', ns: 'ijw', verplicht: true },
  { element: 'Voorvoegsel', sleutel: 'voorvoegsel', ns: 'ijw', verplicht: false },
];

export const KLASSE_Huis: Klasse = [
  { element: 'Huisnummer', sleutel: 'huisnummer', ns: 'ijw', verplicht: true },
  { element: 'Huisletter', sleutel: 'huisletter', ns: 'ijw', verplicht: false },
  { element: 'HuisnummerToevoeging', sleutel: 'huisnummerToevoeging', ns: 'ijw', verplicht: false },
  { element: 'AanduidingWoonadres', sleutel: 'aanduidingWoonadres', ns: 'ijw', verplicht: false },
];

export const KLASSE_Adres: Klasse = [
  { element: 'Huis', sleutel: 'huis', ns: 'ijw', verplicht: false, klasse: KLASSE_Huis },
  { element: 'Postcode', sleutel: 'postcode', ns: 'ijw', verplicht: false },
  { element: 'Straatnaam', sleutel: 'straatnaam', ns: 'ijw', verplicht: false },
  { element: 'Plaatsnaam', sleutel: 'plaatsnaam', ns: 'ijw', verplicht: false },
  { element: 'LandCode', sleutel: 'landCode', ns: 'ijw', verplicht: false },
];

export const KLASSE_BedragMetDC: Klasse = [
  { element: 'Bedrag', sleutel: 'bedrag', ns: 'ijw', verplicht: true },
  { element: 'DebetCredit', sleutel: 'debetCredit', ns: 'ijw', verplicht: true },
];

export const KLASSE_BerichtIdentificatie: Klasse = [
  { element: 'Identificatie', sleutel: 'identificatie', ns: 'ijw', verplicht: true },
  { element: 'Dagtekening', sleutel: 'dagtekening', ns: 'ijw', verplicht: true },
];

export const KLASSE_Communicatie: Klasse = [
  { element: 'Vorm', sleutel: 'vorm', ns: 'ijw', verplicht: true },
  { element: 'Taal', sleutel: 'taal', ns: 'ijw', verplicht: false },
];

export const KLASSE_Geboortedatum: Klasse = [
  { element: 'Datum', sleutel: 'datum', ns: 'ijw', verplicht: true },
  { element: 'DatumGebruik', sleutel: 'datumGebruik', ns: 'ijw', verplicht: false },
];

export const KLASSE_GeslotenPeriode: Klasse = [
  { element: 'Begindatum', sleutel: 'begindatum', ns: 'ijw', verplicht: true },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'ijw', verplicht: true },
];

export const KLASSE_Omvang: Klasse = [
  { element: 'Volume', sleutel: 'volume', ns: 'ijw', verplicht: true },
  { element: 'Eenheid', sleutel: 'eenheid', ns: 'ijw', verplicht: true },
  { element: 'Frequentie', sleutel: 'frequentie', ns: 'ijw', verplicht: true },
];

export const KLASSE_OpenPeriode: Klasse = [
  { element: 'Begindatum', sleutel: 'begindatum', ns: 'ijw', verplicht: false },
  { element: 'Einddatum', sleutel: 'einddatum', ns: 'ijw', verplicht: false },
];

export const KLASSE_Product: Klasse = [
  { element: 'Categorie', sleutel: 'categorie', ns: 'ijw', verplicht: true },
  { element: 'Code', sleutel: 'code', ns: 'ijw', verplicht: false },
];

export const KLASSE_Referentie: Klasse = [
  { element: 'ReferentieNummer', sleutel: 'referentieNummer', ns: 'ijw', verplicht: true },
  { element: 'VorigReferentieNummer', sleutel: 'vorigReferentieNummer', ns: 'ijw', verplicht: false },
];

export const KLASSE_Telefoon: Klasse = [
  { element: 'Telefoonnummer', sleutel: 'telefoonnummer', ns: 'ijw', verplicht: true },
  { element: 'Landnummer', sleutel: 'landnummer', ns: 'ijw', verplicht: true },
];

export const KLASSE_Telefoonnummers: Klasse = [
  { element: 'Telefoon01', sleutel: 'telefoon01', ns: 'ijw', verplicht: true, klasse: KLASSE_Telefoon },
  { element: 'Telefoon02', sleutel: 'telefoon02', ns: 'ijw', verplicht: false, klasse: KLASSE_Telefoon },
];

export const KLASSE_TotaalBedragMetDC: Klasse = [
  { element: 'TotaalBedrag', sleutel: 'totaalBedrag', ns: 'ijw', verplicht: true },
  { element: 'DebetCredit', sleutel: 'debetCredit', ns: 'ijw', verplicht: true },
];

export const KLASSE_VerkorteNaam: Klasse = [
  { element: 'Geslachtsnaam', sleutel: 'geslachtsnaam', ns: 'ijw', verplicht: true, klasse: KLASSE_Achternaam },
  { element: 'Voornamen', sleutel: 'voornamen', ns: 'ijw', verplicht: false },
  { element: 'Voorletters', sleutel: 'voorletters', ns: 'ijw', verplicht: false },
];

export const KLASSE_Verwijzer: Klasse = [
  { element: 'Type', sleutel: 'type', ns: 'ijw', verplicht: true },
  { element: 'Naam', sleutel: 'naam', ns: 'ijw', verplicht: false },
  { element: 'ZorgverlenerCode', sleutel: 'zorgverlenerCode', ns: 'ijw', verplicht: false },
];

export const KLASSE_VolledigeNaam: Klasse = [
  { element: 'Geslachtsnaam', sleutel: 'geslachtsnaam', ns: 'ijw', verplicht: true, klasse: KLASSE_Achternaam },
  { element: 'Partnernaam', sleutel: 'partnernaam', ns: 'ijw', verplicht: false, klasse: KLASSE_Achternaam },
  { element: 'Voornamen', sleutel: 'voornamen', ns: 'ijw', verplicht: false },
  { element: 'Voorletters', sleutel: 'voorletters', ns: 'ijw', verplicht: false },
  { element: 'NaamGebruik', sleutel: 'naamGebruik', ns: 'ijw', verplicht: true },
];

export const KLASSE_XsdVersie: Klasse = [
  { element: 'BasisschemaXsdVersie', sleutel: 'basisschemaXsdVersie', ns: 'ijw', verplicht: true },
  { element: 'BerichtXsdVersie', sleutel: 'berichtXsdVersie', ns: 'ijw', verplicht: true },
];
