import type { Segment } from './producten.js';

/** Deel van de kosten per soort aanbieder binnen een segment. */
export interface Marktdeel {
  systeem: number;
  groot: number;
  overig: number;
}

/**
 * Het veld van aanbieders. In 2021 waren er 361, van wie er 29 (de begrippenlijst) tot 33 (de tabel) samen 80% van de kosten kregen: 14
 * systeemaanbieders 55%, 15 tot 19 grote ruim 25%. De verdeling per segment is een keuze die daarop uitkomt.
 */
export const VELD = { aanbieders: 361, systeem: 14, groot: 15 } as const;

export const MARKT: Readonly<Record<Segment, Marktdeel>> = {
  Ambulant: { systeem: 0.34, groot: 0.27, overig: 0.39 },
  Wonen: { systeem: 0.54, groot: 0.21, overig: 0.25 },
  Verblijf: { systeem: 0.75, groot: 0.18, overig: 0.07 },
  Crisis: { systeem: 0.9, groot: 0.1, overig: 0 },
};

/** Kosten in 2021 in miljoenen euro's, van wat per 2025 regionaal is ingekocht; hieraan is de verdeling van de zorgpaden geijkt. */
export const KOSTEN_2021: Readonly<Record<Segment, number>> = { Ambulant: 83.2, Wonen: 29.8, Verblijf: 55.4, Crisis: 4.7 };

/** Waarmee een zorgpad begint, met hoe vaak (keuze, geijkt op de kosten). */
export const ZORGPADEN = [
  { begin: 'Ambulant', gewicht: 80 },
  { begin: 'Wonen', gewicht: 4.7 },
  { begin: 'Verblijf', gewicht: 5 },
  { begin: 'JeugdzorgPlus', gewicht: 1.3 },
  { begin: 'Crisis', gewicht: 5.5 },
] as const;

export type Zorgpadbegin = (typeof ZORGPADEN)[number]['begin'];

/** Rond JeugdzorgPlus: 58% verbleef ervoor in een open voorziening, 44% gaat er daarna heen (bovenregionale visie, 2022). */
export const ROND_JEUGDZORGPLUS = { ervoor: 0.58, erna: 0.44, ambulantErna: 0.3, heropname: 0.08 } as const;

/** Wat er op crisis volgt (keuze). */
export const NA_CRISIS = { Ambulant: 0.5, Verblijf: 0.1, Wonen: 0.06 } as const;

/** Code verwijzer (COD327) met hoe vaak (keuze); een code van een zorgverlener kan alleen bij 02 tot en met 05. */
export const VERWIJZERS = [
  { type: '01', gewicht: 40 },
  { type: '02', gewicht: 33 },
  { type: '03', gewicht: 5 },
  { type: '04', gewicht: 9 },
  { type: '05', gewicht: 6 },
  { type: '06', gewicht: 4 },
  { type: '08', gewicht: 3 },
] as const;

/** Wie naar JeugdzorgPlus verwijst: de rechter of een gecertificeerde instelling. */
export const VERWIJZERS_GESLOTEN = [{ type: '08', gewicht: 6 }, { type: '04', gewicht: 4 }] as const;

/** Reden beeindiging (JZ588) van een definitieve stop, met hoe vaak (keuze). */
export const REDENEN_BEEINDIGING = [
  { reden: '31', gewicht: 62 },
  { reden: '32', gewicht: 11 },
  { reden: '33', gewicht: 3 },
  { reden: '34', gewicht: 12 },
  { reden: '35', gewicht: 4 },
  { reden: '38', gewicht: 5 },
  { reden: '39', gewicht: 3 },
] as const;

/** Reden afwijzing verzoek (WJ759), met hoe vaak (keuze). Bij 8 hoort de gemeente die wel verantwoordelijk is. */
export const REDENEN_AFWIJZING = [
  { reden: '7', gewicht: 4 },
  { reden: '2', gewicht: 2 },
  { reden: '4', gewicht: 2 },
  { reden: '6', gewicht: 1 },
] as const;

/** Maand en dag waarop een schoolvakantie ongeveer begint; in de twee weken ervoor is er meer crisis. */
export const VAKANTIES = ['02-14', '04-25', '07-11', '10-17', '12-19'] as const;

/** Aanmeldingen per maand ten opzichte van gemiddeld (keuze): in de zomer en in december stiller. */
export const AANMELDINGEN = [1.1, 1, 1.1, 1, 1, 1, 0.65, 0.7, 1.25, 1.15, 1.15, 0.9] as const;
