/** Waar iets in een bericht staat. Wordt pas tekst als een mens het moet lezen: een groot bericht heeft er tienduizenden. */
export class Pad {
  private constructor(
    private readonly deel: string,
    private readonly boven?: Pad,
    private readonly volgnummer?: number,
  ) {}

  static van(element: string): Pad {
    return new Pad(element);
  }

  /** Een element hieronder; `index` (vanaf 0) als het zich kan herhalen. */
  onder(element: string, index?: number): Pad {
    return new Pad(element, this, index === undefined ? undefined : index + 1);
  }

  /** Bijvoorbeeld `Client › StopProduct 2 › Einddatum`; volgnummers tellen vanaf 1. */
  toString(): string {
    const eigen = this.volgnummer === undefined ? this.deel : `${this.deel} ${this.volgnummer}`;
    return this.boven ? `${this.boven.toString()} › ${eigen}` : eigen;
  }
}

/** Een element van een bericht met zijn pad. */
export interface Plaats<E> {
  element: E;
  pad: Pad;
}

/** De elementen van een lijst, elk met zijn volgnummer. */
export function* opRij<E>(elementen: readonly E[] | undefined, naam: string, boven: Pad): Iterable<Plaats<E>> {
  if (!elementen) return;
  let index = 0;
  for (const element of elementen) {
    yield { element, pad: boven.onder(naam, index) };
    index += 1;
  }
}
