import { Injectable } from '@nestjs/common';
import type { Klok } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { vandaagInNederland } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import { kenmerkVan, type Regio } from './dimensies/beleidsrijen.js';
import { schrijfDimensies } from './dimensies/schrijf-dimensies.js';
import type { Laadruimte } from './laadruimte.js';
import { beginOpdracht, beleidVan, isHerbouwBezig, isHerbouwGevraagd, meldBeleid, meldGeladen, rondAf, verwijderNietGeleverd, verwijderZonderBron } from './laadstand.js';
import { werkClientenBij } from './schrijf/clienten.js';
import { vulProducten } from './schrijf/producten.js';
import { telAllesOp } from './schrijf/sommen.js';
import { laadTermijnen } from './schrijf/termijnen.js';
import type { Sleutelwisselaar } from './sleutelwisselaar.js';
import type { Vervanger } from './vervanger.js';
import { neemLaadslot, neemWerk, staatErIetsOpAgenda, wachtOpLaadslot, zetAllesOpAgenda } from './werk.js';

/** Zoveel regels uit outbox en agenda per transactie: genoeg om te delen, klein genoeg om een ander niet lang te laten wachten. */
const GREEP = 300;

type Greepuitkomst = 'meer' | 'klaar' | 'bezet';

/** Waarmee de lader laadt. */
export interface Laadmiddelen {
  regio: Regio;
  vervanger: Vervanger;
  sleutels: Sleutelwisselaar;
}

/** Houdt het warehouse bij: vervangt van elk geraakt dossier en bericht alle feiten door wat er nu uit volgt. */
@Injectable()
export class Lader {
  private readonly kenmerk: string;
  private gepubliceerdOp: string | undefined;

  constructor(
    private readonly ruimte: Laadruimte,
    private readonly klok: Klok,
    private readonly met: Laadmiddelen,
    private readonly logboek: Logboek,
  ) {
    this.kenmerk = kenmerkVan(met.regio);
  }

  /** Neemt beleid, contracten en partijen over. Wat niet meer geleverd wordt, is meteen weg; wat erbij komt, staat op de agenda. */
  async volgBeleid(): Promise<void> {
    if (!(await this.ruimte.metRol())) this.logboek.warn('de rol hub_lader ontbreekt of is niet aan deze gebruiker gegeven; laden gaat met de rechten van de hub');
    const anders = await this.ruimte.inTransactie(async (tx) => {
      await wachtOpLaadslot(tx);
      const eerder = await beleidVan(tx);
      await schrijfDimensies(tx, this.met.regio, vandaagInNederland(this.klok.nu()));
      if (eerder === this.kenmerk) return false;
      await verwijderNietGeleverd(tx);
      await vulProducten(tx);
      await zetAllesOpAgenda(tx);
      await meldBeleid(tx, this.kenmerk);
      return true;
    });
    if (anders) this.logboek.info('beleid veranderd: het warehouse wordt opnieuw geladen');
  }

  /** Eén ronde: opdrachten, alle werk uit outbox en agenda, termijnen. Laadt een ander, dan gebeurt er niets. */
  async werkBij(): Promise<void> {
    const nu = this.klok.nu();
    if (!(await this.met.sleutels.isKlaar(nu))) return;
    await this.beginHerbouw(nu);
    let uitkomst: Greepuitkomst;
    do uitkomst = await this.greep();
    while (uitkomst === 'meer');
    if (uitkomst !== 'klaar') return;
    await this.rondAf(nu);
    await this.publiceer(vandaagInNederland(nu));
  }

  private greep(): Promise<Greepuitkomst> {
    return this.ruimte.inTransactie(async (tx) => {
      if (!(await neemLaadslot(tx))) return 'bezet';
      const werk = await neemWerk(tx, GREEP);
      if (werk.aantal === 0) return 'klaar';
      await this.met.vervanger.vervang(tx, werk, { sommen: !(await isHerbouwBezig(tx)) });
      return 'meer';
    });
  }

  private beginHerbouw(nu: Date): Promise<void> {
    return this.ruimte.inTransactie(async (tx) => {
      if (!(await isHerbouwGevraagd(tx))) return;
      await wachtOpLaadslot(tx);
      if (!(await isHerbouwGevraagd(tx))) return; // een ander was intussen begonnen
      await zetAllesOpAgenda(tx);
      await beginOpdracht(tx, 'herbouw', nu);
      this.logboek.info('herbouw van het warehouse begonnen');
    });
  }

  /** Alles uit berichten is geladen: nu de termijnen, en wat een herbouw moet opruimen. Kwam alles intussen weer op de agenda, dan nog niet. */
  private async rondAf(nu: Date): Promise<void> {
    await this.ruimte.inTransactie(async (tx) => {
      if (!(await neemLaadslot(tx)) || await staatErIetsOpAgenda(tx)) return;
      await werkClientenBij(tx, await laadTermijnen(tx));
      if (await isHerbouwBezig(tx)) await this.voltooiHerbouw(tx, nu);
      await meldGeladen(tx, nu);
    });
  }

  /** Legt vast wat openbaar mag worden: eens per dag, als alles geladen is (docs/besluiten/0012). */
  private async publiceer(vandaag: string): Promise<void> {
    if (vandaag === this.gepubliceerdOp) return;
    const gedaan = await this.ruimte.inTransactie(async (tx) => {
      if (!(await neemLaadslot(tx))) return false;
      await tx.query('call lading.publiceer($1, $2)', [vandaag, this.met.regio.beleid.kleineAantallen.minimum]);
      return true;
    });
    if (gedaan) this.gepubliceerdOp = vandaag;
  }

  private async voltooiHerbouw(tx: PoolClient, nu: Date): Promise<void> {
    await verwijderZonderBron(tx);
    await telAllesOp(tx);
    await vulProducten(tx);
    await rondAf(tx, 'herbouw', nu, 'alle feiten volgen weer uit de aanvaarde berichten');
    this.logboek.info('herbouw van het warehouse klaar');
  }
}
