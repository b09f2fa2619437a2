import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { neemSlot } from './data-slot.js';
import { leesAlsHetErIs, leesOfSchrijfEenmalig, schrijfGeheim } from './geheim-bestand.js';
import { bepaalPlek, type Plek } from './postgres-plek.js';
import { PostgresProces } from './postgres-proces.js';
import { isPostgresVan, wachtTot } from './processen.js';

const GEBRUIKER = 'hub';
const DATABASE = 'hub';
/** een poort kan net bezet raken, en verbindingen van een gedode PostgreSQL kunnen zijn geheugen nog even vasthouden */
const POGINGEN = 8;
const HERSTEL_MS = 5 * 60_000;

/** Een lopende PostgreSQL van de hub zelf. */
export interface EigenPostgres {
  /** verbinding met de database van de hub, met wachtwoord: nooit loggen */
  url: string;
  /** stopt PostgreSQL netjes en geeft de map vrij */
  stop(): Promise<void>;
}

/**
 * Start de PostgreSQL die de hub zelf meebrengt, met alles in `dataMap`: gegevens in `postgres`, het wachtwoord (0600) ernaast.
 * Hij luistert op een vrije poort van 127.0.0.1, start opnieuw als hij omvalt en stopt als dit proces verdwijnt.
 * Resten van een vorige keer die niet netjes eindigde, worden opgeruimd.
 * @param meld krijgt regels die een mens moet weten
 * @throws Error als een andere hub de map gebruikt of PostgreSQL niet start
 */
export async function startEigenPostgres(dataMap: string, meld: (regel: string) => void = schrijf): Promise<EigenPostgres> {
  mkdirSync(dataMap, { recursive: true });
  const geefVrij = neemSlot(dataMap);
  try {
    const plek = bepaalPlek(dataMap, meld);
    const wachtwoord = await maakCluster(dataMap, plek);
    await ruimVorigeOp(plek.cluster);
    const { proces, url } = await startMetVrijePoort(dataMap, plek, wachtwoord, meld);
    proces.houdInLeven();
    bewaarUrl(dataMap, url);
    return {
      url,
      stop: async () => {
        rmSync(urlBestand(dataMap), { force: true });
        await proces.stop();
        geefVrij();
      },
    };
  } catch (fout) {
    geefVrij();
    throw fout;
  }
}

/** De URL van de PostgreSQL die een hub nu in `dataMap` draait; `undefined` als die er niet is. Voor gereedschap naast de hub. */
export function lopendePostgresUrl(dataMap: string): string | undefined {
  const pid = postmaster(join(dataMap, 'postgres'));
  return pid !== undefined && isPostgresVan(pid, join(dataMap, 'postgres')) ? leesAlsHetErIs(urlBestand(dataMap)) : undefined;
}

const schrijf = (regel: string): void => void process.stdout.write(`${regel}\n`);
const urlBestand = (dataMap: string): string => join(dataMap, 'postgres.url');

function bewaarUrl(dataMap: string, url: string): void {
  rmSync(urlBestand(dataMap), { force: true });
  schrijfGeheim(urlBestand(dataMap), `${url}\n`);
}

/** Maakt het cluster als het er nog niet is; een half gemaakt cluster telt niet. Geeft het wachtwoord. */
async function maakCluster(dataMap: string, { programma, cluster, account }: Plek): Promise<string> {
  const bestaat = existsSync(join(cluster, 'PG_VERSION'));
  const bestand = join(dataMap, 'postgres.wachtwoord');
  if (bestaat && !existsSync(bestand)) throw new Error(`${bestand} ontbreekt, terwijl er al een database is; zet dat bestand terug`);
  const wachtwoord = leesOfSchrijfEenmalig(bestand, () => randomBytes(24).toString('base64url'));
  if (bestaat) return wachtwoord;
  const nieuw = `${cluster}.nieuw`;
  const pwfile = `${cluster}.pw`;
  rmSync(nieuw, { recursive: true, force: true });
  rmSync(pwfile, { force: true });
  mkdirSync(nieuw, { mode: 0o700 });
  schrijfGeheim(pwfile, `${wachtwoord}\n`);
  if (account) for (const pad of [nieuw, pwfile]) chownSync(pad, account.uid, account.gid);
  try {
    await promisify(execFile)(join(programma, 'bin', 'initdb'), ['--pgdata', nieuw, '--username', GEBRUIKER, '--pwfile', pwfile, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'], { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } });
  } finally {
    rmSync(pwfile, { force: true });
  }
  renameSync(nieuw, cluster);
  return wachtwoord;
}

function postmaster(cluster: string): number | undefined {
  const pid = Number.parseInt(leesAlsHetErIs(join(cluster, 'postmaster.pid'))?.split('\n')[0] ?? '', 10);
  return pid > 0 ? pid : undefined;
}

/** Stopt een PostgreSQL die een omgevallen hub achterliet, en ruimt een `postmaster.pid` op waar geen PostgreSQL meer bij hoort. */
async function ruimVorigeOp(cluster: string): Promise<void> {
  const pid = postmaster(cluster);
  if (pid === undefined) return;
  const isWeg = (): boolean => !isPostgresVan(pid, cluster);
  let weg = await wachtTot(isWeg, 5_000);
  for (const signaal of ['SIGINT', 'SIGQUIT'] as const) {
    if (weg) break;
    process.kill(pid, signaal);
    weg = await wachtTot(isWeg, 20_000);
  }
  if (!weg) throw new Error(`PostgreSQL van een vorige keer (proces ${pid}) stopt niet; stop dat proces`);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

async function startMetVrijePoort(dataMap: string, plek: Plek, wachtwoord: string, meld: (regel: string) => void): Promise<{ proces: PostgresProces; url: string }> {
  for (let poging = 1; ; poging++) {
    const poort = await vrijePoort();
    const proces = new PostgresProces(plek, poort, dataMap, meld);
    const url = (database: string): string => `postgresql://${GEBRUIKER}:${wachtwoord}@127.0.0.1:${poort}/${database}`;
    proces.start();
    const klaar = await isKlaar(proces, url).catch(async (fout: unknown) => {
      await proces.stop();
      throw fout;
    });
    if (klaar) return { proces, url: url(DATABASE) };
    const fouten = proces.laatsteFouten();
    await proces.stop();
    if (poging === POGINGEN) throw new Error(`PostgreSQL start niet (${fouten || 'geen melding'}); zie ${join(dataMap, 'postgres.log')} of stel HUB_POSTGRES_URL in`);
    await wacht(poging * 300);
  }
}

/** Wacht tot PostgreSQL antwoordt, ook als hij eerst herstelt van een harde stop, en maakt dan de database. `false`: hij is gestopt. */
async function isKlaar(proces: PostgresProces, url: (database: string) => string): Promise<boolean> {
  for (const einde = Date.now() + HERSTEL_MS; proces.leeft && Date.now() < einde; await wacht(50)) {
    const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
      return true;
    } catch (fout) {
      if (!['ECONNREFUSED', 'ECONNRESET', '57P03'].includes((fout as { code?: string }).code ?? '')) throw fout;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

function vrijePoort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const server = createServer().once('error', mislukt).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => klaar(port));
    });
  });
}
