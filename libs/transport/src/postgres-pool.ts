import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import pg from 'pg';
import { Foutmelder } from './foutmelder.js';

/**
 * Het schema waarin BullMQ zijn tabellen zet. Bij een pool die van buiten komt ligt die naam in BullMQ vast.
 */
export const WACHTRIJSCHEMA: string = DEFAULT_SCHEMA;

const VERBINDINGEN = 10;

interface Gedeeld {
  pool: pg.Pool;
  gebruikers: number;
  gereed?: Promise<void>;
}

const poolsPerHubpool = new WeakMap<pg.Pool, Gedeeld>();

/**
 * De ene pool van BullMQ in dit proces, afgeleid van die van de hub: eigen zoekpad naar het wachtrijschema, en commits die
 * niet op de schijf wachten, want de wachtrij is wegwerp. Aanbieders en werkers delen hem; de laatste die sluit beëindigt hem.
 */
export class Wachtrijpool {
  private gesloten = false;

  private constructor(private readonly hubpool: pg.Pool, private readonly gedeeld: Gedeeld) {}

  static van(hubpool: pg.Pool): Wachtrijpool {
    let gedeeld = poolsPerHubpool.get(hubpool);
    if (!gedeeld) {
      gedeeld = { pool: leidAf(hubpool), gebruikers: 0 };
      poolsPerHubpool.set(hubpool, gedeeld);
    }
    gedeeld.gebruikers += 1;
    return new Wachtrijpool(hubpool, gedeeld);
  }

  /** De pool, met een schema dat bij deze versie van BullMQ past. @throws als PostgreSQL nu niet bereikbaar is */
  async gereed(): Promise<pg.Pool> {
    const { gedeeld } = this;
    gedeeld.gereed ??= migreer(gedeeld.pool);
    try {
      await gedeeld.gereed;
    } catch (fout) {
      gedeeld.gereed = undefined;
      throw fout;
    }
    return gedeeld.pool;
  }

  async sluit(): Promise<void> {
    if (this.gesloten) return;
    this.gesloten = true;
    this.gedeeld.gebruikers -= 1;
    if (this.gedeeld.gebruikers > 0) return;
    poolsPerHubpool.delete(this.hubpool);
    await this.gedeeld.pool.end();
  }
}

function leidAf(hubpool: pg.Pool): pg.Pool {
  const { options } = hubpool;
  const melder = new Foutmelder('Wachtrij');
  const pool = new pg.Pool({
    ...options,
    // pg houdt het wachtwoord buiten wat een spreiding ziet
    password: options.password,
    options: [options.options, `-c search_path=${WACHTRIJSCHEMA} -c synchronous_commit=off`].filter(Boolean).join(' '),
    application_name: 'hub-wachtrij',
    min: 0,
    max: VERBINDINGEN,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 15_000,
  });
  // elke Queue en Worker van BullMQ zet hier ook een luisteraar op
  pool.setMaxListeners(50);
  pool.on('error', (fout) => melder.meld('PostgreSQL verbrak een verbinding van de wachtrij', fout));
  // een uitgeleende verbinding die tussen twee vragen wegvalt, heeft van zichzelf geen luisteraar; de volgende vraag erop faalt, en dat volstaat
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

async function migreer(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, WACHTRIJSCHEMA);
    client.release();
  } catch (fout) {
    client.release(true);
    throw fout;
  }
}
