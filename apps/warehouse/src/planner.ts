import { setTimeout as wacht } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Wachtrijen } from '@hub/transport';
import type { Logboek } from '@hub/waarneming';
import type { Lader } from './lader.js';

/** Zo vaak kijkt de klok of er iets te laden is dat geen bericht was: termijnen, een opdracht. */
const ELKE_MS = 60_000;
const HERHAAL_MS = 5_000;

/** Neemt bij de start het beleid over en zet de klok van de lader; is de wachtrij of de database nog weg, dan zodra zij er is. */
@Injectable()
export class Planner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly einde = new AbortController();
  private bezig: Promise<void> | undefined;

  constructor(
    private readonly wachtrijen: Pick<Wachtrijen, 'plan'>,
    private readonly lader: Pick<Lader, 'volgBeleid'>,
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
        await this.lader.volgBeleid();
        await this.wachtrijen.plan('warehouse', ELKE_MS);
        return;
      } catch (fout) {
        this.logboek.warn({ fout }, 'laden van het warehouse kan nog niet beginnen');
        await wacht(HERHAAL_MS, undefined, { signal: this.einde.signal }).catch(() => undefined);
      }
    }
  }
}
