import { Injectable } from '@nestjs/common';
import { berichtOnderwerp, Databank, Klok, laadBekend, laadHeenberichten, laadHistories, neemTermijnslot, neemWerk, schrijfTermijnen, Termijnstand } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import type { Greep, Rekenaar } from './rekenaar.js';

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
      const { aantal, onderwerpen, heenberichten, berichten } = await neemWerk(tx, vandaag, this.rekenaar.categorieen, GREEP);
      if (aantal === 0) return 'klaar';
      for (const deel of inStukken(onderwerpen, GREEP)) await this.rekenClienten(tx, deel, vandaag, nu);
      await this.rekenBerichten(tx, heenberichten, berichten, vandaag, nu);
      return 'meer';
    });
  }

  private async rekenClienten(tx: PoolClient, onderwerpen: readonly string[], vandaag: Datum, nu: Date): Promise<void> {
    const histories = await laadHistories(tx, onderwerpen, this.rekenaar.categorieen);
    const bekend = await laadBekend(tx, onderwerpen);
    await this.legVast(tx, { histories, heenberichten: [], onbewaakt: [], bekend }, vandaag, nu);
  }

  /** @param opAgenda onderwerpen die opnieuw bekeken worden; wie daarvan niet meer bewaakt wordt, heeft geen termijn meer */
  private async rekenBerichten(tx: PoolClient, heenIds: readonly number[], opAgenda: readonly string[], vandaag: Datum, nu: Date): Promise<void> {
    const heenberichten = await laadHeenberichten(tx, heenIds, this.rekenaar.zelfAntwoordend);
    const bewaakt = new Set(heenberichten.map(({ bericht }) => berichtOnderwerp(bericht.traceerId)));
    const onbewaakt = opAgenda.filter((onderwerp) => !bewaakt.has(onderwerp));
    if (bewaakt.size + onbewaakt.length === 0) return;
    const bekend = await laadBekend(tx, [...bewaakt, ...onbewaakt]);
    await this.legVast(tx, { histories: new Map(), heenberichten, onbewaakt, bekend }, vandaag, nu);
  }

  private async legVast(tx: PoolClient, greep: Greep, vandaag: Datum, nu: Date): Promise<void> {
    const vast = this.rekenaar.reken(greep, vandaag, (_onderwerp, fout) => {
      this.logboek.error({ fout }, 'termijnen van een client niet te berekenen; morgen opnieuw');
    });
    await schrijfTermijnen(tx, vast, nu);
  }
}
