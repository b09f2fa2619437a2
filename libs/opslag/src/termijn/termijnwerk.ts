import type { BerichtType } from '@hub/ijw';
import type { Heenbericht } from '@hub/termijnen';
import type { Datum } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import { IN_POSTVAK_SQL } from '../envelop-rij.js';
import { alsFeit } from './historie-lader.js';

/** Wat er opnieuw bekeken moet worden. */
export interface Termijnwerk {
  /** clienten: `aanbieder/gemeente/client` */
  onderwerpen: string[];
  /** volgnummers van heenberichten waarvan het antwoord bewaakt wordt */
  heenberichten: number[];
  /** onderwerpen van berichten die op de agenda stonden; zij zitten ook in `heenberichten` */
  berichten: string[];
}

const OVER_BERICHT = 'bericht/';

/** Onder dit onderwerp staat de termijn van het antwoord op één bericht. */
export const berichtOnderwerp = (traceerId: string): string => `${OVER_BERICHT}${traceerId}`;

/** Slot waarachter één proces tegelijk termijnen berekent; het getal is willekeurig maar vast. */
const TERMIJNSLOT = 732_300_002;

/** @returns false als een ander bezig is; die kijkt na zijn greep zelf of er meer is */
export async function neemTermijnslot(tx: PoolClient): Promise<boolean> {
  const { rows } = await tx.query<{ slot: boolean }>('select pg_try_advisory_xact_lock($1) as slot', [TERMIJNSLOT]);
  return rows[0]?.slot ?? false;
}

const NEEM = `
  delete from bericht.outbox where (bericht_id, stadium) in (
    select bericht_id, stadium from bericht.outbox where stadium = 'termijnen' order by nr limit $1)
  returning bericht_id`;

const AGENDA = `
  delete from termijn.agenda where onderwerp in (select onderwerp from termijn.agenda where op <= $1 order by op, onderwerp limit $2)
  returning onderwerp`;

/** Wat nieuwe berichten raken, en berichten ($3) waarvan het antwoord opnieuw bekeken moet worden. */
const RAAKT = `
  with nieuw as (select unnest($1::bigint[]) as id),
    heen as (select b.heen_id as id from nieuw join bericht.bericht b using (id) where b.heen_id is not null),
    geraakt as (select id from nieuw union select id from heen union select id from bericht.bericht where traceer_id = any ($3::uuid[]))
  select
    (select coalesce(array_agg(id), '{}') from geraakt) as berichten,
    array(
      select distinct g.onderwerp from geraakt join bericht.gebeurtenis g on g.bericht_id = geraakt.id where g.onderwerp is not null
      union
      select distinct concat_ws('/', p.aanbieder, p.gemeente, p.client) from geraakt join dossier.prestatie p on p.bericht_id = geraakt.id
      where p.product_categorie = any ($2::text[])
    ) as onderwerpen`;

/**
 * Neemt het oudste werk uit de outbox en de agenda. Het is gedaan als de transactie slaagt.
 * @param categorieen productcategorieën die een plaatsing kunnen zijn: hun prestaties raken een termijn
 */
export async function neemWerk(tx: PoolClient, vandaag: Datum, categorieen: readonly string[], limiet: number): Promise<Termijnwerk & { aantal: number }> {
  const { rows: uit } = await tx.query<{ bericht_id: number }>({ name: 'termijn-neem', text: NEEM, values: [limiet] });
  const { rows: agenda } = await tx.query<{ onderwerp: string }>({ name: 'termijn-agenda', text: AGENDA, values: [vandaag, limiet] });
  const ids = uit.map(({ bericht_id: id }) => id);
  const opAgenda = agenda.map(({ onderwerp }) => onderwerp);
  const berichten = opAgenda.filter((onderwerp) => onderwerp.startsWith(OVER_BERICHT));
  const geraakt = await raakt(tx, ids, categorieen, berichten);
  const clienten = opAgenda.filter((onderwerp) => !onderwerp.startsWith(OVER_BERICHT));
  return { onderwerpen: [...new Set([...geraakt.onderwerpen, ...clienten])], heenberichten: geraakt.berichten.map(Number), berichten, aantal: ids.length + agenda.length };
}

