import { Queue, Worker } from 'bullmq';
import { Foutmelder } from './foutmelder.js';
import { verbindRedis, type Houding, type Redisverbinding } from './redis-verbinding.js';
import { GEBEURTENISSEN, WERKERTIJDEN, type Verwerker, type Wachtrijmotor, type Werker } from './wachtrijmotor.js';

/** Wachtrijen op Redis: één verbinding om aan te bieden, één voor alle werkers en per werker één die op werk wacht. */
export class RedisMotor implements Wachtrijmotor {
  private readonly melder = new Foutmelder('Wachtrij');
  private readonly verbindingen = new Map<Houding, Redisverbinding>();
  private readonly rijen = new Map<string, Queue>();
  private begin: Promise<void> | undefined;

  constructor(private readonly url: string, private readonly voorvoegsel: string) {}

  async rij(naam: string): Promise<Queue> {
    const verbinding = this.verbinding('aanbieder');
    let rij = this.rijen.get(naam);
    if (!rij) {
      // zonder deze twee wacht BullMQ eenmalig op een levende Redis en onthoudt het een mislukking voor altijd
      rij = new Queue(naam, {
        connection: verbinding, prefix: this.voorvoegsel, streams: GEBEURTENISSEN, skipWaitingForReady: true, skipVersionCheck: true,
      });
      rij.on('error', (fout) => this.melder.meld('wachtrij meldt een storing', fout));
      this.rijen.set(naam, rij);
    }
    await this.begin;
    if (verbinding.status !== 'ready') throw new Error('geen verbinding met Redis');
    return rij;
  }

  werker(naam: string, verwerker: Verwerker, gelijktijdig: number): Promise<Werker> {
    const werker = new Worker(naam, verwerker, {
      ...WERKERTIJDEN, connection: this.verbinding('werker'), prefix: this.voorvoegsel, concurrency: gelijktijdig,
    });
    const meld = (fout: unknown): void => this.melder.meld('werker meldt een storing', fout);
    werker.on('error', meld);
    werker.run().catch(meld);
    return Promise.resolve(werker);
  }

  async sluit(): Promise<void> {
    await Promise.allSettled([...this.rijen.values()].map((rij) => rij.close()));
    for (const verbinding of this.verbindingen.values()) verbinding.disconnect();
    this.rijen.clear();
    this.verbindingen.clear();
  }

  private verbinding(houding: Houding): Redisverbinding {
    let verbinding = this.verbindingen.get(houding);
    if (!verbinding) {
      verbinding = verbindRedis(this.url, houding);
      verbinding.on('error', (fout) => this.melder.meld('Redis is niet bereikbaar', fout));
      this.verbindingen.set(houding, verbinding);
      if (houding === 'aanbieder') this.begin = eersteUitslag(verbinding);
    }
    return verbinding;
  }
}

/** De eerste aanbieding mag even wachten tot de verbinding er is of mislukt, hoogstens een seconde; daarna faalt aanbieden meteen. */
function eersteUitslag(verbinding: Redisverbinding): Promise<void> {
  return new Promise((klaar) => {
    const wekker = setTimeout(klaar, 1_000);
    for (const gebeurtenis of ['ready', 'close', 'end'] as const) {
      verbinding.once(gebeurtenis, () => {
        clearTimeout(wekker);
        klaar();
      });
    }
  });
}
