import { DAG_MS, dagnummer } from './dag.js';
import type { Datum } from './datum.js';

/** Zweeds schrijft een datum als `JJJJ-MM-DD`; de opmaker is duur om te maken en mag gedeeld worden. */
const KALENDER = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const KLOK = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const UUR_MS = 3_600_000;
const MINUUT_MS = 60_000;

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

/**
 * Het ogenblik waarop het in Nederland op deze dag zo laat is. Komt de tijd die nacht twee keer voor, dan de eerste keer; slaat de klok
 * haar over, dan een uur later op de klok.
 * @param kloktijd als `UU:MM`
 */
export function ogenblikOp(dag: Datum, kloktijd: string): Date {
  const [uren, minuten] = kloktijd.split(':').map(Number) as [number, number];
  const utc = dagnummer(dag) * DAG_MS + uren * UUR_MS + minuten * MINUUT_MS;
  const inZomertijd = new Date(utc - 2 * UUR_MS);
  return KLOK.format(inZomertijd) === kloktijd ? inZomertijd : new Date(utc - UUR_MS);
}
