import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Beurt } from '@hub/opslag';
import { Draad } from '@hub/draad';
import type { VerwerkingInstellingen } from '../verwerking-instellingen.js';
import type { Afloop, Elders } from './verwerk-baan.js';

/** Wat de draad over een opdracht zegt. */
export type Draadantwoord = Beurt | 'storing';

/** Grens van het geheugen van de draad zelf, in MB; een bericht van 25 MB vraagt er minder dan 300. */
const GEHEUGEN_MB = 512;

/**
 * Behandelt grote berichten op een eigen draad, met een eigen verbinding, zodat kleine berichten, gezondheid en wachtrij niet
 * wachten. Eén tegelijk: dat begrenst het geheugen. Wie een bericht overgeeft, wacht niet: anders hielden grote berichten van een paar
 * banen alle plaatsen bezet.
 */
@Injectable()
export class GroteBerichten implements Elders, OnApplicationShutdown {
  private readonly draad: Draad<string, Draadantwoord>;
  /** per overgenomen bericht zijn baan */
  private readonly overgenomen = new Map<number, string>();
  private gestopt = false;

  constructor(instellingen: VerwerkingInstellingen) {
    this.draad = new Draad(new URL('./grote-berichten.draad.js', import.meta.url), instellingen, { geheugenMB: GEHEUGEN_MB });
  }

  heeft(baan: string): boolean {
    return [...this.overgenomen.values()].includes(baan);
  }

  neemOver({ id, baan }: { id: number; baan: string }, daarna: (afloop: Afloop) => Promise<void>): void {
    if (this.gestopt || this.overgenomen.has(id)) return;
    this.overgenomen.set(id, baan);
    void this.draad
      .doe(baan)
      .then((antwoord): Afloop => (antwoord === 'storing' ? 'storing' : 'gedaan'), (): Afloop => 'draad gestopt')
      .finally(() => this.overgenomen.delete(id))
      .then((afloop) => (this.gestopt ? undefined : daarna(afloop)));
  }

  /** Wacht op het bericht dat loopt; wat nog wachtte, staat in de outbox. */
  async onApplicationShutdown(): Promise<void> {
    this.gestopt = true;
    await this.draad.stop();
  }
}
