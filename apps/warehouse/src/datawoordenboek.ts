import { beschrijfSter, type Stertabel } from '@hub/warehouse';
import type { Pool } from 'pg';

const FUNCTIES = `
  select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as functie, obj_description(p.oid, 'pg_proc') as betekenis
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'dwh' and obj_description(p.oid, 'pg_proc') is not null order by 1`;

const KOP = `# Datawoordenboek

Elke tabel van het schema \`dwh\`, zoals de database zichzelf beschrijft. Hoe de tabellen samenhangen staat in [warehouse.md](warehouse.md).
Deze bladzijde is gemaakt met \`DATAWOORDENBOEK=schrijf npm test -- datawoordenboek\`; wijzig de toelichting in \`apps/warehouse/migraties\`.
`;

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|');

function tabel({ naam, toelichting, kolommen }: Stertabel): string {
  const regels = kolommen.map((kolom) =>
    `| \`${kolom.naam}\`${kolom.sleutel ? ' (sleutel)' : ''} | ${kolom.soort} | ${kolom.verplicht ? 'nee' : 'ja'} | ${cel(kolom.betekenis)} |`);
  return [`## ${naam}`, '', cel(toelichting), '', '| kolom | soort | mag leeg | betekenis |', '|---|---|---|---|', ...regels, ''].join('\n');
}

/** Het datawoordenboek, uit de toelichting die in de database bij elke tabel, kolom en functie staat. */
export async function maakDatawoordenboek(vraag: Pick<Pool, 'query'>): Promise<string> {
  const tabellen = await beschrijfSter(vraag);
  const { rows: functies } = await vraag.query<{ functie: string; betekenis: string }>(FUNCTIES);
  const functieregels = functies.map(({ functie, betekenis }) => `| \`${functie}\` | ${cel(betekenis)} |`);
  return [KOP, ...tabellen.map(tabel), ['## Functies', '', '| functie | geeft |', '|---|---|', ...functieregels, ''].join('\n')].join('\n');
}
