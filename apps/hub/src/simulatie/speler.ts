import { setTimeout as wacht } from 'node:timers/promises';
import { xmlVan, type Berichtzet, type Zet } from '@hub/simulatie';
import { VspClientFout, type VspClient } from '@hub/vsp';
import type { Datum } from '@hub/werkdagen';
import { envelop } from '../opdrachten/envelop.js';
import { Gebruiksfout } from '../opdrachten/gebruiksfout.js';
import { HubApiFout, type Berichtbeeld, type HubApi } from '../opdrachten/hub-api.js';
import { isOnbeoordeeld } from '../opdrachten/oordeel.js';
import { redenen, type Verbinding } from '../opdrachten/verbinding.js';
import { Telling, type Uitkomst } from './telling.js';
import { tegelijk } from './tegelijk.js';

export interface Speelopties {
  /** partijen die tegelijk met de hub praten */
  gelijktijdig: number;
  /** laatste dag; de klok loopt tot haar einde door */
  tot: Datum;
  /** bevestig elke maand alles wat er in de postvakken ligt */
  bevestig: boolean;
}

/** Zo vaak wordt het opnieuw geprobeerd als de hub het te druk heeft. */
const POGINGEN = 60;
const POSTVAK_LIMIET = 250;
const PEIL_MS = 25;
const GEDULD_MS = 60_000;
/** In Nederland nog dezelfde dag, zomer en winter. */
const EINDE_VAN_DE_DAG = 'T21:30:00Z';

/** Speelt een simulatie: verstuurt elk bericht namens zijn afzender op de klok van de hub, en leest wat de hub ervan vond. */
export class Speler {
  readonly telling = new Telling();
  private readonly clients = new Map<string, VspClient>();
  private readonly beheer: HubApi;
  private teLezen: Berichtzet[] = [];
  private klokLiepVoor = false;

  /** @param meld krijgt elke regel voor de gebruiker */
  constructor(private readonly v: Verbinding, private readonly opties: Speelopties, private readonly meld: (regel: string) => void) {
    this.beheer = v.api(v.adresboek.beheerder());
  }

  /** @throws Gebruiksfout als deze hub niet te simuleren is */
  async speel(zetten: Iterable<Zet>): Promise<Telling> {
    let moment: Zet[] = [];
    for (const zet of zetten) {
      const [vorige] = moment;
      if (vorige && vorige.moment !== zet.moment) {
        await this.speelMoment(moment);
        if (vorige.moment.slice(0, 7) !== zet.moment.slice(0, 7)) await this.sluitMaand(vorige.moment.slice(0, 7));
        moment = [];
      }
      moment.push(zet);
    }
    if (moment.length > 0) await this.speelMoment(moment);
    await this.zetKlok(`${this.opties.tot}${EINDE_VAN_DE_DAG}`);
    await this.sluitMaand(this.opties.tot.slice(0, 7));
    return this.telling;
  }

  /**
   * Zet de klok op het moment, verstuurt wat erbij hoort en wacht op elk oordeel: de hub oordeelt naar zijn klok, die tot dan stil
   * moet staan. Banen gaan naast elkaar, in een baan na elkaar.
   */
  private async speelMoment(zetten: readonly Zet[]): Promise<void> {
    await this.zetKlok(zetten[0]?.moment ?? '');
    const banen = new Map<string, Berichtzet[]>();
    for (const zet of zetten) {
      this.telling.tel(zet);
      if (zet.soort === 'uitgebleven') continue;
      const baan = `${zet.aanbieder}/${zet.gemeente}`;
      banen.set(baan, [...(banen.get(baan) ?? []), zet]);
    }
    await tegelijk(banen.values(), this.opties.gelijktijdig, async (baan) => {
      for (const zet of baan) await this.verstuur(zet);
    });
    await this.leesOordelen();
  }

