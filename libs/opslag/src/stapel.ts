/** Waar een stuk in de stapel ligt, zoals `substr` in PostgreSQL telt: vanaf 1. */
export interface Plek {
  vanaf: number;
  lengte: number;
}

/**
 * Legt stukken achter elkaar in één buffer. Zo gaan de bytes van meer berichten als één binaire waarde naar PostgreSQL, en haalt
 * `substr` er elk stuk weer uit.
 */
export class Stapel {
  private readonly stukken: Buffer[] = [];
  private lengte = 0;

  legOp(stuk: Buffer): Plek {
    const plek = { vanaf: this.lengte + 1, lengte: stuk.length };
    this.stukken.push(stuk);
    this.lengte += stuk.length;
    return plek;
  }

  get bytes(): Buffer {
    const [enige, ...rest] = this.stukken;
    return enige && rest.length === 0 ? enige : Buffer.concat(this.stukken, this.lengte);
  }
}
