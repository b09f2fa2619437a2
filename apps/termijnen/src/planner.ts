import { setTimeout as wacht } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Wachtrijen } from '@hub/transport';
import type { Logboek } from '@hub/waarneming';
import type { Bewaking } from './bewaking.js';

/** Zo vaak kijkt de klok of er een termijn aan de beurt is, of iemand van een termijn moet horen. */
const ELKE_MS = 60_000;
const HERHAAL_MS = 5_000;

/** Zet bij de start de klok van bewaking en berichtgeving; is de wachtrij of de database nog weg, dan zodra zij er is. */
@Injectable()
export class Planner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly einde = new AbortController();
  private bezig: Promise<void> | undefined;

  constructor(
    private readonly wachtrijen: Pick<Wachtrijen, 'plan'>,
    private readonly bewaking: Pick<Bewaking, 'volgBeleid'>,
    private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    this.bezig = this.begin();
  }

  async onApplicationShutdown(): Promise<void> {
    this.einde.abort();
    await this.bezig;
  }

  private async begin(): Promise<void> {
    while (!this.einde.signal.aborted) {
      try {
        await this.bewaking.volgBeleid();
        await this.wachtrijen.plan('termijnen', ELKE_MS);
        await this.wachtrijen.plan('signaleren', ELKE_MS);
        return;
      } catch (fout) {
        this.logboek.warn({ fout }, 'bewaking van termijnen kan nog niet beginnen');
        await wacht(HERHAAL_MS, undefined, { signal: this.einde.signal }).catch(() => undefined);
      }
    }
  }
}
