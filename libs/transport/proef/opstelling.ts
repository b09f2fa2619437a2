import { randomUUID } from 'node:crypto';
import type { BaanRegel, OutboxBron, Volger } from '@hub/berichtweg';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { WachtrijVerbinding } from '../src/index.js';
import { Stekker } from './stekker.js';

/** Een motor om de proeven op te draaien: eigen database, eigen Redis-database en voorvoegsel, en een stekker ervoor. */
export interface Opstelling {
  verbinding: WachtrijVerbinding & { voorvoegsel: string };
  postgresUrl: string;
  stekker: Stekker;
  /** gooit alles weg wat in de wachtrij zit */
  wis(): Promise<void>;
  /** alles wat de wachtrij bewaart, als tekst */
  inhoud(): Promise<string>;
  ruimOp(): Promise<void>;
}

export type Motor = 'PostgreSQL' | 'Redis';

const ADRES: Record<Motor, string> = { PostgreSQL: 'TEST_POSTGRES_URL', Redis: 'TEST_REDIS_URL' };

/** Waarom de proeven op deze motor niet kunnen draaien, ook gemeld op de foutuitvoer; undefined als de opslag er is. */
export function redenOmOverTeSlaan(motor: Motor): string | undefined {
  const ontbreekt = ['TEST_POSTGRES_URL', ADRES[motor]].filter((naam) => !process.env[naam]);
  if (ontbreekt.length === 0) return undefined;
  const reden = `transport op ${motor} overgeslagen: ${[...new Set(ontbreekt)].join(' en ')} is niet gezet`;
  process.stderr.write(`${reden}\n`);
  return reden;
}

/** @param redisDb databasenummer van Redis waar niemand anders aan komt */
export async function maakOpstelling(motor: Motor, redisDb: number): Promise<Opstelling> {
  const beheerUrl = process.env['TEST_POSTGRES_URL'] ?? '';
  const database = `transport_${process.pid}_${motor.toLowerCase()}`;
  await metClient(beheerUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${database}`);
  });
  const eigenUrl = new URL(beheerUrl);
  eigenUrl.pathname = `/${database}`;
  const opslag = motor === 'Redis' ? redisZijde(redisDb) : postgresZijde(eigenUrl.href);
  const stekker = await Stekker.in(opslag.adres, opslag.poort);
  const postgresUrl = motor === 'Redis' ? eigenUrl.href : stekker.adres;
  const pool = new pg.Pool({ connectionString: postgresUrl, max: 2 });
  pool.on('error', () => undefined);
  return {
    verbinding: { pool, voorvoegsel: `{proef-${process.pid}}`, redisUrl: motor === 'Redis' ? stekker.adres : undefined },
    postgresUrl,
    stekker,
    wis: opslag.wis,
    inhoud: opslag.inhoud,
    ruimOp: async () => {
      await pool.end();
      await stekker.eruit();
      await opslag.wis();
      await metClient(beheerUrl, (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
    },
  };
}

interface Zijde {
  adres: string;
  poort: number;
  wis(): Promise<void>;
  inhoud(): Promise<string>;
}

function postgresZijde(adres: string): Zijde {
  return {
    adres,
    poort: 5432,
    wis: () => metClient(adres, async (client) => {
      const { rows } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'bullmq'");
      if (rows.length > 0) await client.query('TRUNCATE bullmq.job, bullmq.event CASCADE');
    }),
    inhoud: () => metClient(adres, async (client) => {
      const { rows } = await client.query('SELECT (SELECT json_agg(j) FROM bullmq.job j) AS jobs, (SELECT json_agg(e) FROM bullmq.event e) AS gebeurtenissen');
      return JSON.stringify(rows);
    }),
  };
}

function redisZijde(db: number): Zijde {
  const url = new URL(process.env['TEST_REDIS_URL'] ?? '');
  url.pathname = `/${db}`;
  const met = async <T>(werk: (redis: Redis) => Promise<T>): Promise<T> => {
    const redis = new Redis(url.href);
    try {
      return await werk(redis);
    } finally {
      redis.disconnect();
    }
  };
  return {
    adres: url.href,
    poort: 6379,
    wis: () => met(async (redis) => void (await redis.flushdb())),
    inhoud: () => met(async (redis) => {
      const sleutels = await redis.keys('*');
      return JSON.stringify(await Promise.all(sleutels.map((sleutel) => leesSleutel(redis, sleutel))));
    }),
  };
}

async function leesSleutel(redis: Redis, sleutel: string): Promise<unknown> {
  const soort = await redis.type(sleutel);
  if (soort === 'hash') return [sleutel, await redis.hgetall(sleutel)];
  if (soort === 'stream') return [sleutel, await redis.xrange(sleutel, '-', '+')];
  if (soort === 'string') return [sleutel, await redis.get(sleutel)];
  return [sleutel];
}

async function metClient<T>(adres: string, werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adres });
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}

/** Een outboxregel met een eigen traceerId. */
export function eenRegel(id: number): BaanRegel {
  return { id: String(id), stadium: 'verwerken', job: { berichtId: String(id), traceerId: randomUUID(), baan: '65656055/0153', v: 2 } };
}

/** Een outbox in het geheugen: een regel blijft tot `klaar`. */
export class Proefoutbox implements OutboxBron {
  private readonly regels = new Map<string, { regel: BaanRegel; beurt: number }>();

  schrijf(regels: BaanRegel[]): BaanRegel[] {
    for (const regel of regels) this.regels.set(regel.job.berichtId, { regel, beurt: Date.now() });
    return regels;
  }

  klaar(berichtId: string): void {
    this.regels.delete(berichtId);
  }

  get aantal(): number {
    return this.regels.size;
  }

  neemRijp(limiet: number, wachtMs: number): Promise<BaanRegel[]> {
    const rijp = [...this.regels.values()].filter(({ beurt }) => beurt <= Date.now()).slice(0, limiet);
    for (const plek of rijp) plek.beurt = Date.now() + wachtMs;
    return Promise.resolve(rijp.map(({ regel }) => regel));
  }

  volgersMetWerk(): Promise<Volger[]> {
    return Promise.resolve([]);
  }
}
