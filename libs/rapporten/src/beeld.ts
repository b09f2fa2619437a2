/** Hoe getallen in een beeld geschreven worden. */
export const EENHEDEN = ['aantal', 'procent', 'euro', 'dagen'] as const;

export type Eenheid = (typeof EENHEDEN)[number];

/** Een reeks getallen, een bij elke categorie; null is: geen getal. */
export interface Beeldreeks {
  naam: string;
  waarden: readonly (number | null)[];
}

/** Een grafiek, beschreven zonder te zeggen hoe zij getekend wordt. Zij bevat alleen wat ook in de rijen van het rapport staat. */
export interface Beeld {
  /** wat er te zien is */
  titel: string;
  /** de strekking in een paar zinnen, voor wie het beeld niet kan zien */
  beschrijving: string;
  /** lijnen voor een verloop, staven voor een vergelijking, liggende staven bij lange namen */
  soort: 'lijnen' | 'staven' | 'liggend';
  gestapeld?: boolean;
  eenheid: Eenheid;
  categorieen: readonly string[];
  reeksen: readonly Beeldreeks[];
  /** een waarde om tegen af te zetten, als een drempel of een norm */
  grens?: { naam: string; waarde: number };
}

const GETAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const KORT = new Intl.NumberFormat('nl-NL', { notation: 'compact', maximumFractionDigits: 1 });

/** Een getal met zijn eenheid, zoals een Nederlandse lezer het verwacht. */
export function schrijfGetal(waarde: number, eenheid: Eenheid): string {
  switch (eenheid) {
    case 'procent': return `${GETAL.format(waarde)}%`;
    case 'euro': return `€ ${KORT.format(waarde).replace(/\s/g, ' ')}`;
    case 'dagen': return `${GETAL.format(waarde)} dagen`;
    default: return GETAL.format(waarde);
  }
}

/** Rijen bij elkaar op een sleutel, in de volgorde waarin de sleutels voor het eerst voorkomen. */
export function groepeer<T>(rijen: readonly T[], sleutel: (rij: T) => string): Map<string, T[]> {
  const groepen = new Map<string, T[]>();
  for (const rij of rijen) {
    const groep = groepen.get(sleutel(rij));
    if (groep) groep.push(rij);
    else groepen.set(sleutel(rij), [rij]);
  }
  return groepen;
}

/** De som van wat er staat; niets telt als nul. */
export const som = <T>(rijen: readonly T[], waarde: (rij: T) => number | null): number => rijen.reduce((totaal, rij) => totaal + (waarde(rij) ?? 0), 0);
