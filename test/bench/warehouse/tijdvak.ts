/** Waar de zorg ligt waarmee het warehouse gevuld wordt. */
export interface Tijdvak {
  jaren: number;
  eersteDag: string;
  maanden: number;
}

/** De laatste dag is die van de laatste declaratiemaand. */
export const LAATSTE_DAG = '2025-12-31';
export const LAATSTE_JAAR = '2025';
export const LAATSTE_KWARTAAL = '2025-K4';
/** De dag waarop gemeten wordt: alle kwartalen zijn lang genoeg voorbij om te publiceren. */
export const VANDAAG = '2026-03-15';

const MAANDEN_PER_JAAR = 12;

/** Zoveel hele jaren tot en met de laatste dag. */
export const tijdvakVan = (jaren: number): Tijdvak => ({ jaren, eersteDag: `${Number(LAATSTE_JAAR) + 1 - jaren}-01-01`, maanden: MAANDEN_PER_JAAR * jaren });
