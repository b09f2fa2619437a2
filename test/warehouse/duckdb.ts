import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { projectMap } from '@hub/instellingen';

const MAP = join(projectMap(), 'docs', 'duckdb');

/** De voorbeelden voor een analist, elk met zijn SQL. */
export const voorbeelden = (): { naam: string; sql: string }[] =>
  readdirSync(MAP).sort().map((naam) => ({ naam, sql: readFileSync(join(MAP, naam), 'utf8') }));

/** De rijen van een vraag in DuckDB, gesteld in een map met Parquet-bestanden; een BIGINT is een tekst. */
export async function vraagInMap(map: string, sql: string): Promise<Record<string, unknown>[]> {
  const instantie = await DuckDBInstance.create(':memory:');
  const duckdb = await instantie.connect();
  try {
    await duckdb.run(`set file_search_path = '${map}'`);
    return (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    duckdb.closeSync();
    instantie.closeSync();
  }
}
