import { Injectable } from '@nestjs/common';
import type { BerichtJob } from '@hub/berichtweg';
import { Baanopslag, isDatabankstoring, type Beurt } from '@hub/opslag';
import { Storing } from '@hub/transport';
import { foutVelden, metingen, metSpoor, type Logboek } from '@hub/waarneming';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { verwerkBericht } from '../verwerk-bericht.js';
import { LopendeBanen } from './lopende-banen.js';

/** Behandelt een beurt van een baan ergens anders: de draad voor grote berichten. */
export interface Elders {
  neemBeurt(berichtId: number): Promise<Beurt>;
}

/**
 * Werkt een baan af: het oudste bericht eerst, één tegelijk. Wie het slot niet krijgt, gaat weg zonder te wachten; dat mag,
 * want wie het slot heeft, kijkt na elk vastgelegd bericht of er meer is gekomen.
 */
@Injectable()
export class Baanwerker {
  private readonly lopend = new LopendeBanen();

  constructor(
    private readonly banen: Baanopslag,
    private readonly met: Benodigdheden,
    private readonly logboek: Logboek,
    private readonly elders?: Elders,
  ) {}

  /** Werkt de baan van dit bericht af. @throws Storing als de wereld stuk is; opnieuw proberen helpt */
  async verwerk({ baan, berichtId }: BerichtJob): Promise<void> {
    const id = Number(berichtId);
    try {
      await this.lopend.houd(baan, id, async () => {
        while ((await this.neemBeurt(id)) === 'meer');
      });
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }

  /** Het oudste bericht van de baan van dit bericht. Loopt de hub er zelf op vast, dan gaat het apart en is de baan weer vrij. */
  async neemBeurt(berichtId: number): Promise<Beurt> {
    let aanDeBeurt: { id: number; traceerId: string } | undefined;
    try {
      const beurt = await this.banen.neemBeurt(berichtId, async (bericht, tx) => {
        aanDeBeurt = { id: bericht.id, traceerId: bericht.envelop.traceerId };
        await metSpoor(bericht.envelop.traceerId, async () => this.meld(await verwerkBericht(bericht, tx, this.met)));
      });
      if (aanDeBeurt) this.lopend.meldBeoordeeld(aanDeBeurt.id);
      return beurt;
    } catch (fout) {
      if (fout instanceof TeGrootVoorDezeDraad && aanDeBeurt && this.elders) {
        await this.banen.meldInBehandeling(aanDeBeurt.id);
        return this.elders.neemBeurt(berichtId);
      }
      if (!aanDeBeurt || fout instanceof Storing || isDatabankstoring(fout)) throw fout;
      await this.zetApart(aanDeBeurt, fout);
      return (await this.banen.heeftWerk(berichtId)) ? 'meer' : 'laatste';
    }
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
