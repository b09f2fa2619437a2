import { STADIA, Storing, type Oproepbaar, type OutboxRegel, type Stadium } from '@hub/berichtweg';
import type { Queue } from 'bullmq';
import { foutsoort } from './fouten.js';
import { maakMotor, type WachtrijVerbinding } from './wachtrij-fabriek.js';
import { JOBOPTIES, type Wachtrijmotor } from './wachtrijmotor.js';

/** Aantallen jobs per wachtrij. */
export interface Telling {
  /** klaar om gepakt te worden */
  wachtend: number;
  /** bij een werker */
  actief: number;
  /** wacht na een storing op de volgende poging */
  uitgesteld: number;
}

export type Tellingen = Record<Stadium, Telling>;

/** Aanbieden en tellen. Verbindt bij het eerste gebruik; is de wachtrij weg, dan faalt elke aanroep snel met `Storing`. */
export class Wachtrijen {
  private readonly motor: Wachtrijmotor;

  constructor(verbinding: WachtrijVerbinding) {
    this.motor = maakMotor(verbinding);
  }

  /**
   * Legt het werk van deze regels in de wachtrij van hun stadium. Een regel die er al in zit (wachtend, uitgesteld of
   * bij een werker) levert geen tweede job op.
   * @throws Storing als de wachtrij niet bereikbaar is; een deel kan dan wel zijn aangekomen
   */
  async voegToe(regels: readonly OutboxRegel[]): Promise<void> {
    const perStadium = new Map<Stadium, OutboxRegel[]>();
    for (const regel of regels) {
      const groep = perStadium.get(regel.stadium);
      if (groep) groep.push(regel);
      else perStadium.set(regel.stadium, [regel]);
    }
    await this.ofStoring(Promise.all([...perStadium].map(([stadium, groep]) => this.voegGroepToe(stadium, groep))));
  }

  /**
   * Roept een stadium elke `elkeMs` op, ook als er niets gebeurde: de klok zelf is een gebeurtenis. Nog eens plannen heeft geen gevolg.
   * @throws Storing als de wachtrij niet bereikbaar is
   */
  async plan(stadium: Oproepbaar, elkeMs: number): Promise<void> {
    const job = { name: stadium, data: { v: 1 as const }, opts: JOBOPTIES };
    await this.ofStoring((async () => (await this.motor.rij(STADIA[stadium].wachtrij)).upsertJobScheduler(`${stadium}-klok`, { every: elkeMs }, job))());
  }

  /** @throws Storing als de wachtrij niet bereikbaar is */
  async tellingen(): Promise<Tellingen> {
    const stadia = Object.keys(STADIA) as Stadium[];
    const standen = await this.ofStoring(Promise.all(stadia.map((stadium) => this.telling(stadium))));
    return Object.fromEntries(stadia.map((stadium, plek) => [stadium, standen[plek]])) as Tellingen;
  }

  /** Hoe lang, in seconden, in elke wachtrij de oudste job op een werker wacht; 0 als er geen wacht. @throws Storing als zij niet bereikbaar zijn */
  async oudsten(): Promise<Record<Stadium, number>> {
    const stadia = Object.keys(STADIA) as Stadium[];
    const leeftijden = await this.ofStoring(Promise.all(stadia.map((stadium) => this.oudste(stadium))));
    return Object.fromEntries(stadia.map((stadium, plek) => [stadium, leeftijden[plek]])) as Record<Stadium, number>;
  }

  /** De wachtrijen zelf, voor een bord waarop een mens ze bekijkt. @throws Storing als zij niet bereikbaar zijn */
  async voorBord(): Promise<Queue[]> {
    return this.ofStoring(Promise.all(Object.values(STADIA).map(({ wachtrij }) => this.motor.rij(wachtrij))));
  }

  sluit(): Promise<void> {
    return this.motor.sluit();
  }

  private async voegGroepToe(stadium: Stadium, regels: OutboxRegel[]): Promise<void> {
    const rij = await this.motor.rij(STADIA[stadium].wachtrij);
    await rij.addBulk(regels.map(({ id, job }) => ({ name: stadium, data: job, opts: { ...JOBOPTIES, jobId: jobId(stadium, id) } })));
  }

  private async telling(stadium: Stadium): Promise<Telling> {
    const rij = await this.motor.rij(STADIA[stadium].wachtrij);
    const { waiting = 0, active = 0, delayed = 0 } = await rij.getJobCounts('waiting', 'active', 'delayed');
    return { wachtend: waiting, actief: active, uitgesteld: delayed };
  }

  private async oudste(stadium: Stadium): Promise<number> {
    const rij = await this.motor.rij(STADIA[stadium].wachtrij);
    const [eerste] = await rij.getJobs(['waiting'], 0, 0, true);
    return eerste ? Math.max(0, Date.now() - eerste.timestamp) / 1000 : 0;
  }

  private async ofStoring<T>(werk: Promise<T>): Promise<T> {
    try {
      return await werk;
    } catch (fout) {
      throw new Storing(`wachtrij niet bereikbaar (${foutsoort(fout)})`, { cause: fout });
    }
  }
}

/** BullMQ verbiedt een dubbele punt en een heel getal als sleutel van een job. */
export function jobId(stadium: Stadium, regelId: string): string {
  return `${stadium}-${regelId.replaceAll(':', '_')}`;
}
