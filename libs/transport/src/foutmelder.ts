import { Logger } from '@nestjs/common';
import { foutsoort } from './fouten.js';

const STILTE_MS = 10_000;

/** Meldt een aanhoudende storing hoogstens eens per tien seconden per soort, met het aantal dat intussen stil bleef. */
export class Foutmelder {
  private readonly logger: Logger;
  private readonly laatste = new Map<string, { op: number; stil: number }>();

  constructor(private readonly onderdeel: string) {
    this.logger = new Logger(onderdeel);
  }

  meld(tekst: string, fout: unknown): void {
    const soort = foutsoort(fout);
    const vorige = this.laatste.get(soort);
    const nu = performance.now();
    if (vorige && nu - vorige.op < STILTE_MS) {
      vorige.stil += 1;
      return;
    }
    this.laatste.set(soort, { op: nu, stil: 0 });
    this.logger.warn({ tekst, onderdeel: this.onderdeel, reden: soort, aantal: 1 + (vorige?.stil ?? 0) });
  }
}
