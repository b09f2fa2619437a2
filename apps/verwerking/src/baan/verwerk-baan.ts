import { Injectable } from '@nestjs/common';
import type { BerichtJob } from '@hub/berichtweg';
import { Baanopslag, isDatabankstoring, type Beurt } from '@hub/opslag';
import { Storing } from '@hub/transport';
import { foutVelden, metingen, metSpoor, type Logboek } from '@hub/waarneming';
import { TeGrootVoorDezeDraad, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { verwerkBericht } from '../verwerk-bericht.js';

/** Behandelt een beurt van een baan ergens anders: de draad voor grote berichten. */
export interface Elders {
  neemBeurt(baan: string): Promise<Beurt>;
}

/**
 * Werkt een baan af: het oudste bericht eerst, één tegelijk. Wie het slot niet krijgt, gaat weg zonder te wachten; dat mag,
 * want wie het slot heeft, kijkt na elk vastgelegd bericht of er meer is gekomen.
 */
@Injectable()
export class Baanwerker {
  constructor(
    private readonly banen: Baanopslag,
    private readonly met: Benodigdheden,
    private readonly logboek: Logboek,
    private readonly elders?: Elders,
  ) {}

  /** Werkt de baan van dit bericht af. @throws Storing als de wereld stuk is; opnieuw proberen helpt */
  async verwerk(job: BerichtJob): Promise<void> {
    try {
      const baan = await this.banen.baanVan(job.berichtId);
      if (baan === undefined) return;
      do {
        if ((await this.neemBeurt(baan)) !== 'verwerkt') return;
      } while (await this.banen.heeftWerk(baan));
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }

  /** Eén bericht van de baan. Loopt de hub er zelf op vast, dan gaat het apart en is de baan weer vrij. */
  async neemBeurt(baan: string): Promise<Beurt> {
    let aanDeBeurt: { id: number; traceerId: string } | undefined;
    try {
      return await this.banen.neemBeurt(baan, async (bericht, tx) => {
        aanDeBeurt = { id: bericht.id, traceerId: bericht.envelop.traceerId };
        await metSpoor(bericht.envelop.traceerId, async () => this.meld(await verwerkBericht(bericht, tx, this.met)));
      });
    } catch (fout) {
      if (fout instanceof TeGrootVoorDezeDraad && aanDeBeurt && this.elders) {
        await this.banen.meldInBehandeling(aanDeBeurt.id);
        return this.elders.neemBeurt(baan);
      }
      if (!aanDeBeurt || fout instanceof Storing || isDatabankstoring(fout)) throw fout;
      await this.zetApart(aanDeBeurt, fout);
      return 'verwerkt';
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
