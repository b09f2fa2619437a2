/** Drie jaar zorg; de laatste dag is die van de laatste declaratiemaand. */
export const EERSTE_DAG = '2023-01-01';
export const LAATSTE_DAG = '2025-12-31';
export const AANTAL_MAANDEN = 36;
export const LAATSTE_JAAR = '2025';
export const LAATSTE_KWARTAAL = '2025-K4';
/** De dag waarop gemeten wordt: alle kwartalen zijn lang genoeg voorbij om te publiceren. */
export const VANDAAG = '2026-03-15';
