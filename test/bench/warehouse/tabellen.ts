import type { Pool } from 'pg';

/** Van elke tabel van het warehouse haar rijen en haar omvang met indexen, partities opgeteld; de grootste eerst. */
const OMVANG = `
  with deel as (
    select coalesce(i.inhparent, c.oid) as tabel, c.reltuples::bigint as rijen, pg_table_size(c.oid) as tabelbytes, pg_indexes_size(c.oid) as indexbytes
    from pg_class c left join pg_inherits i on i.inhrelid = c.oid where c.relnamespace = 'dwh'::regnamespace and c.relkind = 'r'
  )
  select tabel::regclass::text as naam, sum(greatest(rijen, 0))::bigint as rijen, round(sum(tabelbytes) / 1048576.0)::bigint as tabel, round(sum(indexbytes) / 1048576.0)::bigint as indexen
  from deel group by tabel having sum(rijen) > 1000 order by sum(tabelbytes + indexbytes) desc`;

export interface Tabelomvang {
  naam: string;
  rijen: number;
  /** MB */
  tabel: number;
  /** MB */
  indexen: number;
}

/** De tabellen met meer dan duizend rijen; de database moet net geanalyseerd zijn. */
export async function meetTabellen(pool: Pick<Pool, 'query'>): Promise<Tabelomvang[]> {
  return (await pool.query<Tabelomvang>(OMVANG)).rows;
}
