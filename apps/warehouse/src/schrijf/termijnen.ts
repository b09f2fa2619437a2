import type { PoolClient } from 'pg';

/** Zo ver terug wordt opnieuw gekeken: een ander proces kan nog vastleggen wat het eerder berekende. */
const OVERLAP = '15 minutes';

const VERANDERD = `
  select t.*, t.onderwerp like 'bericht/%' as heel_bericht from termijn.termijn t
  where t.bijgewerkt_op >= (select termijnen_tot - interval '${OVERLAP}' from lading.stand)`;

/** Of een gemeente over iets levert, wordt per gemeente bepaald: het zijn er weinig, en termijnen veel. */
const BRON = `
  select t.*, c.client_id, s.segment,
    not t.vervallen and case when t.heel_bericht then t.gemeente in (select gemeente from leverend) else lading.geleverd(t.gemeente, s.segment) end as geleverd
  from veranderd t
  cross join lateral (select case when t.product_categorie is not null then dwh.segment_van(t.product_categorie, t.product_code, t.begin) end as segment) s
  left join lading.bekend c on c.client = split_part(t.onderwerp, '/', 3)`;

const KOLOMMEN = `soort, gemeente, aanbieder, plichtige, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing,
  norm_dagen, norm_eenheid, norm_bron, begin, uiterlijk, waarschuwing_op, voldaan_op, stil`;
const NIEUW = KOLOMMEN.split(',').map((naam) => `excluded.${naam.trim()}`).join(', ');
const OUD = KOLOMMEN.split(',').map((naam) => `f.${naam.trim()}`).join(', ');

/** Een termijn over een client die het warehouse nog niet kent, komt de volgende keer: tot daar is geladen. */
const SCHRIJF = `
  with veranderd as materialized (${VERANDERD}), gemeente as materialized (
    select distinct gemeente from veranderd
  ), leverend as materialized (
    select gemeente from gemeente where lading.levert(gemeente)
  ), bron as materialized (${BRON}), geschreven as (
    insert into dwh.feit_termijn as f (termijn_id, ${KOLOMMEN})
    select id, ${KOLOMMEN} from bron where geleverd and (heel_bericht or client_id is not null)
    on conflict (termijn_id) do update set (${KOLOMMEN}) = row (${NIEUW}) where (${OUD}) is distinct from (${NIEUW})
    returning client_id
  ), weg as (
    delete from dwh.feit_termijn f using bron b where f.termijn_id = b.id and not b.geleverd returning f.client_id
  ), stand as (
    update lading.stand s set termijnen_tot = n.tot
    from (select coalesce(min(bijgewerkt_op) filter (where geleverd and not heel_bericht and client_id is null), max(bijgewerkt_op)) as tot from bron) n
    where n.tot is not null
  )
  select client_id from geschreven where client_id is not null union select client_id from weg where client_id is not null`;

/** Laadt de termijnen die veranderden. @returns de clienten die geraakt zijn */
export async function laadTermijnen(tx: PoolClient): Promise<number[]> {
  const { rows } = await tx.query<{ client_id: number }>({ name: 'warehouse-termijnen', text: SCHRIJF });
  return rows.map(({ client_id: id }) => id);
}
