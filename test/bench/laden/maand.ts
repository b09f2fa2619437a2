/** Het jaar dat wordt gespeeld. */
export const JAAR = 2025;
export const MAANDEN = 12;

const datum = (maand: number, dag: number): string => new Date(Date.UTC(JAAR, maand, dag)).toISOString().slice(0, 10);

/** De maand van een datum, vanaf 0; voor het jaar is zij negatief, erna groter dan 11. */
export const maandVan = (dag: string): number => (Number(dag.slice(0, 4)) - JAAR) * MAANDEN + Number(dag.slice(5, 7)) - 1;

/** De eerste en de laatste dag van een maand. */
export const periodeVan = (maand: number): { begindatum: string; einddatum: string } => ({ begindatum: datum(maand, 1), einddatum: datum(maand + 1, 0) });

/** De dag waarop alle berichten over een maand worden geschreven: in het begin van de volgende. */
export const dagtekeningVan = (maand: number): string => datum(maand + 1, 3);

/** Het moment waarop ze binnenkomen. */
export const momentVan = (maand: number): Date => new Date(`${datum(maand + 1, 4)}T08:00:00Z`);
