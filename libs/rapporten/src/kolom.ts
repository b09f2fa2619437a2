/** De typen die een kolom kan hebben, met wat er in gewone taal staat. Elke cel mag ook leeg zijn. */
export const KOLOMTYPEN = {
  tekst: 'tekst',
  datum: 'datum als 2026-04-30',
  moment: 'moment als 2026-04-30T08:00:00.000Z (UTC)',
  maand: 'maand als 2026-04',
  kwartaal: 'kwartaal als 2026-K2',
  geheel: 'geheel getal',
  decimaal: 'getal met decimalen',
  eurocent: 'bedrag in hele eurocenten',
  janee: 'ja of nee',
} as const;

export type Kolomtype = keyof typeof KOLOMTYPEN;

/** Een kolom van een rapport. */
export interface Kolom {
  /** zoals hij in de kopregel staat: kleine letters, cijfers en `_` */
  naam: string;
  type: Kolomtype;
  /** wat er staat en hoe het geteld is, voor wie het rapport leest */
  omschrijving: string;
}

type WaardeVan<T extends Kolomtype> = T extends 'geheel' | 'decimaal' | 'eurocent' ? number : T extends 'janee' ? boolean : string;

export type Waarde = string | number | boolean | null;

/** Een rij bij deze kolommen: van elke kolom een waarde, of null voor niets. */
export type RijVan<K extends readonly Kolom[]> = { [Een in K[number] as Een['naam']]: WaardeVan<Een['type']> | null };

/** Een rij van een rapport waarvan de kolommen pas bij het draaien bekend zijn. */
export type Rij = Readonly<Record<string, Waarde>>;

const past = (vorm: RegExp) => (waarde: unknown): boolean => typeof waarde === 'string' && vorm.test(waarde);

const GELDIG: Readonly<Record<Kolomtype, (waarde: unknown) => boolean>> = {
  tekst: (waarde) => typeof waarde === 'string',
  datum: past(/^\d{4}-\d{2}-\d{2}$/),
  moment: past(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  maand: past(/^\d{4}-\d{2}$/),
  kwartaal: past(/^\d{4}-K[1-4]$/),
  geheel: Number.isSafeInteger,
  decimaal: Number.isFinite,
  eurocent: Number.isSafeInteger,
  janee: (waarde) => typeof waarde === 'boolean',
};

/** Of een waarde in een kolom van dit type past. */
export function pastIn(type: Kolomtype, waarde: unknown): waarde is Waarde {
  return waarde === null || GELDIG[type](waarde);
}
