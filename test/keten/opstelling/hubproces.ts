import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectMap } from '@hub/instellingen';
import { wachtTot } from './wachten.js';

export type Hubdeel = 'hub' | 'intake' | 'verwerking' | 'console' | 'termijnen' | 'warehouse';

const inDist = (...delen: string[]): string => join(projectMap(), 'dist', 'apps', ...delen);

/** Brengt de database op de laatste stand zoals een beheerder dat doet voordat losse processen starten. */
export async function migreer(env: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, [inDist('hub', 'src', 'migreer.js')], { env: { PATH: process.env['PATH'], ...env } });
}

/** Een proces van de hub zoals het in het echt loopt: gebouwd, met alleen zijn omgeving. Het mag omvallen. */
export class Hubproces {
  private kind: ChildProcess | undefined;
  /** alles wat het proces schreef, ook voor het omviel */
  uitvoer = '';

  /** @param env de instellingen; met `HUB_PORT` als het deel luistert */
  constructor(readonly deel: Hubdeel, private readonly env: Record<string, string>, private readonly nodeOpties: string[] = []) {}

  get pid(): number {
    return this.kind?.pid ?? 0;
  }

  get adres(): string {
    return `${this.env['HUB_TLS_CA'] ? 'https' : 'http'}://127.0.0.1:${this.env['HUB_PORT']}`;
  }

  /**
   * Start het proces; klaar als het werk aanneemt.
   * @param anders instellingen die bij deze start anders zijn
   * @throws Error met zijn uitvoer als het eindigt
   */
  async start(anders: Record<string, string> = {}): Promise<void> {
    const kind = spawn(process.execPath, [...this.nodeOpties, '--enable-source-maps', inDist(this.deel, 'src', 'main.js')], {
      cwd: projectMap(), env: { PATH: process.env['PATH'], ...this.env, ...anders }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.kind = kind;
    const begin = this.uitvoer.length;
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk: Buffer) => (this.uitvoer += stuk.toString('utf8')));
    await wachtTot(`${this.deel} loopt`, () => {
      if (!this.leeft) throw new Error(`${this.deel} stopte bij de start: ${this.uitvoer.slice(begin)}`);
      return this.isKlaar(this.uitvoer.slice(begin));
    }, 180_000);
  }

  get leeft(): boolean {
    return this.kind !== undefined && this.kind.exitCode === null && this.kind.signalCode === null;
  }

  /** Doodt het proces zonder dat het iets kan afmaken. */
  async dood(): Promise<void> {
    await this.eindig('SIGKILL');
  }

  /** Stopt het proces netjes; na een halve minuut toch. */
  async stop(): Promise<void> {
    const wekker = setTimeout(() => this.kind?.kill('SIGKILL'), 30_000);
    await this.eindig('SIGTERM');
    clearTimeout(wekker);
  }

  /** Geheugen van het proces in MB: nu (`VmRSS`) of het meeste ooit (`VmHWM`). */
  geheugenMB(maat: 'VmRSS' | 'VmHWM'): number {
    const kB = new RegExp(`^${maat}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1];
    return Number(kB) / 1024;
  }

  private async isKlaar(uitvoer: string): Promise<boolean> {
    if (this.deel === 'verwerking') return uitvoer.includes('verwerking loopt');
    if (this.adres.startsWith('https')) return uitvoer.includes(this.deel === 'hub' ? 'klaar:' : 'intake luistert');
    return fetch(`${this.adres}/health/ready`).then((antwoord) => antwoord.ok, () => false);
  }

  private async eindig(signaal: NodeJS.Signals): Promise<void> {
    const { kind } = this;
    if (kind === undefined || !this.leeft) return;
    const einde = new Promise((klaar) => kind.once('exit', klaar));
    kind.kill(signaal);
    await einde;
  }
}
