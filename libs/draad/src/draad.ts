import { parentPort, Worker } from 'node:worker_threads';
import { libxml2Geheugen } from '@hub/ijw';

/** Wat naar een draad gaat en wat eruit komt; `geheugen` is wat libxml2 daar vasthoudt, in bytes. */
interface Vraag<Opdracht> {
  opdracht: Opdracht;
}
type Uitkomst<Antwoord> = { geheugen: number } & ({ antwoord: Antwoord } | { fout: string });

export interface Draadopties {
  /** grens van het geheugen van de draad zelf, in MB */
  geheugenMB: number;
  /** zo lang blijft een draad zonder werk bestaan, in milliseconden */
  rustMs?: number;
  /** het geheugen van libxml2 krimpt nooit; boven zoveel bytes maakt de draad plaats voor een nieuwe */
  teVeelGeheugen?: number;
}

/** De opdracht liep stuk op de draad zelf; opnieuw proberen kan helpen. */
export class Draadfout extends Error {
  override readonly name = 'Draadfout';
}

const RUST_MS = 30_000;
const TE_VEEL_GEHEUGEN = 256 * 1024 * 1024;

/**
 * Eén werkdraad die opdrachten een voor een afhandelt. Hij begint bij de eerste opdracht, en stopt als hij een tijd niets te doen
 * heeft of te veel geheugen vasthoudt; de volgende opdracht krijgt dan een nieuwe.
 */
export class Draad<Opdracht, Antwoord> {
  private draad: Worker | undefined;
  private rust: NodeJS.Timeout | undefined;
  private laatste: Promise<unknown> = Promise.resolve();
  private wachtend = 0;
  private gestopt = false;
  private readonly opties: Required<Draadopties>;

  /**
   * @param module het bestand dat op de draad loopt; het roept `bedienDraad` aan
   * @param gegevens wat de draad bij zijn begin als `workerData` krijgt
   */
  constructor(private readonly module: URL, private readonly gegevens: unknown, opties: Draadopties) {
    this.opties = { rustMs: RUST_MS, teVeelGeheugen: TE_VEEL_GEHEUGEN, ...opties };
  }

  /** @throws Draadfout als de draad stuk liep */
  doe(opdracht: Opdracht): Promise<Antwoord> {
    const eerste = this.wachtend === 0;
    this.wachtend += 1;
    const beurt = this.laatste.catch(() => undefined).then(() => {
      if (this.gestopt && !eerste) throw new Draadfout('de draad is gestopt');
      return this.laatDoen(opdracht);
    }).finally(() => (this.wachtend -= 1));
    this.laatste = beurt;
    return beurt;
  }

  /** Wacht op de opdracht die loopt en beëindigt de draad; opdrachten die nog wachtten, mislukken. */
  async stop(): Promise<void> {
    this.gestopt = true;
    await this.laatste.catch(() => undefined);
    await this.beeindig();
  }

  private async laatDoen(opdracht: Opdracht): Promise<Antwoord> {
    clearTimeout(this.rust);
    const draad = (this.draad ??= this.begin());
    const uitkomst = await vraag<Opdracht, Antwoord>(draad, opdracht);
    if (uitkomst.geheugen > this.opties.teVeelGeheugen) await this.beeindig();
    else this.rust = setTimeout(() => void this.beeindig(), this.opties.rustMs).unref();
    if ('fout' in uitkomst) throw new Draadfout(uitkomst.fout);
    return uitkomst.antwoord;
  }

  private begin(): Worker {
    const draad = new Worker(this.module, { workerData: this.gegevens, resourceLimits: { maxOldGenerationSizeMb: this.opties.geheugenMB } });
    // zonder luisteraar zou een fout in de draad het proces beëindigen; de opdracht merkt het aan 'exit'
    draad.on('error', () => undefined);
    draad.on('exit', () => {
      if (this.draad === draad) this.draad = undefined;
    });
    return draad;
  }

  private async beeindig(): Promise<void> {
    clearTimeout(this.rust);
    const { draad } = this;
    this.draad = undefined;
    await draad?.terminate();
  }
}

function vraag<Opdracht, Antwoord>(draad: Worker, opdracht: Opdracht): Promise<Uitkomst<Antwoord>> {
  return new Promise((klaar, mislukt) => {
    const bijEinde = (): void => mislukt(new Draadfout('de draad stopte'));
    draad.once('exit', bijEinde).once('message', (uitkomst: Uitkomst<Antwoord>) => {
      draad.off('exit', bijEinde);
      klaar(uitkomst);
    });
    draad.postMessage({ opdracht } satisfies Vraag<Opdracht>);
  });
}

/** De bytes van een antwoord dat er alleen uit bestaat; een stuk van een gedeelde buffer gaat niet over maar wordt gekopieerd. */
function eigenBytes(antwoord: unknown): ArrayBuffer[] {
  if (!(antwoord instanceof Uint8Array) || !(antwoord.buffer instanceof ArrayBuffer)) return [];
  return antwoord.byteLength === antwoord.buffer.byteLength ? [antwoord.buffer] : [];
}

/**
 * De kant van de draad: voert elke opdracht uit. Van een fout gaat alleen de naam terug, want een bericht kan inhoud dragen. Bytes
 * in een antwoord gaan over zonder kopie.
 */
export function bedienDraad<Opdracht, Antwoord>(werk: (opdracht: Opdracht) => Promise<Antwoord>): void {
  const geef = (uitkomst: Omit<Uitkomst<Antwoord>, 'geheugen'>, mee: ArrayBuffer[] = []): void => parentPort?.postMessage({ ...uitkomst, geheugen: libxml2Geheugen() }, mee);
  parentPort?.on('message', ({ opdracht }: Vraag<Opdracht>) => {
    werk(opdracht).then(
      (antwoord) => geef({ antwoord }, eigenBytes(antwoord)),
      (fout: unknown) => geef({ fout: fout instanceof Error ? fout.name : 'onbekende fout' }),
    );
  });
}
