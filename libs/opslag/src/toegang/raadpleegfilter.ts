/** Waarop wordt gezocht wie iets zag; alles wat er staat, moet kloppen. */
export interface Raadpleegfilter {
  /** cliëntsleutel */
  client?: string;
  traceerId?: string;
  persoon?: string;
  /** code van de partij namens wie */
  partij?: string;
  /** grenzen, beide inbegrepen: een moment, of een hele dag in Nederland (`JJJJ-MM-DD`) */
  van?: Date | string;
  tot?: Date | string;
  /** volgnummer waarna (ouder) de bladzijde begint */
  na?: number;
  limiet: number;
}

/** Maakt van een waarde die er is een voorwaarde; van een die ontbreekt niets. */
type Voorwaarde = (waarde: unknown, eis: (plek: string) => string) => string[];

/** Begin van een dag in Nederland, `later` dagen na de dag van de parameter. */
const dagbegin = (plek: string, later: number): string => `(${plek}::date + ${later})::timestamp at time zone 'Europe/Amsterdam'`;

/** Wat de grenzen van een filter van een moment eisen. */
export function grensvoorwaarden({ van, tot }: Raadpleegfilter, moment: string, als: Voorwaarde): string[] {
  return [
    ...als(van, (p) => `${moment} >= ${typeof van === 'string' ? dagbegin(p, 0) : p}`),
    ...als(tot, (p) => (typeof tot === 'string' ? `${moment} < ${dagbegin(p, 1)}` : `${moment} <= ${p}`)),
  ];
}
