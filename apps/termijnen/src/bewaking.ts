import { Injectable } from '@nestjs/common';
import { Databank, Klok, laadBekend, laadHeenberichten, laadHistories, neemTermijnslot, neemWerk, schrijfTermijnen, Termijnstand } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import { berichtOnderwerp, type Rekenaar } from './rekenaar.js';

/** Zoveel berichten per transactie: genoeg om te delen, klein genoeg om een ander niet lang te laten wachten. */
const GREEP = 200;

type Greepuitkomst = 'meer' | 'klaar' | 'bezet';

function* inStukken<T>(alles: readonly T[], grootte: number): Generator<readonly T[]> {
  for (let i = 0; i < alles.length; i += grootte) yield alles.slice(i, i + grootte);
}

/** Houdt de termijnen bij: rekent door wat geraakt is en legt vast wat er te melden valt. */
@Injectable()
export class Bewaking {
  constructor(
    private readonly databank: Databank,
    private readonly stand: Termijnstand,
    private readonly klok: Klok,
    private readonly rekenaar: Rekenaar,
    private readonly logboek: Logboek,
  ) {}

  /** Zet bij ander beleid alles op de agenda. Open termijnen volgen het nieuwe beleid, gesloten houden hun norm. */
  async volgBeleid(): Promise<void> {
    if (await this.stand.volgBeleid(this.rekenaar.kenmerk)) this.logboek.info('beleid veranderd: open termijnen worden opnieuw berekend');
  }

  /** Eén ronde: alle werk uit outbox en agenda, en daarna wat er vandaag te melden is. Gaat een ander voor, dan gebeurt er niets. */
  async werkBij(): Promise<void> {
    const nu = this.klok.nu();
    const vandaag = vandaagInNederland(nu);
    let uitkomst: Greepuitkomst;
    do uitkomst = await this.greep(vandaag, nu);
    while (uitkomst === 'meer');
    if (uitkomst === 'bezet') return;
    const { waarschuwingen, overschrijdingen } = await this.stand.wek(vandaag, nu);
    if (waarschuwingen + overschrijdingen > 0) this.logboek.info({ aantal: waarschuwingen + overschrijdingen }, 'termijnen gemeld');
    await this.stand.meldGedaan(nu);
  }

  private greep(vandaag: Datum, nu: Date): Promise<Greepuitkomst> {
    return this.databank.inTransactie(async (tx) => {
      if (!(await neemTermijnslot(tx))) return 'bezet';
      const { aantal, onderwerpen, heenberichten } = await neemWerk(tx, vandaag, this.rekenaar.categorieen, GREEP);
      if (aantal === 0) return 'klaar';
      for (const deel of inStukken(onderwerpen, GREEP)) await this.rekenDoor(tx, deel, [], vandaag, nu);
      for (const deel of inStukken(heenberichten, GREEP)) await this.rekenDoor(tx, [], deel, vandaag, nu);
      return 'meer';
    });
  }

  private async rekenDoor(tx: PoolClient, onderwerpen: readonly string[], heenIds: readonly number[], vandaag: Datum, nu: Date): Promise<void> {
    const heenberichten = await laadHeenberichten(tx, heenIds, this.rekenaar.zelfAntwoordend);
    const alle = [...onderwerpen, ...heenberichten.map(({ bericht }) => berichtOnderwerp(bericht.traceerId))];
    if (alle.length === 0) return;
    const histories = onderwerpen.length > 0 ? await laadHistories(tx, onderwerpen, this.rekenaar.categorieen) : new Map<string, never>();
    const bekend = await laadBekend(tx, alle);
    const vast = this.rekenaar.reken({ histories, heenberichten, bekend }, vandaag, (_onderwerp, fout) => {
      this.logboek.error({ fout }, 'termijnen van een client niet te berekenen; morgen opnieuw');
    });
    await schrijfTermijnen(tx, vast, nu);
  }
}
