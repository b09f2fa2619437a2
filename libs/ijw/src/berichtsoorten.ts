import type { Berichten } from './gegenereerd/ijw-3.2/schemas.js';

export type BerichtType = keyof Berichten;

/** Het model van een bericht; elk blad is de tekst zoals die in het bericht staat. */
export type Bericht<T extends BerichtType> = Berichten[T];

/** Wat de standaard over een soort bericht vastlegt. */
export interface Berichtsoort {
  type: BerichtType;
  /** Vektis COD002, het element BerichtCode */
  code: string;
  naam: string;
  soort: 'heen' | 'retour';
  /** wie het bericht in werkelijkheid verstuurt */
  verzender: 'gemeente' | 'aanbieder';
  /** van een heenbericht: het bericht dat erop antwoordt */
  retour?: BerichtType;
  /** van een retour: het bericht waarop het antwoordt */
  heen?: BerichtType;
  /** de Header herhaalt Afzender en Ontvanger van het heenbericht, dus omgekeerd aan de verzending (IV028) */
  headerOmgekeerd: boolean;
}

type Partij = Berichtsoort['verzender'];

const PAREN: readonly [heen: BerichtType, code: string, naam: string, verzender: Partij, retour: BerichtType, retourCode: string, retourNaam: string][] = [
  ['JW301', '436', 'Toewijzingbericht', 'gemeente', 'JW302', '437', 'Toewijzingbericht retour'],
  ['JW305', '438', 'Startbericht', 'aanbieder', 'JW306', '439', 'Startbericht retour'],
  ['JW307', '440', 'Stopbericht', 'aanbieder', 'JW308', '441', 'Stopbericht retour'],
  ['JW315', '446', 'Verzoek om toewijzing', 'aanbieder', 'JW316', '447', 'Verzoek om toewijzing retour'],
  ['JW317', '486', 'Verzoek om wijziging', 'aanbieder', 'JW318', '487', 'Verzoek om wijziging retour'],
  ['JW319', '488', 'Antwoordbericht', 'gemeente', 'JW320', '489', 'Antwoordbericht retour'],
  ['JW323', '490', 'Declaratiebericht', 'aanbieder', 'JW325', '491', 'Declaratie-antwoordbericht'],
];

function soortenVanPaar([heen, code, naam, verzender, retour, retourCode, retourNaam]: (typeof PAREN)[number]): Berichtsoort[] {
  const antwoorder: Partij = verzender === 'gemeente' ? 'aanbieder' : 'gemeente';
  return [
    { type: heen, code, naam, soort: 'heen', verzender, retour, headerOmgekeerd: false },
    { type: retour, code: retourCode, naam: retourNaam, soort: 'retour', verzender: antwoorder, heen, headerOmgekeerd: retour !== 'JW325' },
  ];
}

/** De veertien berichten van iJw 3.2. Bron: Vektis COD002 en de richting in het informatiemodel. */
export const BERICHTSOORTEN: Readonly<Record<BerichtType, Berichtsoort>> = Object.fromEntries(
  PAREN.flatMap(soortenVanPaar).map((soort) => [soort.type, soort]),
) as Record<BerichtType, Berichtsoort>;

/** Is dit de naam van een iJw-bericht? */
export function isBerichtType(naam: string): naam is BerichtType {
  return Object.hasOwn(BERICHTSOORTEN, naam);
}
