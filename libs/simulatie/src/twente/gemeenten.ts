/** Een gemeente van de regio. */
export interface Gemeente {
  /** CBS-code */
  code: string;
  naam: string;
  /** inwoners tot 18 jaar op 1 januari 2021, volgens het strategisch inkoopdocument van de regio (2022) */
  jongeren: number;
  /** koopt lichte ambulante hulp zelf in, met eigen productcodes */
  eigenInkoop: boolean;
  /** deel van de toewijzingen zonder verzoek vooraf; dan vertelt geen bericht wie er verwees */
  zonderVerzoek: number;
}

/** Keuze: van drie op de tien is de verwijzer niet bekend. In Almelo is dat volgens hetzelfde document meer dan vier op de tien. */
const ZONDER_VERZOEK = 0.3;

const gemeente = (code: string, naam: string, jongeren: number, anders: Partial<Gemeente> = {}): Gemeente =>
  ({ code, naam, jongeren, eigenInkoop: false, zonderVerzoek: ZONDER_VERZOEK, ...anders });

export const GEMEENTEN: readonly Gemeente[] = [
  gemeente('0141', 'Almelo', 14_120, { eigenInkoop: true, zonderVerzoek: 0.45 }),
  gemeente('0147', 'Borne', 4_973),
  gemeente('0153', 'Enschede', 28_308),
  gemeente('0158', 'Haaksbergen', 4_449),
  gemeente('0163', 'Hellendoorn', 7_106),
  gemeente('0164', 'Hengelo', 14_810),
  gemeente('0168', 'Losser', 4_229),
  gemeente('0173', 'Oldenzaal', 6_119),
  gemeente('0183', 'Tubbergen', 4_290),
  gemeente('0189', 'Wierden', 5_165),
  gemeente('1700', 'Twenterand', 7_392),
  gemeente('1735', 'Hof van Twente', 6_298, { eigenInkoop: true }),
  gemeente('1742', 'Rijssen-Holten', 9_106),
  gemeente('1774', 'Dinkelland', 5_071),
];
