import type { PoolClient } from 'pg';

/** Wat er geladen moet worden. */
export interface Werk {
  /** aanbieder/gemeente/client */
  dossiers: string[];
  berichten: number[];
  /** die van de berichten die een declaratie zijn */
  declaraties: number[];
  /** hoeveel regels uit outbox en agenda hiermee gedaan zijn */
  aantal: number;
}

/** Slot waarachter één proces tegelijk laadt; het getal is willekeurig maar vast. */
const LAADSLOT = 732_300_003;

/** @returns false als een ander laadt; die kijkt na zijn greep zelf of er meer is */
export async function neemLaadslot(tx: PoolClient): Promise<boolean> {
  const { rows } = await tx.query<{ slot: boolean }>('select pg_try_advisory_xact_lock($1) as slot', [LAADSLOT]);
  return rows[0]?.slot ?? false;
}

/** Neemt het laadslot, zo nodig als een ander klaar is met zijn greep. Voor wie verandert wat er geladen moet worden. */
export async function wachtOpLaadslot(tx: PoolClient): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [LAADSLOT]);
}

const NEEM = `
  delete from bericht.outbox where (bericht_id, stadium) in (
    select bericht_id, stadium from bericht.outbox where stadium = 'warehouse' order by nr limit $1)
  returning bericht_id`;

/**
 * Dossiers eerst: wie er woont, weten we dan voor de declaraties. Beide aflopend is de volgorde van de index: een greep leest niet meer
 * dan hij neemt. Zonder naam, want de agenda is leeg of heel vol: een bewaard plan past maar bij een van beide.
 */
const AGENDA = `
  delete from lading.agenda where ctid = any (array(select ctid from lading.agenda order by soort desc, sleutel desc limit $1))
  returning soort, sleutel`;

/** Een retour raakt ook het bericht waarop het antwoordt. */
const RAAKT = `
  with nieuw as (select unnest($1::bigint[]) as id),
    geraakt as (select id from nieuw union select b.heen_id from nieuw join bericht.bericht b using (id) where b.heen_id is not null)
  select (select coalesce(array_agg(id::text), '{}') from geraakt) as berichten,
    array(select distinct g.onderwerp from geraakt join bericht.gebeurtenis g on g.bericht_id = geraakt.id where g.onderwerp is not null) as dossiers`;

const DECLARATIES = `select id from bericht.bericht where id = any ($1::bigint[]) and soort = 'JW323'`;

/** Neemt het oudste werk uit outbox en agenda. Het is gedaan als de transactie slaagt. */
export async function neemWerk(tx: PoolClient, limiet: number): Promise<Werk> {
  const { rows: uit } = await tx.query<{ bericht_id: number }>({ name: 'warehouse-neem', text: NEEM, values: [limiet] });
  const { rows: agenda } = await tx.query<{ soort: 'dossier' | 'bericht'; sleutel: string }>(AGENDA, [limiet]);
  const geraakt = (await tx.query<{ berichten: string[]; dossiers: string[] }>({ name: 'warehouse-raakt', text: RAAKT, values: [uit.map((rij) => rij.bericht_id)] })).rows[0];
  const van = (soort: 'dossier' | 'bericht'): string[] => agenda.filter((regel) => regel.soort === soort).map(({ sleutel }) => sleutel);
  const berichten = [...new Set([...(geraakt?.berichten ?? []), ...van('bericht')])].map(Number);
  const declaraties = await tx.query<{ id: number }>({ name: 'warehouse-declaraties', text: DECLARATIES, values: [berichten] });
  return {
    dossiers: [...new Set([...(geraakt?.dossiers ?? []), ...van('dossier')])],
    berichten,
    declaraties: declaraties.rows.map(({ id }) => id),
    aantal: uit.length + agenda.length,
  };
}

export async function staatErIetsOpAgenda(tx: PoolClient): Promise<boolean> {
  const { rows } = await tx.query<{ werk: boolean }>('select exists (select from lading.agenda) as werk');
  return rows[0]?.werk ?? false;
}

const ALLES_OP_AGENDA = `
  insert into lading.agenda (soort, sleutel)
  select distinct 'dossier', onderwerp from bericht.gebeurtenis where onderwerp is not null
  union select 'dossier', onderwerp from lading.dossier
  union all select 'bericht', id::text from bericht.bericht where vingerafdruk is not null
  on conflict do nothing`;

/** Zet alles op de agenda, zodat het opnieuw uit de aanvaarde berichten volgt. */
export async function zetAllesOpAgenda(tx: PoolClient): Promise<void> {
  await tx.query(ALLES_OP_AGENDA);
  await tx.query(`update lading.stand set termijnen_tot = '-infinity'`);
}
