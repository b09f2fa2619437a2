import { Inject, Injectable } from '@nestjs/common';
import type { Intakegrenzen } from '../grenzen.js';
import { GRENZEN } from '../poorten.js';

/**
 * Het geheugen dat binnenkomende berichten samen mogen gebruiken, in bytes. Wie geen plaats krijgt, hoort dat
 * meteen; zo blijft het geheugen begrensd, hoeveel partijen er ook tegelijk indienen.
 */
@Injectable()
export class Ontvangstruimte {
  private bezet = 0;

  constructor(@Inject(GRENZEN) private readonly grenzen: Intakegrenzen) {}

  /** Bytes die nu in gebruik zijn. */
  get inGebruik(): number {
    return this.bezet;
  }

  /** @returns undefined als er geen plaats is */
  reserveer(bytes: number): Reservering | undefined {
    const reservering = new Reservering((van, naar) => this.verplaats(van, naar));
    return reservering.zorgVoor(bytes) ? reservering : undefined;
  }

  private verplaats(van: number, naar: number): boolean {
    const { ruimte, ruimteVoorKlein, klein } = this.grenzen;
    const plafond = naar <= klein ? ruimte : ruimte - ruimteVoorKlein;
    if (naar > van && this.bezet - van + naar > plafond) return false;
    this.bezet += naar - van;
    return true;
  }
}

/** Een plaats in de ontvangstruimte. Zij komt vrij als iedereen die haar vasthoudt haar heeft losgelaten. */
export class Reservering {
  private bytes = 0;
  private houders = 1;

  constructor(private readonly verplaats: (van: number, naar: number) => boolean) {}

  /** Breidt de plaats zo nodig uit tot `bytes`. @returns false als dat niet past; de plaats blijft dan wat zij was */
  zorgVoor(bytes: number): boolean {
    if (bytes <= this.bytes) return true;
    if (!this.verplaats(this.bytes, bytes)) return false;
    this.bytes = bytes;
    return true;
  }

  /** Houdt de plaats vast zolang `werk` duurt, ook als de indiener intussen weg is. */
  async tijdens<T>(werk: () => Promise<T>): Promise<T> {
    this.houders += 1;
    try {
      return await werk();
    } finally {
      this.laatLos();
    }
  }

  laatLos(): void {
    this.houders -= 1;
    if (this.houders > 0) return;
    this.verplaats(this.bytes, 0);
    this.bytes = 0;
  }
}
