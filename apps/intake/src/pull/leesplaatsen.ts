import { Inject, Injectable } from '@nestjs/common';
import { Probleem } from '@hub/vsp';
import type { Intakegrenzen } from '../grenzen.js';
import { GRENZEN } from '../poorten.js';

/**
 * Hoeveel payloads er tegelijk uit de opslag in het geheugen mogen staan. Wie geen plaats krijgt wacht op zijn beurt,
 * in volgorde van komst, en hoort 503 als dat te lang duurt.
 */
@Injectable()
export class Leesplaatsen {
  private bezet = 0;
  private readonly rij: (() => void)[] = [];

  constructor(@Inject(GRENZEN) private readonly grenzen: Intakegrenzen) {}

  /**
   * Neemt een plaats in.
   * @returns wat de plaats weer vrijgeeft; nog eens aanroepen heeft geen gevolg
   * @throws Probleem 503 als er niet op tijd een plaats vrijkomt
   */
  async neem(): Promise<() => void> {
    if (this.bezet >= this.grenzen.leesplaatsen) await this.wachtOpBeurt();
    else this.bezet += 1;
    let vrij = false;
    return () => {
      if (vrij) return;
      vrij = true;
      this.geefDoor();
    };
  }

  private wachtOpBeurt(): Promise<void> {
    return new Promise((resolve, reject) => {
      const beurt = (): void => {
        clearTimeout(wekker);
        resolve();
      };
      const wekker = setTimeout(() => {
        this.rij.splice(this.rij.indexOf(beurt), 1);
        reject(Probleem.overbelast(this.grenzen.wachtSeconden, 'Er worden nu te veel berichten tegelijk opgehaald.'));
      }, this.grenzen.leesWachtMs);
      this.rij.push(beurt);
    });
  }

  /** De plaats gaat naar wie het langst wacht, of komt vrij. */
  private geefDoor(): void {
    const volgende = this.rij.shift();
    if (volgende) volgende();
    else this.bezet -= 1;
  }
}
