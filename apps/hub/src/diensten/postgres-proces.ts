import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { wachtTot } from './processen.js';
import type { Plek } from './postgres-plek.js';

const GROOTSTE_LOG = 10 * 1024 * 1024;
const STOP_MS = 30_000;
const LANGSTE_PAUZE_MS = 5_000;

/**
 * Wat de hub anders wil dan PostgreSQL zelf. Duurzaamheid blijft zoals die is: fsync en synchronous_commit staan aan.
 * Het geheugen is er een waarin het grootste feit van een jaar en zijn indexen passen: rapporten lezen dan niet telkens van schijf.
 * Het log noemt geen opdrachten en geen waarden, want daar kunnen persoonsgegevens in staan.
 */
const STAND: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '512MB',
  max_wal_size: '2GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Een PostgreSQL die met de hub meeloopt: valt hij om, dan start hij opnieuw; verdwijnt de hub, dan stopt hij netjes. */
export class PostgresProces {
  private kind?: ChildProcess;
  private wachter?: ChildProcess;
  private stopt = false;
  private readonly log: string;

  constructor(private readonly plek: Plek, private readonly poort: number, dataMap: string, private readonly meld: (regel: string) => void) {
    this.log = join(dataMap, 'postgres.log');
  }

  /** Start het proces; of het al antwoordt, moet een verbinding uitwijzen. */
  start(): void {
    const uitvoer = this.openLog();
    const argumenten = ['-D', this.plek.cluster, '-p', String(this.poort), ...Object.entries(STAND).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])];
    const kind = spawn(join(this.plek.programma, 'bin', 'postgres'), argumenten, {
      ...this.plek.account, cwd: '/', detached: true, stdio: ['ignore', uitvoer, uitvoer], env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
    });
    closeSync(uitvoer);
    kind.unref();
    kind.on('error', (fout) => this.meld(`PostgreSQL is niet te starten: ${fout.message}`));
    kind.once('exit', (code, signaal) => void this.naEinde(code ?? signaal));
    this.kind = kind;
    if (kind.pid !== undefined) this.bewaak(kind.pid);
  }

  get leeft(): boolean {
    return this.kind?.pid !== undefined && this.kind.exitCode === null && this.kind.signalCode === null;
  }

  /** De laatste foutregels van PostgreSQL zelf. */
  laatsteFouten(): string {
    return readFileSync(this.log, 'utf8').split('\n').filter((regel) => /FATAL|PANIC|error while loading/.test(regel)).slice(-2).join(' | ');
  }

  async stop(): Promise<void> {
    this.stopt = true;
    for (const signaal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      if (!this.leeft) break;
      this.kind?.kill(signaal);
      await wachtTot(() => !this.leeft, STOP_MS);
    }
    this.ontslaWachter();
  }

  private async naEinde(reden: string | number | null): Promise<void> {
    this.ontslaWachter();
    if (this.stopt || !this.gestart) return;
    this.meld(`PostgreSQL is onverwacht gestopt (${reden}); start opnieuw`);
    this.pauzeMs = Math.min(LANGSTE_PAUZE_MS, this.pauzeMs * 2);
    await wacht(this.pauzeMs);
    if (!this.stopt) this.start();
  }

  private gestart = false;
  private pauzeMs = 100;

  /** Vanaf nu is een einde onverwacht, en start PostgreSQL opnieuw. */
  houdInLeven(): void {
    this.gestart = true;
  }

  /** Een klein proces dat merkt dat de hub er niet meer is, ook na SIGKILL, en PostgreSQL dan netjes stopt. */
  private bewaak(pid: number): void {
    if (process.platform === 'win32') return;
    const wachter = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$1"', 'sh', String(pid)], {
      ...this.plek.account, cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: '/usr/bin:/bin' },
    });
    wachter.unref();
    wachter.on('error', (fout) => this.meld(`PostgreSQL wordt niet bewaakt: ${fout.message}`));
    (wachter.stdin as unknown as { unref(): void }).unref();
    this.wachter = wachter;
  }

  private ontslaWachter(): void {
    const { wachter } = this;
    this.wachter = undefined;
    if (wachter?.pid === undefined || wachter.exitCode !== null) return;
    try {
      process.kill(-wachter.pid, 'SIGKILL');
    } catch (fout) {
      if ((fout as NodeJS.ErrnoException).code !== 'ESRCH') throw fout;
    }
  }

  private openLog(): number {
    if ((statSync(this.log, { throwIfNoEntry: false })?.size ?? 0) > GROOTSTE_LOG) renameSync(this.log, `${this.log}.1`);
    return openSync(this.log, 'a', 0o600);
  }
}
