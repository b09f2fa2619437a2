import type { BewaardSignaal, Bezorging, Kanaal } from '@hub/opslag';

/** Brengt weg wat er voor een partij klaarstaat, langs één kanaal. */
export interface Bezorger {
  readonly kanaal: Kanaal;
  /** partijen die dezelfde weg delen: zij gaan na elkaar, de groepen naast elkaar */
  readonly groepen: readonly (readonly string[])[];
  /**
   * Doet één poging.
   * @returns `niets` als er intussen niets meer te vertellen valt
   * @throws Bezorgfout als het niet aankwam
   */
  bezorg(bezorging: Bezorging, signalen: readonly BewaardSignaal[], nu: Date): Promise<'bezorgd' | 'niets'>;
}

/** Een poging die mislukte. Draagt alleen een code: de tekst van een mailserver of webhook kan een adres of sleutel herhalen. */
export class Bezorgfout extends Error {
  override readonly name = 'Bezorgfout';

  /** @param wegDicht of de rest van de groep deze ronde ook niet aankomt */
  constructor(readonly code: string, readonly wegDicht: boolean) {
    super('bezorgen mislukt');
  }
}
