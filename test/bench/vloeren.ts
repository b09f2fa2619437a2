import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { Schemaset } from '@hub/ijw';
import { projectMap } from '@hub/instellingen';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { clientverloop, type Zending } from './berichten.js';

const TEGELIJK = 20;
const PRESTATIES_PER_KEER = 5_000;

const schemas = Schemaset.laad(join(projectMap(), 'xsd'));

async function metPool<T>(url: string, werk: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: TEGELIJK });
  pool.on('error', () => undefined);
  try {
    await pool.query('create schema if not exists vloer; create table if not exists vloer.rij (id bigint generated always as identity, soort text, inhoud bytea)');
    await pool.query(`create table if not exists vloer.feit (referentie text primary key, client text, nummer bigint, begin date, einde date, bedrag bigint)`);
    return await werk(pool);
  } finally {
    await pool.query('drop schema vloer cascade');
    await pool.end();
  }
}

const VOEG_TOE = { name: 'vloer', text: 'insert into vloer.rij (soort, inhoud) values ($1, $2)' };

/**
 * F: zoveel keer per seconde één aanname (een insert), één stap langs Redis, één toetsing, en twee inserts in één transactie;
 * twintig tegelijk, in één proces.
 */
export async function vloerF(postgresUrl: string, redisUrl: string, aantal: number): Promise<number> {
  const { type, payload } = clientverloop({ aanbieder: '42420001', gemeente: '0141' })[1] as Zending;
  const verbinding = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const opties = { connection: verbinding, prefix: '{vloer}' };
  const rij = new Queue('vloer', opties);
  const perSeconde = await metPool(postgresUrl, async (pool) => {
    let gedaan = 0;
    let klaar!: () => void;
    const einde = new Promise<void>((k) => (klaar = k));
    const werker = new Worker('vloer', async () => {
      if (!schemas.toets(payload, type).geldig) throw new Error('het bericht van de vloer is ongeldig');
      const tx = await pool.connect();
      await tx.query('begin');
      for (const soort of ['oordeel', 'retour']) await tx.query({ ...VOEG_TOE, values: [soort, payload] });
      await tx.query('commit');
      tx.release();
      if (++gedaan === aantal) klaar();
    }, { ...opties, concurrency: TEGELIJK });
    await werker.waitUntilReady();
    const begin = performance.now();
    await tegelijk(aantal, async () => {
      await pool.query({ ...VOEG_TOE, values: ['bericht', payload] });
      await rij.add('vloer', { berichtId: '1' }, { removeOnComplete: true });
    });
    await einde;
    const duur = performance.now() - begin;
    await werker.close();
    return (aantal / duur) * 1_000;
  });
  await rij.close();
  verbinding.disconnect();
  return perSeconde;
}

async function tegelijk(aantal: number, werk: () => Promise<void>): Promise<void> {
  let volgende = 0;
  await Promise.all(Array.from({ length: TEGELIJK }, async () => {
    while (volgende++ < aantal) await werk();
  }));
}

/** Kop van een binaire COPY (19), aantal velden (2) en lengte van het veld (4); na het veld een slot van 2 bytes. */
const [COPY_KOP, COPY_SLOT] = [25, 2];

/** Leest de bytes zoals PostgreSQL ze heeft. Niet met de optie `binary` van pg: die maakt er onderweg tekst van. */
async function leesBinair(pool: pg.Pool): Promise<Buffer> {
  const verbinding = await pool.connect();
  try {
    const bytes = await buffer(verbinding.query(to(`copy (select inhoud from vloer.rij where soort = 'groot') to stdout (format binary)`)));
    return bytes.subarray(COPY_KOP, bytes.length - COPY_SLOT);
  } finally {
    verbinding.release();
  }
}

/** B: milliseconden om de grote declaratie te toetsen, op te slaan, binair te lezen en haar prestaties in porties bij te werken. */
export async function vloerB(postgresUrl: string, { type, payload, prestaties }: Zending & { prestaties: number }): Promise<number> {
  return metPool(postgresUrl, async (pool) => {
    const begin = performance.now();
    if (!schemas.toets(payload, type).geldig) throw new Error('de grote declaratie is ongeldig');
    await pool.query({ ...VOEG_TOE, values: ['groot', payload] });
    if (!(await leesBinair(pool)).equals(payload)) throw new Error('de grote declaratie kwam anders terug');
    for (let i = 0; i < prestaties; i += PRESTATIES_PER_KEER) await werkBij(pool, i, Math.min(PRESTATIES_PER_KEER, prestaties - i));
    return performance.now() - begin;
  });
}

async function werkBij(pool: pg.Pool, vanaf: number, aantal: number): Promise<void> {
  const feiten = Array.from({ length: aantal }, (_, i) => ({
    referentie: `F-${vanaf + i}`, client: 'a'.repeat(24), nummer: 1_000_000 + i, begin: '2025-01-01', einde: '2025-01-01', bedrag: 49_357,
  }));
  await pool.query(
    `insert into vloer.feit select * from json_to_recordset($1) as f (referentie text, client text, nummer bigint, begin date, einde date, bedrag bigint)
     on conflict (referentie) do update set bedrag = excluded.bedrag`, [JSON.stringify(feiten)]);
}
