import type { Berichtklasse, Records } from '@hub/dossier';
import type { Omgeving, Oordeel, Regel } from '@hub/regels';

/** Een geval uit de tabel van een regel van niveau 3 of 4. */
export interface Geval<K extends Berichtklasse> {
  geval: string;
  record: Records[K];
  omgeving: Omgeving;
}

/** De tabel van een regel: wat voldoet, wat niet voldoet (met precies het bewijs) en waar de regel niet over gaat. */
export interface Regeltabel<K extends Berichtklasse> {
  voldoet: Geval<K>[];
  schendt: (Geval<K> & { feiten: unknown })[];
  /** `eigenaar`: de regel die over het ontbrekende feit gaat, of `geen` als niemand dat hoeft */
  nvt: (Geval<K> & { eigenaar: string })[];
}

/** Een geval met de uitkomst die het hoort te hebben. */
export interface Verwachting<K extends Berichtklasse> extends Geval<K> {
  uitkomst: Oordeel<unknown>['uitkomst'];
  feiten?: unknown;
}

/** Alle gevallen van de tabel op een rij. */
export function verwachtingen<K extends Berichtklasse>(tabel: Regeltabel<K>): Verwachting<K>[] {
  return [
    ...tabel.voldoet.map((geval) => ({ ...geval, uitkomst: 'voldoet' as const })),
    ...tabel.schendt.map((geval) => ({ ...geval, uitkomst: 'voldoet niet' as const })),
    ...tabel.nvt.map((geval) => ({ ...geval, uitkomst: 'n.v.t.' as const })),
  ];
}

/**
 * De gevallen die, met de eis omgekeerd, toch hun verwachte uitkomst houden, op die na waar de regel niet over gaat. Een tabel is
 * pas een proef als er minstens een geval voldoet en een geval niet, en niets overeind blijft.
 */
export function blijftGroen<K extends Berichtklasse>(regel: Regel<K>, tabel: Regeltabel<K>): string[] {
  const leeg = [tabel.voldoet.length === 0 ? 'geen geval dat voldoet' : [], tabel.schendt.length === 0 ? 'geen geval dat schendt' : []];
  const overeind = verwachtingen(tabel)
    .filter(({ uitkomst }) => uitkomst !== 'n.v.t.')
    .filter(({ record, omgeving, uitkomst }) => regel.beoordeel(record, omgeving, true).uitkomst === uitkomst)
    .map(({ geval }) => geval);
  return [...leeg.flat(), ...overeind];
}
