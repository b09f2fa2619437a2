import { vandaagInNederland } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import type { Databank } from '../databank.js';
import type { Handelende, Raadpleging } from '../toegang/raadpleging.js';

/** Wat een bewaartermijn kan hebben. */
export const BEWAARSOORTEN = ['payloads', 'dossiers', 'raadplegingen'] as const;

export type Bewaarsoort = (typeof BEWAARSOORTEN)[number];

/** Wat een stap wegnam; `klaar`: er is niet meer. */
export interface Stap {
  aantal: number;
  klaar: boolean;
}

/** Ruimt één soort gegevens op, in stappen die elk op zichzelf klaar zijn: na een onderbreking gaat het verder waar het was. */
export interface Opruimer {
  readonly soort: Bewaarsoort;
  /** hoeveel er voor `grens` weg mag */
  tel(grens: Date): Promise<number>;
  /**
   * Begint een ronde.
   * @returns doet bij elke aanroep één stap in een eigen transactie, waarin ook vastligt wie wat wegnam
   */
  begin(grens: Date, wie: Handelende): Promise<() => Promise<Stap>>;
}

/** Slot waarachter één proces tegelijk opruimt; het getal is willekeurig maar vast. */
const OPRUIMSLOT = 732_300_022;

/** Doet een stap onder het slot. Ruimt een ander op, dan gebeurt er niets en is de ronde voorbij. */
export function inStap(databank: Databank, doe: (tx: PoolClient) => Promise<Stap>): Promise<Stap> {
  return databank.inTransactie(async (tx) => {
    const { rows } = await tx.query<{ slot: boolean }>('select pg_try_advisory_xact_lock($1) as slot', [OPRUIMSLOT]);
    return rows[0]?.slot ? doe(tx) : { aantal: 0, klaar: true };
  });
}

/** Wat er van een stap in het raadpleeglogboek komt: alleen het aantal. */
export function alsRaadpleging(wie: Handelende, soort: Raadpleging['onderwerp']['soort'], aantal: string, grens: Date): Raadpleging {
  return {
    wie, handeling: 'opruimen', onderwerp: { soort, bijzonderheid: `${aantal} van voor ${vandaagInNederland(grens)}` },
    doel: 'niet langer bewaren dan het beleid zegt', uitkomst: 'toegestaan',
  };
}
