import type { QueryResultRow } from 'pg';
import type { Rapportbron } from './bron.js';

/**
 * Een rapport leest veel rijen in weinig vragen. Vertalen naar machinecode kost dan meer dan het oplevert, en met meer werkgeheugen blijft sorteren en
 * groeperen van schijf.
 */
const BEGIN = `begin transaction read only; set local jit = off; set local work_mem = '128MB'`;

/** De rijen van een vraag aan het warehouse, gelezen op één moment. */
export async function vraagAan<R extends QueryResultRow>({ pool }: Pick<Rapportbron, 'pool'>, sql: string, waarden: unknown[]): Promise<R[]> {
  const verbinding = await pool.connect();
  let gebroken: Error | undefined;
  try {
    await verbinding.query(BEGIN);
    const { rows } = await verbinding.query<R>(sql, waarden);
    await verbinding.query('commit');
    return rows;
  } catch (fout) {
    await verbinding.query('rollback').catch((dieper: Error) => {
      gebroken = dieper;
    });
    throw fout;
  } finally {
    verbinding.release(gebroken);
  }
}
