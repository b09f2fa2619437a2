import { Injectable } from '@nestjs/common';
import { Databank } from './databank.js';
import { Klok } from './klok.js';
import { maakPartities } from './partities.js';

/** Hoe vaak wordt gekeken of er een nieuwe maand moet komen. */
const RONDE_MS = 6 * 60 * 60 * 1000;

/** Houdt de maandpartities voor op de klok. */
@Injectable()
export class Onderhoud {
  private wekker: NodeJS.Timeout | undefined;

  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  async start(): Promise<void> {
    await maakPartities(this.databank, this.klok.nu());
    this.wekker = setInterval(() => void maakPartities(this.databank, this.klok.nu()).catch(() => undefined), RONDE_MS).unref();
  }

  stop(): void {
    clearInterval(this.wekker);
  }
}
