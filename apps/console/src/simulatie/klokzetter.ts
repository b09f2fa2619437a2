import { setTimeout as wacht } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { oproep, type OutboxRegel } from '@hub/berichtweg';
import { BIJSTEL_MS, Klok, OutboxTabel, Termijnstand, Warehousestand } from '@hub/opslag';
import { Probleem } from '../antwoord/probleem.js';
import { RELAIS } from '../sleutels.js';

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
    @Inject(Termijnstand) private readonly termijnen: Termijnstand,
    @Inject(Warehousestand) private readonly warehouse: Warehousestand,
    @Inject(RELAIS) private readonly relais: { bied(regels: OutboxRegel[]): void },
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
    for (const einde = Date.now() + GEDULD_MS; !(await this.isBij(moment)); await wacht(PEIL_MS)) {
      if (Date.now() > einde) throw Probleem.overbelast(WACHT_SECONDEN, 'De klok is verzet, maar nog niet al het werk is gedaan.');
    }
    return this.klok.nu();
  }

  /** Geen werk meer; termijnen, wie daarvan moest horen en het warehouse zijn bekeken met de klok op dit moment of later. */
  private async isBij(moment: Date): Promise<boolean> {
    if ((await this.outbox.achterstand()).aantal > 0) return false;
    const achter = await this.wieLooptAchter(moment);
    if (achter) this.relais.bied([oproep(achter)]);
    return achter === undefined;
  }

  private async wieLooptAchter(moment: Date): Promise<Parameters<typeof oproep>[0] | undefined> {
    if ((await this.termijnen.gedaanTot()) < moment) return 'termijnen';
    if ((await this.termijnen.bezorgdTot()) < moment) return 'signaleren';
    return (await this.warehouse.geladenTot()) < moment ? 'warehouse' : undefined;
  }
}
