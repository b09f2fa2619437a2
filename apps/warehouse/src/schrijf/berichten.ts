import { GEWEIGERD_SQL } from '@hub/opslag';
import type { PoolClient } from 'pg';

const MAANDEN = `
  select lading.maak_maanden(feit, array(select distinct date_trunc('month', ontvangen_op at time zone 'UTC')::date from bericht.bericht where id = any ($1::bigint[])))
  from unnest(array['feit_bericht', 'feit_bericht_code']) feit`;

const WEG = ['feit_bericht', 'feit_bericht_code'].map((feit) => `delete from dwh.${feit} where bericht_id = any ($1::bigint[])`);

/** Van elk bericht van een partij het oordeel: de eerste status waarmee het beoordeeld was. */
const SCHRIJF = `
  with oordeel as (
    select b.*, o.op, o.status as oordeel, coalesce(v.bevindingen, '[]') as bevindingen, ${GEWEIGERD_SQL.replaceAll('g.bericht_id', 'b.id')} as geweigerd,
      b.afzender_rol = 'Gemeente' as van_gemeente,
      case when b.afzender_rol = 'Gemeente' then b.afzender_code else b.geadresseerde_code end as gemeente,
      case when b.afzender_rol = 'Gemeente' then b.geadresseerde_code else b.afzender_code end as aanbieder
    from bericht.bericht b
    cross join lateral (select g.op, g.bewijs ->> 'status' as status from bericht.gebeurtenis g where g.bericht_id = b.id and g.soort = 'status'
      and g.bewijs ->> 'status' in ('WordtAangeboden', 'VerwerkingVoltooid', 'AfgekeurdDoorDienst') order by g.id limit 1) o
    left join bericht.oordeel v on v.bericht_id = b.id
    where b.id = any ($1::bigint[]) and b.vingerafdruk is not null
  ), codes as (
    select o.id, 1::smallint as niveau, 'xsd' as regel, m.code, count(*)::integer as aantal
    from oordeel o cross join lateral jsonb_to_recordset(o.meldingen) as m (code text) where o.oordeel = 'AfgekeurdDoorDienst' group by o.id, m.code
    union all
    select o.id, v.niveau, v.regel, coalesce(v.retourcode, 'geen'), count(*)::integer
    from oordeel o cross join lateral jsonb_to_recordset(o.bevindingen) as v (regel text, niveau smallint, retourcode text)
    group by o.id, v.niveau, v.regel, v.retourcode
  ), geschreven as (
    insert into dwh.feit_bericht (bericht_id, ontvangen_op, ontvangen_datum, soort, retour, van_gemeente, gemeente, aanbieder, uitkomst, niveau,
      aantal_bevindingen, beoordeeld_op, latentie_ms, grootte, geweigerd, antwoord_op)
    select o.id, o.ontvangen_op, (o.ontvangen_op at time zone 'Europe/Amsterdam')::date, o.soort, o.soort = any ($2::text[]), o.van_gemeente, o.gemeente,
      o.aanbieder, case when o.oordeel <> 'WordtAangeboden' then 'afgekeurd' when t.aantal > 0 then 'gedeeltelijk' else 'goedgekeurd' end,
      t.niveau, coalesce(t.aantal, 0), o.op, greatest(0, round(extract(epoch from o.op - o.ontvangen_op) * 1000))::bigint, o.xml_grootte,
      o.geweigerd, o.heen_id
    from oordeel o left join (select id, min(niveau) as niveau, sum(aantal)::integer as aantal from codes group by id) t using (id)
    where lading.levert(o.gemeente)
    returning bericht_id, ontvangen_op
  )
  insert into dwh.feit_bericht_code (bericht_id, ontvangen_op, niveau, regel, code, aantal)
  select g.bericht_id, g.ontvangen_op, c.niveau, c.regel, c.code, c.aantal from geschreven g join codes c on c.id = g.bericht_id`;

/** Vervangt wat het warehouse van deze berichten weet. @param retouren de berichtsoorten die een retour zijn */
export async function vervangBerichten(tx: PoolClient, berichten: readonly number[], retouren: readonly string[]): Promise<void> {
  if (berichten.length === 0) return;
  await tx.query({ name: 'warehouse-berichtmaanden', text: MAANDEN, values: [berichten] });
  for (const opdracht of WEG) await tx.query(opdracht, [berichten]);
  await tx.query({ name: 'warehouse-berichten', text: SCHRIJF, values: [berichten, retouren] });
}
