import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Bewaarbeleid, Bewaring } from './bewaren/bewaring.js';
import { Databank } from './databank.js';
import { Klok } from './klok.js';
import { maakPartities } from './partities.js';

/** Hoe vaak wordt gekeken of er een nieuwe maand moet komen, en of er vandaag al is opgeruimd. */
const RONDE_MS = 6 * 60 * 60 * 1000;

/** Houdt de maandpartities voor op de klok, en ruimt dagelijks op wat het beleid niet langer bewaart. */
@Injectable()
export class Onderhoud implements OnApplicationShutdown {
  private wekker: NodeJS.Timeout | undefined;
  private gestopt = false;
  private bezig = Promise.resolve();

  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
    private readonly bewaring: Bewaring,
  ) {}

  /** @param bijFout krijgt wat er bij het opruimen misging; een volgende ronde probeert het opnieuw */
  async start(beleid: Bewaarbeleid, bijFout: (fout: unknown) => void): Promise<void> {
    await maakPartities(this.databank, this.klok.nu());
    const ruimOp = (): void => {
      this.bezig = this.bezig.then(() => this.bewaring.dagelijks(beleid, () => !this.gestopt)).catch(bijFout);
    };
    ruimOp();
    this.wekker = setInterval(() => {
      void maakPartities(this.databank, this.klok.nu()).catch(() => undefined);
      ruimOp();
    }, RONDE_MS).unref();
  }

  /** Wacht tot de stap die bezig is, af is. */
  async onApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    clearInterval(this.wekker);
    await this.bezig;
  }
}
