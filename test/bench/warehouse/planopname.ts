import type { Rapportbron } from '@hub/warehouse';
import type { PoolClient, QueryResult } from 'pg';

/** Een knoop van een uitvoerplan, zoals PostgreSQL haar in JSON geeft. */
export interface Planknoop {
  'Node Type': string;
  'Relation Name'?: string;
  'CTE Name'?: string;
  'Subplan Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Actual Total Time': number;
  'Disk Usage'?: number;
  Plans?: Planknoop[];
}

export interface Uitvoerplan {
  Plan: Planknoop;
  'Planning Time': number;
  'Execution Time': number;
}

type Vraag = (sql: string, waarden?: unknown[]) => Promise<QueryResult>;

/** Een pool die bij elke lezende vraag haar plan onthoudt, uitgevoerd in dezelfde transactie en met dezelfde instellingen. */
export class Planopname {
  readonly plannen: Uitvoerplan[] = [];

  constructor(private readonly pool: Rapportbron['pool']) {}

  readonly query = ((sql: string, waarden?: unknown[]) => this.neemOp((...vraag) => this.pool.query(...vraag), sql, waarden)) as Rapportbron['pool']['query'];

  readonly connect = (async () => {
    const verbinding = await this.pool.connect();
    return { query: (sql: string, waarden?: unknown[]) => this.neemOp((...vraag) => verbinding.query(...vraag), sql, waarden), release: (fout?: Error) => verbinding.release(fout) };
  }) as unknown as () => Promise<PoolClient>;

  private async neemOp(vraag: Vraag, sql: string, waarden?: unknown[]): Promise<QueryResult> {
    if (/^\s*(with|select)\b/.test(sql)) {
      const { rows } = await vraag(`explain (analyze, format json) ${sql}`, waarden);
      this.plannen.push((rows as [{ 'QUERY PLAN': [Uitvoerplan] }])[0]['QUERY PLAN'][0]);
    }
    return vraag(sql, waarden);
  }
}

const AANDEEL = 0.1;

/** De knopen die een tiende van de tijd of meer kosten, elk met wat eronder ligt meegeteld. */
export function vatSamen({ Plan, 'Planning Time': planning, 'Execution Time': uitvoering }: Uitvoerplan): string {
  const regels = [`plannen ${planning.toFixed(0)} ms, uitvoeren ${uitvoering.toFixed(0)} ms`];
  const loop = (knoop: Planknoop, diepte: number): void => {
    const ms = knoop['Actual Total Time'] * knoop['Actual Loops'];
    if (ms < AANDEEL * uitvoering) return;
    const waarvan = [knoop['Subplan Name'], knoop['Relation Name'] ?? knoop['CTE Name']].filter(Boolean).join(' ');
    const schijf = knoop['Disk Usage'] ? `, ${Math.round(knoop['Disk Usage'] / 1024)} MB op schijf` : '';
    regels.push(`${'  '.repeat(diepte)}${knoop['Node Type']} ${waarvan} ${ms.toFixed(0)} ms, ${knoop['Actual Rows'] * knoop['Actual Loops']} rijen${schijf}`);
    for (const kind of knoop.Plans ?? []) loop(kind, diepte + 1);
  };
  loop(Plan, 1);
  return regels.join('\n');
}
