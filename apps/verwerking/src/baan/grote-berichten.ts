import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Beurt } from '@hub/opslag';
import { Storing } from '@hub/transport';
import type { VerwerkingInstellingen } from '../verwerking-instellingen.js';
import type { Elders } from './verwerk-baan.js';

/** Een opdracht aan de draad, en haar antwoord. */
export interface Opdracht {
  nummer: number;
  berichtId: number;
}
export type Antwoord = { nummer: number; geheugen: number } & ({ beurt: Beurt } | { storing: string });

/** Zo lang blijft een draad zonder werk bestaan; daarna geeft hij zijn geheugen terug. */
const RUST_MS = 30_000;
/** Grens van het geheugen van de draad zelf, in MB; een bericht van 25 MB vraagt er minder dan 300. */
const GEHEUGEN_MB = 512;
/** Het geheugen van libxml2 krimpt nooit; boven zoveel bytes maakt de draad plaats voor een nieuwe. */
const TE_VEEL_GEHEUGEN = 256 * 1024 * 1024;

/**
 * Behandelt grote berichten op een eigen draad, met een eigen verbinding, zodat kleine berichten, gezondheid en wachtrij niet
 * wachten. Eén tegelijk: dat begrenst het geheugen.
 */
@Injectable()
export class GroteBerichten implements Elders, OnApplicationShutdown {
  private draad: Worker | undefined;
  private rust: NodeJS.Timeout | undefined;
  private nummer = 0;
  private laatste: Promise<unknown> = Promise.resolve();

  constructor(private readonly instellingen: VerwerkingInstellingen) {}

  neemBeurt(berichtId: number): Promise<Beurt> {
    const beurt = this.laatste.catch(() => undefined).then(() => this.laatDoen(berichtId));
    this.laatste = beurt;
    return beurt;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.laatste.catch(() => undefined);
    await this.stop();
  }

  private async laatDoen(berichtId: number): Promise<Beurt> {
    clearTimeout(this.rust);
    const draad = (this.draad ??= this.start());
    const opdracht: Opdracht = { nummer: ++this.nummer, berichtId };
    try {
      return await new Promise<Beurt>((klaar, mislukt) => {
        const bijEinde = (): void => mislukt(new Storing('de draad voor grote berichten stopte'));
        const bijAntwoord = (antwoord: Antwoord): void => {
          draad.off('exit', bijEinde);
          if (antwoord.geheugen > TE_VEEL_GEHEUGEN) void this.stop();
          if ('beurt' in antwoord) klaar(antwoord.beurt);
          else mislukt(new Storing(antwoord.storing));
        };
        draad.once('message', bijAntwoord).once('exit', bijEinde);
        draad.postMessage(opdracht);
      });
    } finally {
      this.rust = setTimeout(() => void this.stop(), RUST_MS).unref();
    }
  }

  private start(): Worker {
    const draad = new Worker(new URL('./grote-berichten.draad.js', import.meta.url), {
      workerData: this.instellingen,
      resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN_MB },
    });
    // zonder luisteraar zou een fout in de draad het proces beëindigen; de opdracht merkt het aan 'exit'
    draad.on('error', () => undefined);
    draad.on('exit', () => {
      if (this.draad === draad) this.draad = undefined;
    });
    return draad;
  }

  private async stop(): Promise<void> {
    clearTimeout(this.rust);
    const { draad } = this;
    this.draad = undefined;
    await draad?.terminate();
  }
}
