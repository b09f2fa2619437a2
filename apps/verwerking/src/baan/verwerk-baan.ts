import { setTimeout as wacht } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Storing, type BerichtJob } from '@hub/berichtweg';
import { Baanopslag, Bundelaar, isDatabankstoring, type Beurt, type TeVerwerken } from '@hub/opslag';
import { foutVelden, metingen, metSpoor, metStapspoor, type Logboek } from '@hub/waarneming';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { verwerkRonde } from '../verwerk-bericht.js';
import { LopendeBanen } from './lopende-banen.js';

/** Hoe een overgenomen bericht afliep. */
export type Afloop =
  | 'gedaan'
  /** de wereld is stuk; later nog eens */
  | 'storing'
  /** de draad zelf ging stuk; bij dit bericht misschien weer */
  | 'draad gestopt';

/** Neemt berichten over die hier te groot zijn: de draad voor grote berichten. */
export interface Elders {
  /**
   * Neemt het bericht over en keert meteen terug; een bericht dat al is overgenomen, niet nog eens.
   * @param daarna wordt aangeroepen als het bericht is behandeld, of als dat niet lukte
   */
  neemOver(bericht: { id: number; baan: string }, daarna: (afloop: Afloop) => Promise<void>): void;
  /** of van deze baan een bericht is overgenomen; dan gaat zij daarna vanzelf verder */
  heeft(baan: string): boolean;
}

/** Zo lang wacht een groot bericht na een storing. */
const HERHAAL_MS = 5_000;

/** Zoveel banen gaan samen in een ronde, en zoveel rondes lopen er naast elkaar: de ene rekent terwijl de andere op de database wacht. */
const RONDES = { meest: 16, tegelijk: 2 };

/**
 * Werkt banen af: van elke baan het oudste bericht eerst, één tegelijk. Wie het slot niet krijgt, gaat weg zonder te wachten; dat mag,
 * want wie het slot heeft, kijkt na elk vastgelegd bericht of er meer is gekomen. Banen die tegelijk werk hebben, gaan samen in een ronde.
 */
@Injectable()
export class Baanwerker {
  private readonly rondes = new Bundelaar((banen: string[]) => this.neemBeurten(banen), RONDES);
  private readonly lopend = new LopendeBanen();
  /** grote berichten waarop de draad al eens stukging */
  private readonly verdacht = new Set<number>();

  constructor(
    private readonly banen: Baanopslag,
    private readonly met: Benodigdheden,
    private readonly logboek: Logboek,
    private readonly elders?: Elders,
  ) {}

  /** Werkt de baan van dit bericht af. @throws Storing als de wereld stuk is; opnieuw proberen helpt */
  async verwerk({ berichtId, baan }: Pick<BerichtJob, 'berichtId' | 'baan'>): Promise<void> {
    if (this.elders?.heeft(baan)) return;
    try {
      await this.lopend.houd(baan, Number(berichtId), async () => {
        while ((await this.rondes.vraag(baan)) === 'meer');
      });
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }

  /**
   * Van elk van deze banen het oudste bericht. Is het er maar één en loopt de hub er zelf op vast, dan gaat het apart en is de baan weer
   * vrij; zijn het er meer, dan is er niets gebeurd en moet elk apart.
   */
  async neemBeurten(banen: readonly string[]): Promise<Beurt[]> {
    let ronde: TeVerwerken[] = [];
    let behandeld: Behandeling[] = [];
    try {
      const beurten = await this.banen.neemBeurten(banen, this.met.grens, async (berichten, tx) => {
        ronde = berichten;
        behandeld = await verwerkRonde(berichten, tx, this.met);
      });
      for (const b of behandeld) this.meld(b);
      return beurten;
    } catch (fout) {
      const [bericht] = ronde;
      if (banen.length > 1 || !bericht) throw fout;
      return [await this.vangOp(bericht, fout)];
    }
  }

  /** Wat er gebeurt met een bericht dat alleen was en een fout gooide. @throws de fout, als het aan de wereld ligt */
  private async vangOp(bericht: TeVerwerken, fout: unknown): Promise<Beurt> {
    if (fout instanceof TeGrootVoorDezeDraad && this.elders) {
      await this.banen.meldInBehandeling(bericht.id);
      this.geefOver(bericht, this.elders);
      return 'geen';
    }
    if (fout instanceof Storing || isDatabankstoring(fout)) throw fout;
    await this.zetApart(bericht, fout);
    return 'meer';
  }

  /** Geeft een groot bericht over; daarna gaat de baan verder. Lukt dat niet, dan biedt de veeg het werk later weer aan. */
  private geefOver(bericht: TeVerwerken, elders: Elders): void {
    const { id, baan } = bericht;
    elders.neemOver({ id, baan }, async (afloop) => {
      try {
        if (afloop === 'gedaan') this.verdacht.delete(id);
        else if (afloop === 'draad gestopt' && this.verdacht.delete(id)) {
          await this.zetApart(bericht, new Error('de draad voor grote berichten ging er twee keer op stuk'));
        } else {
          if (afloop === 'draad gestopt') this.verdacht.add(id);
          await wacht(HERHAAL_MS, undefined, { ref: false });
        }
        await this.verwerk({ berichtId: String(id), baan });
      } catch (fout) {
        metSpoor(bericht.envelop.traceerId, () => this.logboek.warn({ fout }, 'baan na een groot bericht nog niet verder'));
      }
    });
  }

  private meld({ bericht, soort, status, bevindingen, meldingen }: Behandeling): void {
    this.lopend.meldBeoordeeld(bericht.id);
    metingen.oordelen.inc({ berichttype: soort.type, uitkomst: status });
    for (const { regel } of bevindingen) metingen.bevindingen.inc({ regel });
    const velden = { berichttype: soort.type, uitkomst: status, aantal: bevindingen.length + meldingen.length };
    metSpoor(bericht.envelop.traceerId, () => {
      this.logboek.info(velden, 'bericht beoordeeld');
      void metStapspoor({ naam: 'beoordeeld', etiketten: velden }, () => Promise.resolve());
    });
  }

  private async zetApart({ id, envelop }: TeVerwerken, fout: unknown): Promise<void> {
    const { naam, tekst } = foutVelden(fout);
    await this.banen.zetApart(id, `${naam}: ${tekst}`);
    metSpoor(envelop.traceerId, () => this.logboek.error({ fout }, 'bericht vastgelopen en apart gezet'));
  }
}
