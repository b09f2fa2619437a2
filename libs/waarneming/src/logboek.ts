import { appendFileSync } from 'node:fs';
import { pino, type DestinationStream, type Logger } from 'pino';
import { isFout } from './fout-velden.js';
import { maskeer } from './maskeer.js';
import { huidigSpoor } from './spoor.js';
import { zeefVelden } from './velden.js';

/**
 * Een logboek van een onderdeel: `logboek.info({ stadium, aantal }, 'tekst')`.
 * De tekst is vast en zonder waarden; wat wisselt staat in de velden.
 */
export type Logboek = Pick<Logger, (typeof NIVEAUS)[number]>;

const NIVEAUS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export type Logniveau = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface LogboekOpties {
  /** laagste niveau dat geschreven wordt; zonder opgave `info` */
  niveau?: Logniveau;
  /** waar de regels heen gaan; zonder opgave standaarduitvoer */
  uitvoer?: DestinationStream;
}

/** Maakt een logboek dat JSON-regels schrijft. @param naam het onderdeel dat de regels schrijft */
export function maakLogboek(naam: string, opties: LogboekOpties = {}): Logboek {
  const schrijver = pino(
    {
      level: opties.niveau ?? 'info',
      base: { onderdeel: naam, pid: process.pid },
      timestamp: () => `,"tijd":"${new Date().toISOString()}"`,
      messageKey: 'tekst',
      errorKey: 'fout',
      formatters: {
        level: (niveau) => ({ ernst: niveau }),
        bindings: (velden) => zeefVelden(velden),
        log: (velden) => zeefVelden(velden),
      },
      mixin: () => ({ ...huidigSpoor() }),
      hooks: {
        logMethod: function (invoer, schrijf) {
          schrijf.apply(this, alsVeldenEnTekst(invoer));
        },
        streamWrite: maskeer,
      },
    },
    opties.uitvoer ?? pino.destination({ dest: 1, sync: true }),
  );
  // geen `child` naar buiten: vaste velden van een afgeleid logboek gaan bij pino niet langs de zeef
  return Object.fromEntries(NIVEAUS.map((niveau) => [niveau, schrijver[niveau].bind(schrijver)])) as Logboek;
}

/**
 * Brengt elke aanroep tot velden en een vaste tekst. Zonder tekst nam pino de melding van de fout zelf over,
 * en waarden voor plaatshouders zouden langs de zeef gaan; beide kunnen inhoud dragen.
 */
function alsVeldenEnTekst(invoer: unknown[]): [object, string] {
  const [eerste, tweede] = invoer;
  if (typeof eerste === 'string') return [{}, eerste];
  const velden = isFout(eerste) ? { fout: eerste } : Object(eerste);
  if (typeof tweede === 'string') return [velden, tweede];
  const fout = Object.values(velden).find(isFout);
  return [velden, fout ? `fout van de soort ${fout.name}` : 'regel zonder tekst'];
}

/** Een logboek dat naar een bestand schrijft, of zonder bestand naar standaarduitvoer. */
export function logboekVoor(naam: string, bestand?: string): Logboek {
  return maakLogboek(naam, bestand ? { uitvoer: { write: (regel: string) => appendFileSync(bestand, regel) } } : {});
}
