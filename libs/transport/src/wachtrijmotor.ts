import type { Job, JobsOptions, Queue, WorkerOptions } from 'bullmq';

/** Een werker die jobs uit een wachtrij haalt. */
export interface Werker {
  /** neemt geen nieuw werk meer aan en wacht tot wat loopt ook in de wachtrij is afgemeld */
  pause(): Promise<void>;
  /** verbreekt de verbindingen; met `afbreken` zonder op lopend werk of de opslag te wachten */
  close(afbreken: boolean): Promise<void>;
}

export type Verwerker = (job: Pick<Job, 'data' | 'attemptsMade' | 'opts'>) => Promise<void>;

/** Redis of PostgreSQL, voor wie er boven zit hetzelfde. Elke motor houdt zijn eigen verbindingen. */
export interface Wachtrijmotor {
  /** Geeft de wachtrij. @throws als de motor nu niet bereikbaar is; een volgende aanroep probeert opnieuw */
  rij(naam: string): Promise<Queue>;
  /** Start een werker. @throws als de motor nu niet bereikbaar is en hij daarop niet zelf kan wachten */
  werker(naam: string, verwerker: Verwerker, gelijktijdig: number): Promise<Werker>;
  /** Sluit wachtrijen en verbindingen; sluit eerst de werkers. */
  sluit(): Promise<void>;
}

/**
 * Na het omvallen van een werkerproces verloopt zijn slot binnen 10 s en ziet een ander dat binnen nog eens 5 s.
 * Een werker die zijn lus langer dan 10 s ophoudt, verliest het slot: zwaar rekenwerk hoort in een werkdraad.
 */
export const WERKERTIJDEN = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // een herstart van de opslag is niet de schuld van de job; de outbox bewaart het werk toch
  maxStalledCount: 10,
  drainDelay: 5,
  // pauze na een geweigerde verbinding
  runRetryDelay: 1_000,
  autorun: false,
} as const satisfies Partial<WorkerOptions>;

/**
 * Acht pogingen met wachttijden van 0,4 tot 25,6 s (min hoogstens de helft, zodat niet alles tegelijk terugkomt).
 * Geslaagd of opgegeven: de job verdwijnt. De outboxregel bewaart het werk en de veeg biedt het opnieuw aan.
 */
export const JOBOPTIES = {
  attempts: 8,
  backoff: { type: 'exponential', delay: 400, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 1,
} as const satisfies JobsOptions;

/** BullMQ schrijft bij elke stap een gebeurtenis weg; niemand leest ze, dus weinig bewaren. */
export const GEBEURTENISSEN = { events: { maxLen: 500 } } as const;
