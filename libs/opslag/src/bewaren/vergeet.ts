import type { PoolClient } from 'pg';

/** Een cliënt die weg mag, met waar hij voorkomt. */
export interface VerlopenClient {
  /** cliëntsleutel */
  client: string;
  /** aanbieder/gemeente/client */
  onderwerpen: string[];
  /** volgnummers */
  berichten: number[];
}

type Opdracht = [tekst: string, waarden: unknown[]];

/** Wat het dossier zelf weet. Een declaratie gaat over meer cliënten: daaruit gaat alleen wat deze betreft. */
const dossieropdrachten = (clienten: string[], onderwerpen: string[], berichten: number[]): Opdracht[] => [
  ['insert into bericht.te_vergeten (onderwerp) select unnest($1::text[])', [onderwerpen]],
  ['delete from bericht.gebeurtenis where onderwerp = any ($1::text[])', [onderwerpen]],
  ['delete from bericht.te_vergeten', []],
  ['delete from dossier.prestatie where bericht_id = any ($1::bigint[]) and client = any ($2::text[])', [berichten, clienten]],
  [`update dossier.declaratie d
    set herhaald = (select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(d.herhaald) p where p ->> 'client' <> all ($2::text[]))
    where d.bericht_id = any ($1::bigint[]) and d.herhaald <> '[]'`, [berichten, clienten]],
  ...['toewijzing', 'levering', 'verzoek', 'voorstand'].map((tabel): Opdracht => [`delete from dossier.${tabel} where client = any ($1::text[])`, [clienten]]),
];

/** De berichten waarin nu niemand meer voorkomt, met de antwoorden erop. */
const LEEG = `
  with leeg as (
    select id from unnest($1::bigint[]) as b (id)
    where not exists (select from bericht.gebeurtenis g where g.bericht_id = b.id and g.onderwerp is not null)
      and not exists (select from dossier.prestatie p where p.bericht_id = b.id)
      and not exists (select from dossier.declaratie d where d.bericht_id = b.id and d.herhaald <> '[]')
  )
  select id, traceer_id from bericht.bericht where id in (select id from leeg) or heen_id in (select id from leeg)`;

/** Inhoud en oordeel van lege berichten. */
const INHOUD = [
  'delete from dossier.declaratie where bericht_id = any ($1::bigint[])',
  'delete from bericht.oordeel where bericht_id = any ($1::bigint[])',
  'delete from bericht.payload p using bericht.bericht b where b.id = any ($1::bigint[]) and (p.bericht_id, p.ontvangen_op) = (b.id, b.ontvangen_op)',
];

/** Termijnen van deze onderwerpen, met wat erover gemeld is. Het warehouse merkt niet dat een termijn verdwijnt. */
const TERMIJNEN = [
  'delete from termijn.agenda where onderwerp = any ($1::text[])',
  `delete from termijn.bestemming b using termijn.signaal s, termijn.termijn t
   where s.id = b.signaal_id and t.id = s.termijn_id and t.onderwerp = any ($1::text[])`,
  'delete from termijn.signaal s using termijn.termijn t where t.id = s.termijn_id and t.onderwerp = any ($1::text[])',
  'delete from dwh.feit_termijn f using termijn.termijn t where t.id = f.termijn_id and t.onderwerp = any ($1::text[])',
  'delete from termijn.termijn where onderwerp = any ($1::text[])',
];

/** De lader leidt deze dossiers en declaraties opnieuw af: er volgt niets meer uit, dus hun feiten verdwijnen. */
const WAREHOUSE = `
  insert into lading.agenda (soort, sleutel)
  select 'dossier', unnest($1::text[]) union select 'bericht', id::text from bericht.bericht where id = any ($2::bigint[]) and soort = 'JW323'
  on conflict do nothing`;

/** Haalt deze cliënten overal weg, in de transactie van de aanroeper. De metadata van hun berichten blijft. */
export async function vergeet(tx: PoolClient, verlopen: readonly VerlopenClient[]): Promise<void> {
  const clienten = verlopen.map(({ client }) => client);
  const onderwerpen = verlopen.flatMap((v) => v.onderwerpen);
  const berichten = [...new Set(verlopen.flatMap((v) => v.berichten))];
  for (const [tekst, waarden] of dossieropdrachten(clienten, onderwerpen, berichten)) await tx.query(tekst, waarden);
  const { rows: leeg } = await tx.query<{ id: number; traceer_id: string }>(LEEG, [berichten]);
  for (const opdracht of INHOUD) await tx.query(opdracht, [leeg.map(({ id }) => id)]);
  const metBerichten = [...onderwerpen, ...leeg.map(({ traceer_id: id }) => `bericht/${id}`)];
  for (const opdracht of TERMIJNEN) await tx.query(opdracht, [metBerichten]);
  await tx.query(WAREHOUSE, [onderwerpen, berichten]);
}
