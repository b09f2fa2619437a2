import type { Pad } from './plaats.js';
import { normaliseer } from './witruimte.js';

/**
 * Waarden die eerder in het bericht stonden, met hun plaats. Vergelijkt zoals het stijlblad: de latere waarde gladgestreken, de eerdere
 * zoals zij er staat. Daardoor is `V1` met een spatie erachter gelijk aan een eerdere `V1`, en omgekeerd niet.
 */
export class Eerdere {
  private readonly plaatsen = new Map<string, Pad>();

  /** Waar deze waarde het eerst stond; `undefined` als zij nieuw is. */
  zoek(waarde: string): string | undefined {
    return this.plaatsen.get(normaliseer(waarde))?.toString();
  }

  onthoud(waarde: string, pad: Pad): void {
    if (!this.plaatsen.has(waarde)) this.plaatsen.set(waarde, pad);
  }
}
