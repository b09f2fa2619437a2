import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Incidenten, type Incidentmelding, type Incidentpost, isDatabankstoring, type Klok, type Waakbeleid } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { Bezorgfout } from '../berichtgeving/bezorger.js';
import type { Mailserver } from '../berichtgeving/mailserver.js';
import { maakIncidentmail } from './incidentmail.js';

export interface Waakplan {
  beleid: Waakbeleid;
  /** zonder: incidenten staan alleen in de console en de cijfers */
  mailserver?: Pick<Mailserver, 'verstuur'>;
}

/** Waakt over de hub: begint en eindigt incidenten, en meldt elk begin en einde eenmaal aan beheer. */
@Injectable()
export class Waker implements OnApplicationBootstrap {
  constructor(
    private readonly incidenten: Incidenten,
    private readonly post: Incidentpost,
    private readonly klok: Klok,
    private readonly plan: Waakplan,
    private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    if (this.plan.beleid.waken.email !== undefined && !this.plan.mailserver) this.logboek.warn({ kanaal: 'mail', reden: 'HUB_SMTP_URL is niet ingesteld' }, 'incidenten worden niet gemeld');
  }

  /** Eén ronde. */
  async werkBij(): Promise<void> {
    const nu = this.klok.nu();
    const { beleid, mailserver } = this.plan;
    const aan = beleid.waken.email;
    const { begonnen, geeindigd } = await this.incidenten.bekijk(beleid, aan !== undefined && mailserver !== undefined, nu);
    if (begonnen > 0) this.logboek.warn({ aantal: begonnen }, 'incidenten begonnen');
    if (geeindigd > 0) this.logboek.info({ aantal: geeindigd }, 'incidenten voorbij');
    if (aan === undefined || !mailserver) return;
    for (let wegOpen = true; wegOpen;) {
      const melding = await this.post.neem(nu);
      wegOpen = melding !== undefined && await this.meld(mailserver, melding, aan, nu);
    }
  }

  /** @returns of het zin heeft deze ronde verder te gaan */
  private async meld(mailserver: Pick<Mailserver, 'verstuur'>, melding: Incidentmelding, aan: string, nu: Date): Promise<boolean> {
    try {
      await mailserver.verstuur({ id: melding.id, aan, op: nu, ...maakIncidentmail(melding) });
      await this.post.rondAf(melding, this.klok.nu());
      return true;
    } catch (fout) {
      if (isDatabankstoring(fout)) throw fout;
      this.logboek.warn({ poging: melding.poging, ...(fout instanceof Bezorgfout ? { code: fout.code } : { fout }) }, 'incident melden mislukt; volgt later opnieuw');
      return !(fout instanceof Bezorgfout && fout.wegDicht);
    }
  }
}
