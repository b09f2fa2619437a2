import { cpus, totalmem, type CpuInfo } from 'node:os';

/** Een maat met haar grens: wat moet, en wat het doel is. Zonder grenzen is het een toelichting. */
export interface Meting {
  naam: string;
  waarde: number;
  eenheid: string;
  /** hoe de waarde tot de grens komt, bijvoorbeeld `0,31 F` */
  verhouding?: { getal: number; eenheid: string };
  moet?: number;
  doel?: number;
  /** of meer beter is (per seconde) of minder (tijd, geheugen) */
  beter?: 'meer' | 'minder';
}

const getal = (waarde: number): string =>
  waarde.toLocaleString('nl-NL', { maximumFractionDigits: Math.abs(waarde) >= 100 ? 0 : Math.abs(waarde) >= 10 ? 1 : 2 });

function haalt(meting: Meting, grens: number | undefined): boolean | undefined {
  if (grens === undefined) return undefined;
  const waarde = meting.verhouding?.getal ?? meting.waarde;
  return meting.beter === 'meer' ? waarde >= grens : waarde <= grens;
}

function oordeel(meting: Meting): string {
  const moet = haalt(meting, meting.moet);
  if (moet === undefined) return '';
  if (!moet) return 'NIET';
  return haalt(meting, meting.doel) ? 'OK, doel gehaald' : 'OK';
}

function regel(meting: Meting): string[] {
  const { waarde, eenheid, verhouding, moet, doel, beter } = meting;
  const maat = verhouding?.eenheid ?? eenheid;
  const teken = beter === 'meer' ? '≥' : '≤';
  const grens = (g: number | undefined): string => (g === undefined ? '' : `${teken} ${getal(g)} ${maat}`);
  return [meting.naam, `${getal(waarde)} ${eenheid}`, verhouding ? `${getal(verhouding.getal)} ${maat}` : '', grens(moet), grens(doel), oordeel(meting)];
}

/** De metingen als tabel. */
export function alsTabel(metingen: readonly Meting[]): string {
  const rijen = [['maat', 'gemeten', 'verhouding', 'moet', 'doel', 'oordeel'], ...metingen.map(regel)];
  const breedten = (rijen[0] ?? []).map((_, kolom) => Math.max(...rijen.map((rij) => rij[kolom]?.length ?? 0)));
  return rijen.map((rij) => rij.map((cel, kolom) => cel.padEnd(breedten[kolom] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** Waarop gemeten is. */
export function machine(): string {
  const kernen: CpuInfo[] = cpus();
  return `${kernen.length} kernen (${kernen[0]?.model.trim() ?? 'onbekend'}), ${getal(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
}

/** De waarde waar het deel `p` onder ligt. */
export function percentiel(waarden: readonly number[], p: number): number {
  const gesorteerd = [...waarden].sort((a, b) => a - b);
  return gesorteerd[Math.min(gesorteerd.length - 1, Math.ceil(p * gesorteerd.length) - 1)] ?? Number.NaN;
}

export const mediaan = (waarden: readonly number[]): number => percentiel(waarden, 0.5);
