/** Een maat naast haar ondergrens: hoeveel keer, wat moet en wat wij nastreven. */
export interface Maat {
  naam: string;
  /** wat er gemeten is, met eenheid */
  gemeten: string;
  /** waarmee vergeleken wordt, met eenheid; leeg als de grens zelf een getal is */
  naast: string;
  /** wat getoetst wordt: de verhouding, of de waarde zelf */
  waarde: number;
  eis: number;
  streef: number;
  eenheid: string;
  /** of meer beter is */
  meerIsBeter: boolean;
}

export type Oordeel = 'haalt streef' | 'haalt eis' | 'haalt eis niet';

export function oordeel({ waarde, eis, streef, meerIsBeter }: Maat): Oordeel {
  const haalt = (grens: number): boolean => (meerIsBeter ? waarde >= grens : waarde <= grens);
  if (haalt(streef)) return 'haalt streef';
  return haalt(eis) ? 'haalt eis' : 'haalt eis niet';
}

const MERK: Readonly<Record<Oordeel, string>> = { 'haalt streef': '✔✔', 'haalt eis': '✔ ', 'haalt eis niet': '✘ ' };

const KOP = ['maat', 'gemeten', 'ondergrens', 'verhouding', 'eis', 'streef', 'oordeel'];

/** Alle maten als tabel, een regel per maat. */
export function alsTabel(maten: readonly Maat[]): string {
  const rijen = maten.map((m) => {
    const getal = (waarde: number): string => `${rond(waarde)} ${m.eenheid}`;
    const uitslag = oordeel(m);
    return [m.naam, m.gemeten, m.naast, getal(m.waarde), getal(m.eis), getal(m.streef), `${MERK[uitslag]} ${uitslag}`];
  });
  const breedten = KOP.map((kop, kolom) => Math.max(...[kop, ...rijen.map((rij) => rij[kolom] ?? '')].map((tekst) => tekst.length)));
  return [KOP, ...rijen].map((rij) => rij.map((tekst, kolom) => tekst.padEnd(breedten[kolom] ?? 0)).join('  ').trimEnd()).join('\n');
}

export function rond(waarde: number): string {
  if (waarde >= 100) return waarde.toFixed(0);
  return waarde >= 10 ? waarde.toFixed(1) : waarde.toFixed(2);
}
