import { setTimeout as wacht } from 'node:timers/promises';
import { oproep, type OutboxBron, type OutboxRegel } from '@hub/berichtweg';
import { Foutmelder } from './foutmelder.js';
import type { Wachtrijen } from './wachtrijen.js';

export interface RelaisOpties {
  /** tijd tussen twee vegen; zonder opgave 1 s */
  veegMs?: number;
  /** regels per greep uit de outbox en per aanbieding; zonder opgave 500 */
  limiet?: number;
  /** na hoeveel tijd een aangeboden regel die er nog staat opnieuw aan de beurt is; zonder opgave 30 s */
  herhaalMs?: number;
  /** ligt er meer dan dit te wachten, dan slaat de veeg over: de werkers hebben genoeg; zonder opgave 10.000 */
  vol?: number;
}

const GROOTSTE_PAUZE_MS = 10_000;
const GROOTSTE_BUFFER = 20_000;

/**
 * Brengt outboxregels naar de wachtrij: meteen na de commit (`bied`), en door een veeg wat daarbij bleef liggen
 * of met de wachtrij verloren ging.
 */
export class UitgaandRelais {
  private readonly opties: Required<RelaisOpties>;
  private readonly melder = new Foutmelder('Relais');
  private readonly einde = new AbortController();
  private buffer: OutboxRegel[] = [];
  private spoelt: Promise<void> | undefined;
  private veegt: Promise<void> | undefined;

  constructor(private readonly bron: OutboxBron, private readonly wachtrijen: Pick<Wachtrijen, 'voegToe' | 'tellingen'>, opties: RelaisOpties = {}) {
    this.opties = { veegMs: 1_000, limiet: 500, herhaalMs: 30_000, vol: 10_000, ...opties };
  }

  /**
   * Biedt regels aan waarvan de commit geslaagd is. Wacht niet en faalt niet: wat niet aankomt doet de veeg.
   * Alles wat binnenkomt terwijl de vorige aanbieding loopt, gaat in één keer met de volgende mee.
   */
  bied(regels: readonly OutboxRegel[]): void {
    if (this.einde.signal.aborted || this.buffer.length + regels.length > GROOTSTE_BUFFER) return;
    for (const regel of regels) this.buffer.push(regel);
    this.spoelt ??= this.spoel();
  }

  /** Begint te vegen. */
  start(): void {
    this.veegt ??= this.blijfVegen();
  }

  /** Stopt; wacht op de veeg en de aanbieding die lopen. Wat niet is aangeboden staat nog in de outbox. */
  async stop(): Promise<void> {
    this.einde.abort();
    await Promise.all([this.veegt, this.spoelt]);
  }

  private async spoel(): Promise<void> {
    await new Promise((klaar) => setImmediate(klaar));
    try {
      while (this.buffer.length > 0) await this.wachtrijen.voegToe(this.buffer.splice(0, this.opties.limiet));
    } catch (fout) {
      this.buffer = [];
      this.melder.meld('aanbieden mislukt, de veeg herhaalt het', fout);
    } finally {
      this.spoelt = undefined;
    }
  }

  private async blijfVegen(): Promise<void> {
    let pauze = this.opties.veegMs;
    while (!this.einde.signal.aborted) {
      try {
        await this.veeg();
        pauze = this.opties.veegMs;
      } catch (fout) {
        pauze = Math.min(2 * pauze, GROOTSTE_PAUZE_MS);
        this.melder.meld('vegen mislukt, volgt later opnieuw', fout);
      }
      await wacht(pauze, undefined, { signal: this.einde.signal }).catch(() => undefined);
    }
  }

  /** Eerst tellen: is de wachtrij weg, dan blijft de outbox ongemoeid en zijn haar regels bij terugkeer meteen aan de beurt. */
  private async veeg(): Promise<void> {
    const volgers = await this.bron.volgersMetWerk();
    if (volgers.length > 0) await this.wachtrijen.voegToe(volgers.map(oproep));
    while (!this.einde.signal.aborted) {
      const standen = Object.values(await this.wachtrijen.tellingen());
      if (standen.reduce((som, { wachtend }) => som + wachtend, 0) > this.opties.vol) return;
      const regels = await this.bron.neemRijp(this.opties.limiet, this.opties.herhaalMs);
      if (regels.length > 0) await this.wachtrijen.voegToe(regels);
      if (regels.length < this.opties.limiet) return;
    }
  }
}
