import { Injectable } from '@nestjs/common';
import { Databank } from './databank.js';
import { Klok } from './klok.js';

/** Hoe vaak wordt gekeken of er een nieuwe maand moet komen. */
const RONDE_MS = 6 * 60 * 60 * 1000;
/** Zoveel maanden staan er klaar na de lopende. */
const VOORUIT = 2;

/** Houdt de maandpartities voor op de klok. */
@Injectable()
export class Onderhoud {
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  async start(): Promise<void> {
    await this.maakPartities();
    this.wekker = setInterval(() => void this.maakPartities().catch(() => undefined), RONDE_MS).unref();
  }

  stop(): void {
    clearInterval(this.wekker);
  }

  private async maakPartities(): Promise<void> {
    await this.databank.pool.query('select bericht.maak_partities($1, $2)', [this.klok.nu(), VOORUIT]);
  }
}
