/**
 * De stadia waarvoor een wachtrij bestaat. Producenten, handlers en beheer lezen deze ene tabel;
 * een stadium zonder handler of een handler zonder stadium stopt het proces bij de start.
 *
 * Een `baan` krijgt een job per bericht en werkt zijn baan op volgorde af. Een `volger` leest wat er na het oordeel gebeurde:
 * zijn job zegt alleen dat er iets te doen is, en hij neemt zijn werk in grepen uit de outbox. Een `klok` heeft geen werk in de outbox:
 * de tijd zelf zet hem in gang.
 */
export const STADIA = {
  verwerken: {
    wachtrij: 'verwerken',
    soort: 'baan',
    betekenis: 'de baan van dit bericht heeft werk tot en met dit bericht',
  },
  termijnen: {
    wachtrij: 'termijnen',
    soort: 'volger',
    betekenis: 'er is iets gebeurd dat een termijn raakt, of er is een termijn aan de beurt',
  },
  signaleren: {
    wachtrij: 'signaleren',
    soort: 'klok',
    betekenis: 'misschien moet een partij van een termijn horen, moet een bezorging nog eens, of begon of eindigde er een incident',
  },
  warehouse: {
    wachtrij: 'warehouse',
    soort: 'volger',
    betekenis: 'er is een bericht beoordeeld van een gemeente die aan het warehouse levert, of de lader kreeg een opdracht',
  },
} as const satisfies Record<string, { wachtrij: string; soort: 'baan' | 'volger' | 'klok'; betekenis: string }>;

export type Stadium = keyof typeof STADIA;

type VanSoort<S extends 'baan' | 'volger' | 'klok'> = { [K in Stadium]: (typeof STADIA)[K]['soort'] extends S ? K : never }[Stadium];

/** De stadia die na het oordeel verder lezen. */
export type Volger = VanSoort<'volger'>;

/** De stadia waarvan de job alleen zegt dat er iets te doen is. */
export type Oproepbaar = VanSoort<'volger' | 'klok'>;

export const VOLGERS = (Object.keys(STADIA) as Stadium[]).filter((stadium): stadium is Volger => STADIA[stadium].soort === 'volger');

/** Wat een job van een baan draagt: alleen verwijzingen, nooit inhoud of persoonsgegevens. */
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

/** Wat een job van een volger of klok draagt: niets dan dat er iets te doen is. */
export interface VolgerJob {
  v: 1;
}

export type Job = BerichtJob | VolgerJob;

/** Een job die niet de verwachte vorm heeft; opnieuw proberen helpt niet. */
export class OngeldigeJob extends Error {
  override readonly name = 'OngeldigeJob';
}

const BAAN = /^\d+\/\d+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Controleert wat voor een baan uit de wachtrij komt.
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

/**
 * Controleert wat voor dit stadium uit de wachtrij komt.
 * @throws OngeldigeJob als de vorm of de versie niet klopt
 */
export function leesJob(stadium: Stadium, data: unknown): Job {
  if (STADIA[stadium].soort === 'baan') return leesBerichtJob(data);
  if ((data as Partial<VolgerJob> | null)?.v !== 1) throw new OngeldigeJob('job heeft een onbekende versie; verwacht v = 1');
  return { v: 1 };
}
