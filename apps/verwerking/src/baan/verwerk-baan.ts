import { setTimeout as wacht } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { BerichtJob } from '@hub/berichtweg';
import { Baanopslag, isDatabankstoring, type Beurt } from '@hub/opslag';
import { Storing } from '@hub/transport';
import { foutVelden, metingen, metSpoor, type Logboek } from '@hub/waarneming';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { verwerkBericht } from '../verwerk-bericht.js';
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

/**
 * Werkt een baan af: het oudste bericht eerst, één tegelijk. Wie het slot niet krijgt, gaat weg zonder te wachten; dat mag,
 * want wie het slot heeft, kijkt na elk vastgelegd bericht of er meer is gekomen.
 */
@Injectable()
export class Baanwerker {
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
  async verwerk(job: BerichtJob): Promise<void> {
    if (this.elders?.heeft(job.baan)) return;
    const id = Number(job.berichtId);
    try {
      await this.lopend.houd(job.baan, id, async () => {
        while ((await this.neemBeurt(id, job)) === 'meer');
      });
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }

  /**
   * Het oudste bericht van de baan van dit bericht. Loopt de hub er zelf op vast, dan gaat het apart en is de baan weer vrij.
   * @param job waarmee de baan verdergaat nadat een te groot bericht elders is behandeld
   */
  async neemBeurt(berichtId: number, job?: BerichtJob): Promise<Beurt> {
    let aanDeBeurt: { id: number; traceerId: string } | undefined;
    try {
      const beurt = await this.banen.neemBeurt(berichtId, async (bericht, tx) => {
        aanDeBeurt = { id: bericht.id, traceerId: bericht.envelop.traceerId };
        await metSpoor(bericht.envelop.traceerId, async () => this.meld(await verwerkBericht(bericht, tx, this.met)));
      });
      if (aanDeBeurt) this.lopend.meldBeoordeeld(aanDeBeurt.id);
      return beurt;
    } catch (fout) {
      if (fout instanceof TeGrootVoorDezeDraad && aanDeBeurt && job && this.elders) {
        await this.banen.meldInBehandeling(aanDeBeurt.id);
        this.geefOver(aanDeBeurt, job, this.elders);
        return 'geen';
      }
      if (!aanDeBeurt || fout instanceof Storing || isDatabankstoring(fout)) throw fout;
      await this.zetApart(aanDeBeurt, fout);
      return (await this.banen.heeftWerk(berichtId)) ? 'meer' : 'laatste';
    }
  }

  /** Geeft een groot bericht over; daarna gaat de baan verder. Lukt dat niet, dan biedt de veeg het werk later weer aan. */
  private geefOver(bericht: { id: number; traceerId: string }, job: BerichtJob, elders: Elders): void {
    elders.neemOver({ id: bericht.id, baan: job.baan }, async (afloop) => {
      try {
        if (afloop === 'gedaan') this.verdacht.delete(bericht.id);
        else if (afloop === 'draad gestopt' && this.verdacht.delete(bericht.id)) {
          await this.zetApart(bericht, new Error('de draad voor grote berichten ging er twee keer op stuk'));
        } else {
          if (afloop === 'draad gestopt') this.verdacht.add(bericht.id);
          await wacht(HERHAAL_MS, undefined, { ref: false });
        }
        await this.verwerk({ ...job, berichtId: String(bericht.id), traceerId: bericht.traceerId });
      } catch (fout) {
        metSpoor(bericht.traceerId, () => this.logboek.warn({ fout }, 'baan na een groot bericht nog niet verder'));
      }
    });
  }

  private meld({ soort, status, bevindingen, meldingen }: Behandeling): void {
    metingen.oordelen.inc({ berichttype: soort.type, uitkomst: status });
    this.logboek.info({ berichttype: soort.type, uitkomst: status, aantal: bevindingen.length + meldingen.length }, 'bericht beoordeeld');
  }

  private async zetApart({ id, traceerId }: { id: number; traceerId: string }, fout: unknown): Promise<void> {
    const { naam, tekst } = foutVelden(fout);
    await this.banen.zetApart(id, `${naam}: ${tekst}`);
    metSpoor(traceerId, () => this.logboek.error({ fout }, 'bericht vastgelopen en apart gezet'));
  }
}
