import type { Pool } from 'pg';

interface Kolomrij {
  tabel: string;
  toelichting: string;
  kolom: string;
  soort: string;
  verplicht: boolean;
  betekenis: string;
  sleutel: boolean;
}

const KOLOMMEN = `
  select c.relname as tabel, obj_description(c.oid, 'pg_class') as toelichting, a.attname as kolom, format_type(a.atttypid, a.atttypmod) as soort,
    a.attnotnull as verplicht, col_description(c.oid, a.attnum) as betekenis,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)) as sleutel
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname = 'dwh' and c.relkind in ('r', 'p', 'v') and not c.relispartition
  order by case when c.relname like 'feit%' then 1 when c.relname like 'dim%' then 2 else 3 end, c.relname, a.attnum`;

const FUNCTIES = `
  select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as functie, obj_description(p.oid, 'pg_proc') as betekenis
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'dwh' and obj_description(p.oid, 'pg_proc') is not null order by 1`;

const KOP = `# Datawoordenboek

Elke tabel van het schema \`dwh\`, zoals de database zichzelf beschrijft. Hoe de tabellen samenhangen staat in [warehouse.md](warehouse.md).
Deze bladzijde is gemaakt met \`DATAWOORDENBOEK=schrijf npm test -- datawoordenboek\`; wijzig de toelichting in \`apps/warehouse/migraties\`.
`;

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|');

function tabel(naam: string, kolommen: readonly Kolomrij[]): string {
  const regels = kolommen.map(({ kolom, soort, verplicht, betekenis, sleutel }) =>
    `| \`${kolom}\`${sleutel ? ' (sleutel)' : ''} | ${soort} | ${verplicht ? 'nee' : 'ja'} | ${cel(betekenis)} |`);
  return [`## ${naam}`, '', cel(kolommen[0]?.toelichting ?? ''), '', '| kolom | soort | mag leeg | betekenis |', '|---|---|---|---|', ...regels, ''].join('\n');
}

/** Het datawoordenboek, uit de toelichting die in de database bij elke tabel, kolom en functie staat. */
export async function maakDatawoordenboek(vraag: Pick<Pool, 'query'>): Promise<string> {
  const { rows: kolommen } = await vraag.query<Kolomrij>(KOLOMMEN);
  const { rows: functies } = await vraag.query<{ functie: string; betekenis: string }>(FUNCTIES);
  const perTabel = new Map<string, Kolomrij[]>();
  for (const rij of kolommen) perTabel.set(rij.tabel, [...(perTabel.get(rij.tabel) ?? []), rij]);
  const functieregels = functies.map(({ functie, betekenis }) => `| \`${functie}\` | ${cel(betekenis)} |`);
  return [KOP, ...[...perTabel].map(([naam, rijen]) => tabel(naam, rijen)), ['## Functies', '', '| functie | geeft |', '|---|---|', ...functieregels, ''].join('\n')].join('\n');
}
