import { Injectable } from '@nestjs/common';
import type { Databank } from './databank.js';
import { maakPartities } from './partities.js';

/** Hoe vaak een proces kijkt of een ander proces de gesimuleerde klok vooruit zette; zo lang kan een ander nog achterlopen. */
export const BIJSTEL_MS = 500;

/**
 * De klok van de hub. Zonder simulatie de echte tijd; met simulatie een klok die alle processen delen en die alleen
 * vooruit gaat.
 */
@Injectable()
export class Klok {
  private verschilMs = 0;
  private wekker: NodeJS.Timeout | undefined;

  private constructor(
    private readonly databank: Databank,
    readonly gesimuleerd: boolean,
  ) {}

  /** @param begin moment waarop de klok begint; zonder: de echte tijd */
  static async start(databank: Databank, begin?: Date): Promise<Klok> {
    const klok = new Klok(databank, begin !== undefined);
    if (begin) {
      await klok.zetVooruit(begin);
      klok.wekker = setInterval(() => void klok.lees().catch(() => undefined), BIJSTEL_MS).unref();
    }
    return klok;
  }

  nu(): Date {
    return new Date(Date.now() + this.verschilMs);
  }

  /** Zet de gesimuleerde klok op `moment`, of laat haar staan als zij al verder is. Geeft de stand daarna. */
  async zetVooruit(moment: Date): Promise<Date> {
    await this.databank.pool.query(
      `insert into bericht.klok (hub, echt) values ($1, clock_timestamp())
       on conflict (enige) do update set hub = excluded.hub, echt = excluded.echt
       where bericht.klok.hub + (clock_timestamp() - bericht.klok.echt) < excluded.hub`,
      [moment],
    );
    await maakPartities(this.databank, moment);
    await this.lees();
    return this.nu();
  }

  stop(): void {
    clearInterval(this.wekker);
  }

  private async lees(): Promise<void> {
    const { rows } = await this.databank.pool.query<{ verschil: string }>(
      `select extract(epoch from hub - echt) * 1000 as verschil from bericht.klok`,
    );
    if (rows[0]) this.verschilMs = Math.round(Number(rows[0].verschil));
  }
}
