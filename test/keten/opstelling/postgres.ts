import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { startEigenPostgres, type EigenPostgres } from '../../../apps/hub/src/diensten/eigen-postgres.js';
import { leeft } from '../../../apps/hub/src/diensten/processen.js';
import { wachtTot } from './wachten.js';

/** Een eigen PostgreSQL met eigen gegevens: hij mag omvallen. Zijn bewaker start hem opnieuw op dezelfde poort. */
export class KetenPostgres {
  readonly pool: pg.Pool;

  private constructor(private readonly dataMap: string, private readonly eigen: EigenPostgres) {
    this.pool = new pg.Pool({ connectionString: eigen.url, max: 4, connectionTimeoutMillis: 5_000 });
    this.pool.on('error', () => undefined);
  }

  static async start(dataMap: string): Promise<KetenPostgres> {
    return new KetenPostgres(dataMap, await startEigenPostgres(dataMap, () => undefined));
  }

  /** verbinding met de database, met wachtwoord */
  get url(): string {
    return this.eigen.url;
  }

  async rijen<R extends pg.QueryResultRow>(sql: string, waarden: unknown[] = []): Promise<R[]> {
    return (await this.pool.query<R>(sql, waarden)).rows;
  }

  /** Het getal dat een vraag met één rij en één kolom geeft. */
  async tel(sql: string, waarden: unknown[] = []): Promise<number> {
    const [rij] = await this.rijen<Record<string, unknown>>(sql, waarden);
    return Number(Object.values(rij ?? {})[0]);
  }

  /** Doodt PostgreSQL zonder dat hij iets kan afmaken; klaar als hij weer antwoordt. */
  async dood(): Promise<void> {
    const pid = Number.parseInt(readFileSync(join(this.dataMap, 'postgres', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await wachtTot('PostgreSQL is gestopt', () => !leeft(pid));
    await wachtTot('PostgreSQL antwoordt weer', () => this.pool.query('select 1').then(() => true, () => false), 60_000);
  }

  async stop(): Promise<void> {
    await this.pool.end();
    await wacht(10);
    await this.eigen.stop();
  }
}
