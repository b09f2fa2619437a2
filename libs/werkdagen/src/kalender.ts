import { dagnummer, weekenddag } from './dag.js';
import type { Datum } from './datum.js';
import { wettelijkeFeestdag } from './feestdagen.js';

/** Wat een dag behalve weekend en wet tot vrije dag maakt. */
export interface Kalender {
  /** de dagen die het beleid toevoegt */
  extra: ReadonlySet<Datum>;
}

/** De kalender met de wettelijke feestdagen en deze extra vrije dagen. */
export function maakKalender(extra: readonly Datum[] = []): Kalender {
  return { extra: new Set(extra) };
}

/** De naam van de feestdag, of `extra vrije dag` voor een dag uit het beleid; `undefined` als het geen van beide is. */
export function feestdagVan(dag: Datum, kalender?: Kalender): string | undefined {
  return wettelijkeFeestdag(dag) ?? (kalender?.extra.has(dag) === true ? 'extra vrije dag' : undefined);
}

/** Waarom de dag geen werkdag is: `zaterdag`, `zondag` of de naam van de feestdag; `undefined` op een werkdag. */
export function redenVrij(dag: Datum, kalender: Kalender): string | undefined {
  return weekenddag(dagnummer(dag)) ?? feestdagVan(dag, kalender);
}

/** Waar van maandag tot en met vrijdag, behalve op een feestdag of een extra vrije dag. */
export function isWerkdag(dag: Datum, kalender: Kalender): boolean {
  return redenVrij(dag, kalender) === undefined;
}
