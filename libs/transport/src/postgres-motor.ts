import { createPostgresBackend, Queue, Worker } from 'bullmq';
import type { Pool } from 'pg';
import { Foutmelder } from './foutmelder.js';
import { Wachtrijpool } from './postgres-pool.js';
import { GEBEURTENISSEN, WERKERTIJDEN, type Verwerker, type Wachtrijmotor, type Werker } from './wachtrijmotor.js';

interface Sluitbaar {
  waitUntilReady(): Promise<void>;
  close(): Promise<void>;
}

/** Wachtrijen op PostgreSQL, voor een hub zonder Redis. Trager, maar met dezelfde wachtrijen en werkers. */
export class PostgresMotor implements Wachtrijmotor {
  private readonly melder = new Foutmelder('Wachtrij');
  private readonly pool: Wachtrijpool;
  private readonly rijen = new Map<string, Promise<Queue>>();

  constructor(hubpool: Pool) {
    this.pool = Wachtrijpool.van(hubpool);
  }

  rij(naam: string): Promise<Queue> {
    let rij = this.rijen.get(naam);
    if (!rij) {
      rij = this.maakRij(naam);
      this.rijen.set(naam, rij);
      rij.catch(() => this.rijen.delete(naam));
    }
    return rij;
  }

  async werker(naam: string, verwerker: Verwerker, gelijktijdig: number): Promise<Werker> {
    const connection = await this.pool.gereed();
    const werker = await this.alsGereed(new Worker(naam, verwerker, { ...WERKERTIJDEN, connection, concurrency: gelijktijdig }, createPostgresBackend));
    werker.run().catch((fout: unknown) => this.melder.meld('werker meldt een storing', fout));
    return werker;
  }

  async sluit(): Promise<void> {
    await Promise.allSettled([...this.rijen.values()].map(async (rij) => (await rij).close()));
    this.rijen.clear();
    await this.pool.sluit();
  }

  private async maakRij(naam: string): Promise<Queue> {
    const connection = await this.pool.gereed();
    // hoe zij verbonden is, doet er voor wie haar gebruikt niet toe
    return await this.alsGereed(new Queue(naam, { connection, streams: GEBEURTENISSEN }, createPostgresBackend)) as unknown as Queue;
  }

  /** BullMQ onthoudt een mislukt begin voor altijd; wie niet gereed kwam wordt daarom weggegooid en later opnieuw gemaakt. */
  private async alsGereed<T extends Sluitbaar & { on(naam: 'error', doe: (fout: Error) => void): unknown }>(onderdeel: T): Promise<T> {
    onderdeel.on('error', (fout) => this.melder.meld('wachtrij meldt een storing', fout));
    try {
      await onderdeel.waitUntilReady();
      return onderdeel;
    } catch (fout) {
      await onderdeel.close().catch(() => undefined);
      throw fout;
    }
  }
}
