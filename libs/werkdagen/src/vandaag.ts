import { DAG_MS, dagnummer } from './dag.js';
import type { Datum } from './datum.js';

/** Zweeds schrijft een datum als `JJJJ-MM-DD`; de opmaker is duur om te maken en mag gedeeld worden. */
const KALENDER = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const UUR_MS = 3_600_000;

/** De kalenderdag die het in Nederland (Europe/Amsterdam, zomertijd inbegrepen) op dit ogenblik is. */
export function vandaagInNederland(ogenblik: Date): Datum {
  return KALENDER.format(ogenblik);
}

/**
 * Het ogenblik waarop de dag in Nederland begint. De klok verspringt nooit om middernacht: in de zomer begint een dag twee uur voor
 * die in UTC, anders één uur. Voor dagen van voor de huidige tijdzone (1946) geldt het als benadering.
 */
export function beginVanDag(dag: Datum): Date {
  const middernachtUtc = dagnummer(dag) * DAG_MS;
  const inZomertijd = new Date(middernachtUtc - 2 * UUR_MS);
  return vandaagInNederland(inZomertijd) === dag ? inZomertijd : new Date(middernachtUtc - UUR_MS);
}
