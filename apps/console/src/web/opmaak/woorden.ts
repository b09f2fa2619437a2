/** Momenten en getallen zoals een Nederlander ze leest. */
const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const TIJD = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', second: '2-digit' });
const DAG = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const GETAL = new Intl.NumberFormat('nl-NL');

export const alsMoment = (moment: Date | string): string => MOMENT.format(new Date(moment));
export const alsTijd = (moment: Date | string): string => TIJD.format(new Date(moment));
/** @param datum JJJJ-MM-DD */
export const alsDag = (datum: string): string => DAG.format(new Date(`${datum}T00:00:00Z`));
export const alsGetal = (getal: number): string => GETAL.format(getal);

/** Hoe lang iets al duurt, in één woord dat genoeg zegt. */
export function alsDuur(ms: number): string {
  const seconden = Math.max(0, Math.round(ms / 1000));
  if (seconden < 90) return `${seconden} s`;
  const minuten = Math.round(seconden / 60);
  if (minuten < 90) return `${minuten} min`;
  const uren = Math.round(minuten / 60);
  return uren < 48 ? `${uren} uur` : `${Math.round(uren / 24)} dagen`;
}

/** `3 berichten`, `1 bericht`. */
export const aantal = (hoeveel: number, een: string, meer: string): string => `${alsGetal(hoeveel)} ${hoeveel === 1 ? een : meer}`;