  private async verstuur(zet: Berichtzet): Promise<void> {
    const { adresboek } = this.v;
    const { type, van, aan, traceerId, conversatieId } = zet;
    const metadata = envelop({ type, van: adresboek.deelnemer(van), aan: adresboek.deelnemer(aan), traceerId, conversatieId });
    const payload = Buffer.from(xmlVan(zet));
    try {
      await this.volhardend(() => this.client(van).push(metadata, payload));
      this.teLezen.push(zet);
    } catch (fout) {
      if (!(fout instanceof VspClientFout) || (fout.status !== 400 && fout.status !== 422)) throw fout;
      this.telling.telUitkomst(zet, { anders: `geweigerd: ${redenen(fout).join('; ')}` });
    }
  }

  private async leesOordelen(): Promise<void> {
    const zetten = this.teLezen;
    this.teLezen = [];
    await tegelijk(zetten, this.opties.gelijktijdig, async (zet) => this.telling.telUitkomst(zet, await this.uitkomst(zet.traceerId)));
  }

  private async uitkomst(traceerId: string): Promise<Uitkomst> {
    for (const einde = Date.now() + GEDULD_MS; ; await wacht(PEIL_MS)) {
      const beeld = await this.volhardend(() => this.beheer.bericht(traceerId));
      if (beeld.vastgelopen) return { anders: 'vastgelopen' };
      if (!isOnbeoordeeld(beeld.status)) return uitkomstVan(beeld);
      if (Date.now() > einde) return { anders: beeld.status };
    }
  }

  private async zetKlok(moment: string): Promise<void> {
    try {
      await this.volhardend(() => this.beheer.zetKlok(moment));
    } catch (fout) {
      if (!(fout instanceof HubApiFout)) throw fout;
      if (fout.status === 404) throw new Gebruiksfout(`de hub op ${this.v.basisUrl} loopt op de echte tijd; start een hub met HUB_NU, zoals hub simuleer --schrijf-config het zegt`);
      if (fout.status !== 409) throw fout;
      if (!this.klokLiepVoor) this.meld(`let op: de klok van de hub is al voorbij ${moment}; hij gaat niet terug, dus wat nieuw is komt later binnen dan bedoeld`);
      this.klokLiepVoor = true;
    }
  }

  private async sluitMaand(maand: string): Promise<void> {
    const { berichten, teLaat, bleefUit, verschillen } = this.telling;
    if (this.opties.bevestig) await tegelijk(this.clients.values(), this.opties.gelijktijdig, (client) => this.leegPostvak(client));
    this.meld(`${maand}  tot en met deze maand ${berichten} berichten, ${teLaat} te laat, ${bleefUit} uitgebleven, ${verschillen.length} anders dan verwacht`);
  }

  private async leegPostvak(client: VspClient): Promise<void> {
    for (let post = await client.lijst(POSTVAK_LIMIET); post.length > 0; post = await client.lijst(POSTVAK_LIMIET)) {
      for (const { referentiegegevens: { traceerId } } of post) await this.volhardend(() => client.bevestig(traceerId));
    }
  }

  private client(code: string): VspClient {
    const bekend = this.clients.get(code) ?? this.v.vsp(code);
    this.clients.set(code, bekend);
    return bekend;
  }

  /** Probeert het opnieuw als de hub zegt dat hij het nu te druk heeft. */
  private async volhardend<T>(werk: () => Promise<T>): Promise<T> {
    for (let poging = 1; ; poging += 1) {
      try {
        return await werk();
      } catch (fout) {
        const druk = (fout instanceof VspClientFout || fout instanceof HubApiFout) && (fout.status === 429 || fout.status === 503);
        if (!druk || poging === POGINGEN) throw fout;
        await wacht(1000 * (fout instanceof VspClientFout ? (fout.retryAfter ?? 1) : 1));
      }
    }
  }
}

/** Wat de hub van een beoordeeld bericht vond; de regels elk een keer, op niveau 1 de BRS-codes. */
function uitkomstVan({ status, meldingen, bevindingen }: Berichtbeeld): Uitkomst {
  const regels = [...new Set([...meldingen.map(({ code }) => code), ...bevindingen.map(({ regel }) => regel)])].sort();
  if (status === 'AfgekeurdDoorDienst' || status === 'VerwerkingVoltooid') return { oordeel: 'afgekeurd', regels };
  return { oordeel: regels.length === 0 ? 'goed' : 'deels', regels };
}