async function raakt(tx: PoolClient, ids: readonly number[], categorieen: readonly string[], berichten: readonly string[]): Promise<{ berichten: string[]; onderwerpen: string[] }> {
  if (ids.length === 0 && berichten.length === 0) return { berichten: [], onderwerpen: [] };
  const traceerIds = berichten.map((onderwerp) => onderwerp.slice(OVER_BERICHT.length));
  const { rows } = await tx.query<{ berichten: string[]; onderwerpen: string[] }>({ name: 'termijn-raakt', text: RAAKT, values: [ids, categorieen, traceerIds] });
  return rows[0] ?? { berichten: [], onderwerpen: [] };
}

interface Heenrij {
  traceer_id: string;
  soort: BerichtType;
  ontvangen_op: Date;
  op: Date;
  aanbieder: string;
  gemeente: string;
  naar_gemeente: boolean;
  a_traceer_id: string | null;
  a_soort: BerichtType | null;
  a_ontvangen_op: Date | null;
}

/** Heenberichten die zijn bezorgd, met het eerste antwoord erop. Een JW323 altijd; een ander alleen als zijn ontvanger zelf antwoordt. */
const HEEN = `
  select b.traceer_id, b.soort, b.ontvangen_op, o.op, b.geadresseerde_rol = 'Gemeente' as naar_gemeente,
    case when b.afzender_rol = 'Gemeente' then b.geadresseerde_code else b.afzender_code end as aanbieder,
    case when b.afzender_rol = 'Gemeente' then b.afzender_code else b.geadresseerde_code end as gemeente,
    a.traceer_id as a_traceer_id, a.soort as a_soort, a.ontvangen_op as a_ontvangen_op
  from bericht.bericht b
  cross join lateral (select g.op from bericht.gebeurtenis g where g.bericht_id = b.id and g.soort = 'status'
    and g.bewijs ->> 'status' = 'WordtAangeboden' order by g.id limit 1) o
  left join lateral (select r.* from bericht.bericht r where r.heen_id = b.id and r.soort = any ($3::text[])
    and (r.status = 'Bezorgd' or r.${IN_POSTVAK_SQL}) order by r.id limit 1) a on true
  where b.id = any ($1::bigint[]) and (b.soort = 'JW323' or b.soort = any ($4::text[]) and b.geadresseerde_code = any ($2::text[]))`;

/** De heenberichten waarop een retour wordt bewaakt (OP090). */
const MET_RETOUR: readonly BerichtType[] = ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319'];
const ANTWOORDEN: readonly BerichtType[] = ['JW302', 'JW306', 'JW308', 'JW316', 'JW318', 'JW320', 'JW325'];

export async function laadHeenberichten(tx: PoolClient, ids: readonly number[], zelfAntwoordend: readonly string[]): Promise<Heenbericht[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.query<Heenrij>({ name: 'termijn-heen', text: HEEN, values: [ids, zelfAntwoordend, ANTWOORDEN, MET_RETOUR] });
  return rows.map((rij) => ({
    aanbieder: rij.aanbieder,
    gemeente: rij.gemeente,
    plichtige: rij.naar_gemeente ? 'gemeente' : 'aanbieder',
    bericht: alsFeit(rij, rij.op),
    antwoord: rij.a_traceer_id !== null && rij.a_soort !== null && rij.a_ontvangen_op !== null
      ? alsFeit({ traceer_id: rij.a_traceer_id, soort: rij.a_soort, ontvangen_op: rij.a_ontvangen_op }, rij.a_ontvangen_op)
      : undefined,
  }));
}
