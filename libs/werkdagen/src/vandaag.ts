import type { Datum } from './datum.js';

/** Zweeds schrijft een datum als `JJJJ-MM-DD`; de opmaker is duur om te maken en mag gedeeld worden. */
const KALENDER = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** De kalenderdag die het in Nederland (Europe/Amsterdam, zomertijd inbegrepen) op dit ogenblik is. */
export function vandaagInNederland(ogenblik: Date): Datum {
  return KALENDER.format(ogenblik);
}
