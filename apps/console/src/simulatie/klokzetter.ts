import { setTimeout as wacht } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { BIJSTEL_MS, Klok, OutboxTabel } from '@hub/opslag';
import { Probleem } from '../antwoord/probleem.js';

/** Ruim langer dan een ander proces of een draad nog achter kan lopen. */
const NAIJL_MS = 1.5 * BIJSTEL_MS;
const PEIL_MS = 25;
/** Zo lang wacht het antwoord op het werk. */
const GEDULD_MS = 60_000;
const WACHT_SECONDEN = 5;

/** Zet de gesimuleerde klok vooruit en wacht tot de hub weer bij is. */
@Injectable()
export class Klokzetter {
  constructor(
    @Inject(Klok) private readonly klok: Klok,
    @Inject(OutboxTabel) private readonly outbox: OutboxTabel,
  ) {}

  get magVerzet(): boolean {
    return this.klok.gesimuleerd;
  }

  /**
   * @returns de stand van de klok als alles wat aan de beurt kwam gedaan is
   * @throws Probleem 409 als `moment` voorbij is; 503 als het werk te lang duurt
   */
  async zetVooruit(moment: Date): Promise<Date> {
    const nu = this.klok.nu();
    if (moment < nu) throw new Probleem(409, `De klok van de hub staat al op ${nu.toISOString()} en gaat alleen vooruit.`, { veld: 'nu' });
    await this.klok.zetVooruit(moment);
    await wacht(NAIJL_MS);
    for (const einde = Date.now() + GEDULD_MS; (await this.outbox.achterstand()).aantal > 0; await wacht(PEIL_MS)) {
      if (Date.now() > einde) throw Probleem.overbelast(WACHT_SECONDEN, 'De klok is verzet, maar nog niet al het werk is gedaan.');
    }
    return this.klok.nu();
  }
}
