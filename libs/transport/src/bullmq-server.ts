import { setTimeout as wacht } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { BaseRpcContext, Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { Fout, leesJob, STADIA, type Job, type Stadium } from '@hub/berichtweg';
import { metingen, metSpoor, metStapspoor, SpanKind } from '@hub/waarneming';
import { isObservable, lastValueFrom } from 'rxjs';
import { foutsoort, isBlijvend, naarWachtrijfout, ONBEKEND } from './fouten.js';
import { Foutmelder } from './foutmelder.js';
import { controleerStadia } from './stadia-controle.js';
import { maakMotor, type WachtrijVerbinding } from './wachtrij-fabriek.js';
import type { Verwerker, Wachtrijmotor, Werker } from './wachtrijmotor.js';

export interface BullMqServerOpties extends WachtrijVerbinding {
  /** hoeveel jobs dit proces per baanstadium tegelijk verwerkt; een ander stadium doet er altijd een tegelijk */
  gelijktijdig: number;
  /** de stadia die dit proces bedient; zonder opgave alle */
  stadia?: readonly Stadium[];
  /** hoe lang sluiten op lopende jobs wacht, in milliseconden; zonder opgave 20 s. Wat dan nog loopt neemt een ander over */
  sluitMs?: number;
}

/** Wat een handler over zijn job kan vragen met `@Ctx()`. */
export class JobContext extends BaseRpcContext<[{ stadium: Stadium; poging: number; laatste: boolean }]> {
  /** stadium, het volgnummer van de poging (vanaf 1) en of de wachtrij hierna opgeeft */
  get job(): { stadium: Stadium; poging: number; laatste: boolean } {
    return this.getArgByIndex(0);
  }
}

/** BullMQ als transport van een Nest-microservice: per stadium een werker, een handler is `@EventPattern(stadium)`. */
export class BullMqServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  protected override readonly logger = new Logger('Werker');
  private readonly melder = new Foutmelder('Werker');
  private readonly einde = new AbortController();
  private readonly werkers: Werker[] = [];
  private motor: Wachtrijmotor | undefined;
  private lopend = 0;
  private starten: Promise<unknown> = Promise.resolve();

  constructor(private readonly opties: BullMqServerOpties) {
    super();
  }

  /** Controleert de handlers en start de werkers; is de wachtrij nog weg, dan beginnen zij zodra zij er is. */
  listen(klaar: (fout?: unknown) => void): void {
    const stadia = this.opties.stadia ?? (Object.keys(STADIA) as Stadium[]);
    try {
      controleerStadia(stadia, this.messageHandlers);
      this.motor = maakMotor(this.opties);
    } catch (fout) {
      klaar(fout);
      return;
    }
    const { motor } = this;
    this.starten = Promise.all(stadia.map((stadium) => this.startWerker(motor, stadium)));
    klaar();
  }

  /** Neemt geen werk meer aan, wacht begrensd op wat loopt en verbreekt de verbindingen. */
  async close(): Promise<void> {
    this.einde.abort();
    await this.starten;
    const netjes = await this.komtTotRust();
    if (!netjes) this.logger.warn({ tekst: 'sluiten wachtte niet langer op lopend werk; een ander proces neemt het over', aantal: this.lopend });
    // altijd met dwang: wie rust heeft verliest er niets mee, en netjes afscheid nemen van een opslag die weg is kent geen einde
    await Promise.allSettled(this.werkers.map((werker) => werker.close(true)));
    await this.motor?.sluit();
  }

  /** Loopt er niets, dan valt er ook weinig af te wachten: hooguit een opslag die niet antwoordt. */
  private async komtTotRust(): Promise<boolean> {
    const geduld = new AbortController();
    const grens = this.opties.sluitMs ?? 20_000;
    const rust = Promise.allSettled(this.werkers.map((werker) => werker.pause())).then(() => true);
    const teLaat = wacht(this.lopend > 0 ? grens : Math.min(grens, 2_000), false, { signal: geduld.signal }).catch(() => false);
    const netjes = await Promise.race([rust, teLaat]);
    geduld.abort();
    return netjes;
  }

  /** BullMQ's werkers geven hun gebeurtenissen niet door; het logboek en de cijfers zijn de plaats om te kijken. */
  override on(): never {
    throw new Fout('BullMqServer kent geen gebeurtenissen om naar te luisteren');
  }

  override unwrap<T>(): T {
    return this.werkers as T;
  }

  private async startWerker(motor: Wachtrijmotor, stadium: Stadium): Promise<void> {
    const handler = this.messageHandlers.get(stadium);
    if (!handler) throw new Fout(`stadium "${stadium}" heeft geen handler`);
    while (!this.einde.signal.aborted) {
      try {
        this.werkers.push(await motor.werker(STADIA[stadium].wachtrij, this.verwerker(stadium, handler), STADIA[stadium].soort === 'baan' ? this.opties.gelijktijdig : 1));
        return;
      } catch (fout) {
        this.melder.meld('werker kan nog niet beginnen', fout);
        await wacht(1_000, undefined, { signal: this.einde.signal }).catch(() => undefined);
      }
    }
  }

  private verwerker(stadium: Stadium, handler: MessageHandler): Verwerker {
    return async ({ data, attemptsMade, opts }) => {
      const poging = attemptsMade + 1;
      this.lopend += 1;
      const klaar = metingen.jobduur.startTimer({ stadium });
      try {
        const lading = leesJob(stadium, data);
        const context = new JobContext([{ stadium, poging, laatste: poging >= (opts.attempts ?? 1) }]);
        const roep = (): Promise<void> => metStapspoor({ naam: `job ${stadium}`, soort: SpanKind.CONSUMER }, () => this.roepAan(handler, lading, context));
        await ('traceerId' in lading ? metSpoor(lading.traceerId, roep) : roep());
      } catch (fout) {
        metingen.jobsMislukt.inc({ stadium });
        throw naarWachtrijfout(fout);
      } finally {
        klaar();
        this.lopend -= 1;
      }
    };
  }

  private async roepAan(handler: MessageHandler, lading: Job, context: JobContext): Promise<void> {
    try {
      const uitkomst: unknown = await handler(lading, context);
      if (isObservable(uitkomst)) await lastValueFrom(uitkomst, { defaultValue: undefined });
    } catch (fout) {
      this.meldMislukking(context, fout);
      throw fout;
    }
  }

  private meldMislukking({ job: { stadium, poging } }: JobContext, fout: unknown): void {
    const reden = foutsoort(fout);
    const velden = { stadium, poging, fout, reden };
    if (isBlijvend(fout)) this.logger.error({ ...velden, tekst: 'handler liep op een fout; herhalen helpt niet' });
    else if (reden !== ONBEKEND) this.logger.warn({ ...velden, tekst: 'handler liep op een storing; volgt later opnieuw' });
    else this.logger.error({ ...velden, tekst: 'handler gaf een fout zonder soort; staat DoorgeefFilter als globaal filter op de microservice?' });
  }
}
