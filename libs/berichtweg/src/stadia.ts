/**
 * De stadia waarvoor een wachtrij bestaat. Producenten, handlers en beheer lezen deze ene tabel;
 * een stadium zonder handler of een handler zonder stadium stopt het proces bij de start.
 */
export const STADIA = {
  verwerken: {
    wachtrij: 'verwerken',
    betekenis: 'de baan van dit bericht heeft werk tot en met dit bericht',
  },
} as const satisfies Record<string, { wachtrij: string; betekenis: string }>;

export type Stadium = keyof typeof STADIA;

/** Wat een job draagt: alleen verwijzingen, nooit inhoud of persoonsgegevens. */
export interface BerichtJob {
  /** volgnummer van het bericht in de opslag, als tekst (bigint) */
  berichtId: string;
  /** traceerId van het bericht: het spoor dat logregels van intake en verwerking verbindt */
  traceerId: string;
  /** `aanbieder/gemeente`, de codes van de twee organisaties: berichten van één baan worden op volgorde behandeld */
  baan: string;
  /** versie van deze vorm */
  v: 2;
}

/** Een job die niet de verwachte vorm heeft; opnieuw proberen helpt niet. */
export class OngeldigeJob extends Error {
  override readonly name = 'OngeldigeJob';
}

const BAAN = /^\d+\/\d+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Controleert wat uit de wachtrij komt.
 * @throws OngeldigeJob als de vorm of de versie niet klopt
 */
export function leesBerichtJob(data: unknown): BerichtJob {
  const job = data as Partial<BerichtJob> | null;
  if (job?.v !== 2) throw new OngeldigeJob('job heeft een onbekende versie; verwacht v = 2');
  if (typeof job.berichtId !== 'string' || !/^\d+$/.test(job.berichtId)) throw new OngeldigeJob('job heeft geen geldig berichtId');
  if (typeof job.traceerId !== 'string' || !UUID.test(job.traceerId)) throw new OngeldigeJob('job heeft geen geldig traceerId');
  if (typeof job.baan !== 'string' || !BAAN.test(job.baan)) throw new OngeldigeJob('job heeft geen geldige baan');
  return { berichtId: job.berichtId, traceerId: job.traceerId, baan: job.baan, v: 2 };
}
