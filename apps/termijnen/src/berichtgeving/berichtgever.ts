import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Bezorgboek, type Bezorging, isDatabankstoring, type Klok, type Termijnstand } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { ogenblikOp, plusDagen, vandaagInNederland, type Datum } from '@hub/werkdagen';
import { Bezorgfout, type Bezorger } from './bezorger.js';
import type { Berichtplan } from './berichtplan.js';

/** Na zoveel pogingen, ongeveer drie dagen, geeft de hub een bezorging op. */
export const MEESTE_POGINGEN = 20;

/** De dag van het laatste overzicht dat op dit moment aan de beurt was. */
export function overzichtsdag(moment: Date, dagelijks: string): Datum {
  const dag = vandaagInNederland(moment);
  return ogenblikOp(dag, dagelijks) <= moment ? dag : plusDagen(dag, -1);
}

/** Laat partijen van termijnen horen. Elke ronde doet één poging voor alles wat aan de beurt is; wat niet aankomt, komt later weer. */
@Injectable()
export class Berichtgever implements OnApplicationBootstrap {
  constructor(
    private readonly boek: Bezorgboek,
    private readonly stand: Termijnstand,
    private readonly klok: Klok,
    private readonly plan: Berichtplan,
    private readonly logboek: Logboek,
  ) {}

  onApplicationBootstrap(): void {
    for (const velden of this.plan.onmogelijk) this.logboek.warn(velden, 'het beleid noemt adressen waarheen niets uitgaat');
  }

  /** Eén ronde. Een overzicht is pas aan de beurt als de termijnen tot dat moment zijn bekeken: wie stil lag, haalt eerst het rekenen in. */
  async werkBij(): Promise<void> {
    const tot = await this.stand.gedaanTot();
    if (tot.getTime() === 0) return;
    const nu = this.klok.nu();
    await this.boek.zetKlaar(this.plan.ontvangers, overzichtsdag(tot, this.plan.dagelijks), nu);
    await Promise.all(this.plan.bezorgers.flatMap((bezorger) => bezorger.groepen.map((groep) => this.brengWeg(bezorger, groep, nu))));
    await this.stand.meldBezorgd(tot);
  }

  private async brengWeg(bezorger: Bezorger, groep: readonly string[], nu: Date): Promise<void> {
    for (let wegOpen = true; wegOpen;) {
      const bezorging = await this.boek.neem(bezorger.kanaal, groep, nu);
      wegOpen = bezorging !== undefined && await this.probeer(bezorger, bezorging, nu);
    }
  }

  /** @returns of het zin heeft met de rest van de groep verder te gaan */
  private async probeer(bezorger: Bezorger, bezorging: Bezorging, nu: Date): Promise<boolean> {
    const { id, kanaal, partij, poging } = bezorging;
    try {
      const signalen = await this.boek.signalenVan(id);
      const uitkomst = await bezorger.bezorg(bezorging, signalen, nu);
      await this.boek.rondAf(id, uitkomst, this.klok.nu());
      this.logboek.info({ kanaal, partij, poging, uitkomst, aantal: signalen.length }, 'signalen bezorgd');
      return true;
    } catch (fout) {
      if (isDatabankstoring(fout)) throw fout;
      const velden = { kanaal, partij, poging, ...(fout instanceof Bezorgfout ? { code: fout.code } : { fout }) };
      if (poging < MEESTE_POGINGEN) this.logboek.warn(velden, 'bezorgen mislukt; volgt later opnieuw');
      else {
        await this.boek.geefOp(bezorging, this.klok.nu());
        this.logboek.error(velden, 'bezorgen opgegeven');
      }
      return !(fout instanceof Bezorgfout && fout.wegDicht);
    }
  }
}
