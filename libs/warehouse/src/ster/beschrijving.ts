import type { Pool } from 'pg';

/** Een kolom van een tabel van `dwh`, zoals de database haar beschrijft. */
export interface Sterkolom {
  naam: string;
  /** het type in PostgreSQL, bijvoorbeeld `timestamp with time zone` */
  soort: string;
  verplicht: boolean;
  /** waar: deel van de sleutel van de tabel */
  sleutel: boolean;
  betekenis: string;
}

/** Een tabel of gezicht van `dwh`. */
export interface Stertabel {
  naam: string;
  toelichting: string;
  kolommen: readonly Sterkolom[];
}

const KOLOMMEN = `
  select c.relname as tabel, coalesce(obj_description(c.oid, 'pg_class'), '') as toelichting, a.attname as naam, format_type(a.atttypid, a.atttypmod) as soort,
    a.attnotnull as verplicht, coalesce(col_description(c.oid, a.attnum), '') as betekenis,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as sleutel
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = 'dwh' and c.relkind in ('r', 'p', 'v') and not c.relispartition and has_column_privilege(c.oid, a.attnum, 'select')
  order by case when c.relname like 'feit%' then 1 when c.relname like 'dim%' then 2 else 3 end, c.relname, a.attnum`;

/** De tabellen van het sterschema die deze verbinding mag lezen, met hun kolommen: eerst feiten, dan dimensies, dan de rest. */
export async function beschrijfSter(vraag: Pick<Pool, 'query'>): Promise<Stertabel[]> {
  const { rows } = await vraag.query<Sterkolom & { tabel: string; toelichting: string }>(KOLOMMEN);
  const tabellen = new Map<string, Stertabel & { kolommen: Sterkolom[] }>();
  for (const { tabel, toelichting, ...kolom } of rows) {
    const gevonden = tabellen.get(tabel) ?? { naam: tabel, toelichting, kolommen: [] };
    tabellen.set(tabel, gevonden);
    gevonden.kolommen.push(kolom);
  }
  return [...tabellen.values()];
}
