/** Segmenten van de inkoop 2022. */
export type Segment = 'Ambulant' | 'Wonen' | 'Verblijf' | 'Crisis';

export type Bereik = readonly [minst: number, meest: number];

/** Hoe een product wordt gedeclareerd. */
export type Levering =
  /** etmalen, dagdelen, uren of minuten binnen een aantal per week */
  | { wijze: 'per week'; eenheid: '01' | '04' | '14' | '16'; volume: Bereik; tarief: number }
  /** een vast bedrag per maand, in eurocenten */
  | { wijze: 'maandbedrag'; volume: Bereik }
  /** een aantal delen, elk tegen een vaste prijs */
  | { wijze: 'in delen'; volume: Bereik; tarief: number; dagenPerDeel: number }
  /** een taak: geen toewijzing en geen declaratie per client */
  | { wijze: 'taak' };

/** Een product met hoe het in de regel wordt ingezet. Tarieven in eurocenten, prijspeil 2026. */
export interface Product {
  categorie: string;
  code: string;
  naam: string;
  segment: Segment;
  levering: Levering;
  /** hoe vaak het binnen zijn segment voorkomt */
  gewicht: number;
  /** dagen waarvoor wordt toegewezen */
  toegewezen: Bereik;
  /** hoe lang de hulp gemiddeld duurt, in dagen */
  duur: number;
  /** dagen tussen ingang van de toewijzing en de eerste zorg */
  wacht: Bereik;
  leeftijd: Bereik;
  /** alleen waar de gemeente zelf inkoopt, of juist alleen elders */
  inkoop?: 'eigen' | 'regio';
}

const UUR = '04';
const ETMAAL = '14';

type Basis = Pick<Product, 'segment' | 'gewicht' | 'toegewezen' | 'duur' | 'wacht' | 'leeftijd'>;
const AMBULANT: Basis = { segment: 'Ambulant', gewicht: 1, toegewezen: [150, 365], duur: 230, wacht: [0, 35], leeftijd: [4, 17] };
const WONEN: Basis = { segment: 'Wonen', gewicht: 1, toegewezen: [300, 540], duur: 480, wacht: [0, 10], leeftijd: [1, 18] };
const VERBLIJF: Basis = { segment: 'Verblijf', gewicht: 1, toegewezen: [120, 270], duur: 190, wacht: [0, 12], leeftijd: [9, 17] };
const CRISIS: Basis = { segment: 'Crisis', gewicht: 1, toegewezen: [28, 42], duur: 24, wacht: [0, 0], leeftijd: [6, 17] };

/** De plaatsing waarvoor de Subsidieregeling Jeugdzorg Plus van de regio geldt; het maximum was in 2023 € 493,57 per etmaal. */
export const JEUGDZORGPLUS: Product = {
  ...VERBLIJF, categorie: '44', code: '44A09', naam: 'JeugdzorgPlus, inclusief vervoer', gewicht: 0, toegewezen: [90, 185], duur: 130, wacht: [0, 4], leeftijd: [12, 17],
  levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 51_900 },
};

/**
 * De producten van de simulatie. De codes zijn voorbeelden in de vorm van de standaard, zoals in `config/contracten.demo.json`;
 * tarieven, duur en volume zijn keuzes waarmee de verdeling van de kosten over de segmenten op die van 2021 uitkomt.
 */
export const PRODUCTEN: readonly Product[] = [
  { ...AMBULANT, categorie: '45', code: '45A03', naam: 'Begeleiding', gewicht: 26, inkoop: 'regio', levering: { wijze: 'per week', eenheid: UUR, volume: [1, 4], tarief: 7_890 } },
  { ...AMBULANT, categorie: '45', code: '45A04', naam: 'Begeleiding specialistisch', gewicht: 18, inkoop: 'regio', levering: { wijze: 'per week', eenheid: UUR, volume: [2, 5], tarief: 9_640 } },
  { ...AMBULANT, categorie: '45', code: '45B03', naam: 'Begeleiding, inkoop gemeente', gewicht: 26, inkoop: 'eigen', levering: { wijze: 'per week', eenheid: UUR, volume: [1, 4], tarief: 7_620 } },
  { ...AMBULANT, categorie: '45', code: '45B04', naam: 'Begeleiding specialistisch, inkoop gemeente', gewicht: 18, inkoop: 'eigen', levering: { wijze: 'per week', eenheid: UUR, volume: [2, 5], tarief: 9_380 } },
  { ...AMBULANT, categorie: '45', code: '45A48', naam: 'Behandeling', gewicht: 17, levering: { wijze: 'per week', eenheid: UUR, volume: [1, 3], tarief: 12_150 } },
  { ...AMBULANT, categorie: '41', code: '41A01', naam: 'Dagbehandeling', gewicht: 7, levering: { wijze: 'per week', eenheid: '16', volume: [2, 8], tarief: 8_460 } },
  { ...AMBULANT, categorie: '54', code: '54001', naam: 'Jeugd-ggz', gewicht: 20, duur: 200, levering: { wijze: 'per week', eenheid: '01', volume: [60, 150], tarief: 228 } },
  {
    ...AMBULANT, categorie: '54', code: '54002', naam: 'Ernstige dyslexie', gewicht: 7, toegewezen: [330, 420], duur: 330, leeftijd: [7, 12],
    levering: { wijze: 'in delen', volume: [3, 5], tarief: 148_500, dagenPerDeel: 75 },
  },
  { ...AMBULANT, categorie: '50', code: '50A01', naam: 'Maatwerk, vast bedrag per maand', gewicht: 5, levering: { wijze: 'maandbedrag', volume: [45_000, 140_000] } },
  { ...WONEN, categorie: '44', code: '44B01', naam: 'Pleegzorg', gewicht: 10, levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 5_480 } },
  { ...WONEN, categorie: '44', code: '44B02', naam: 'Gezinshuis', gewicht: 5, levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 19_850 } },
  { ...WONEN, categorie: '44', code: '44B03', naam: 'Kleinschalig wonen', gewicht: 3, leeftijd: [8, 21], levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 22_400 } },
  { ...VERBLIJF, categorie: '43', code: '43A01', naam: 'Behandelgroep', gewicht: 9, levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 32_700 } },
  { ...VERBLIJF, categorie: '43', code: '43A02', naam: 'Driemilieusvoorziening', gewicht: 5, levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 37_350 } },
  {
    ...VERBLIJF, categorie: '44', code: '44A02', naam: 'Logeren', gewicht: 5, toegewezen: [180, 365], duur: 300, leeftijd: [5, 17],
    levering: { wijze: 'per week', eenheid: ETMAAL, volume: [1, 2], tarief: 16_500 },
  },
  JEUGDZORGPLUS,
  { ...CRISIS, categorie: '46', code: '46A01', naam: 'Crisisbed', gewicht: 4, levering: { wijze: 'per week', eenheid: ETMAAL, volume: [7, 7], tarief: 38_600 } },
  { ...CRISIS, categorie: '46', code: '46A02', naam: 'Ambulante spoedhulp', gewicht: 4, levering: { wijze: 'per week', eenheid: UUR, volume: [6, 12], tarief: 12_250 } },
  { ...CRISIS, categorie: '46', code: '46A03', naam: 'Crisisdienst', gewicht: 4, levering: { wijze: 'taak' } },
];
