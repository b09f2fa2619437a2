import type { PoolClient } from 'pg';

/** Kenmerk van een prestatie. De cliëntsleutel erin maakt dat een referentienummer niet te raden is. */
const kenmerkVan = (referentie: string): string =>
  `substr(encode(sha256(convert_to(jsonb_build_array('prestatie', p.client, p.aanbieder, ${referentie})::text, 'UTF8')), 'hex'), 1, 32)::uuid`;

const MAANDEN = `
  select lading.maak_maanden('feit_prestatie', array(select distinct date_trunc('month', begindatum)::date from dossier.prestatie where bericht_id = any ($1::bigint[])))`;

const WEG = 'delete from dwh.feit_prestatie where bericht_id = any ($1::bigint[]) returning client_id, crediteert';

/** Wat een prestatie op haar eerste dag was, wordt per soort bepaald: van duizenden prestaties zijn er enkele soorten. */
const SCHRIJF = `
  with bron as materialized (
    select p.*, c.client_id, date_trunc('month', p.begindatum)::date as maand, (b.ontvangen_op at time zone 'Europe/Amsterdam')::date as ingediend_op,
      case p.debet_credit when 'C' then -1 else 1 end as teken, ${kenmerkVan('p.referentie_nummer')} as prestatie_id,
      case when p.debet_credit = 'C' then ${kenmerkVan('p.vorig_referentie_nummer')} end as crediteert,
      case when p.debet_credit = 'D' then (select sum(c.bedrag) from dossier.prestatie c where c.aanbieder = p.aanbieder
        and c.vorig_referentie_nummer = p.referentie_nummer and c.debet_credit = 'C' and c.oordeel <> 'afgewezen') end as gecrediteerd
    from dossier.prestatie p join bericht.bericht b on b.id = p.bericht_id left join lading.bekend c on c.client = p.client
    where p.bericht_id = any ($1::bigint[])
  ), product as materialized (
    select distinct gemeente, aanbieder, product_categorie, product_code, eenheid, begindatum from bron
  ), ingedeeld as materialized (
    select p.*, dwh.segment_van(p.product_categorie, p.product_code, p.begindatum) as segment from product p
  ), soort as materialized (
    select k.*, dwh.plaatsing_van(k.aanbieder, k.product_categorie, k.product_code, k.begindatum) as plaatsing, c.uitvoeringsvariant,
      dwh.tarief_per(c.tarief, c.eenheid, k.eenheid) as contract_tarief,
      dwh.plafond_van(k.product_categorie, k.product_code, k.eenheid, k.begindatum) as tarief_plafond
    from ingedeeld k cross join lateral dwh.contract_van(k.aanbieder, k.gemeente, k.product_categorie, k.product_code, k.begindatum) c
    where lading.geleverd(k.gemeente, k.segment)
  )
  insert into dwh.feit_prestatie (prestatie_id, maand, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code,
    segment, plaatsing, uitvoeringsvariant, begindatum, einddatum, debet_credit, oordeel, volume, eenheid, tarief, contract_tarief,
    tarief_plafond, ingediend, toegekend, afgewezen, in_behandeling, gecrediteerd, crediteert, ingediend_op, bericht_id)
  select p.prestatie_id, p.maand, p.gemeente, p.aanbieder, p.client_id, p.toewijzing_nummer, p.product_categorie, p.product_code,
    s.segment, s.plaatsing, s.uitvoeringsvariant, p.begindatum, p.einddatum, p.debet_credit, p.oordeel, p.teken * p.geleverd_volume, p.eenheid,
    p.product_tarief, s.contract_tarief, s.tarief_plafond, p.teken * p.bedrag,
    case p.oordeel when 'toegekend' then p.teken * p.bedrag else 0 end, case p.oordeel when 'afgewezen' then p.teken * p.bedrag else 0 end,
    case p.oordeel when 'ingediend' then p.teken * p.bedrag else 0 end, coalesce(p.gecrediteerd, 0), p.crediteert, p.ingediend_op, p.bericht_id
  from bron p join soort s using (gemeente, aanbieder, product_categorie, product_code, eenheid, begindatum)`;

const GERAAKT = 'select distinct client_id, crediteert from dwh.feit_prestatie where bericht_id = any ($1::bigint[])';

/** Wordt zo'n client later bekend, dan komt de declaratie opnieuw aan de beurt. */
const ZONDER_CLIENT = `
  insert into lading.zonder_client (client, bericht_id)
  select distinct p.client, p.bericht_id from dossier.prestatie p
  where p.bericht_id = any ($1::bigint[]) and not exists (select from lading.bekend c where c.client = p.client)
  on conflict do nothing`;

/** Wat van een debetprestatie is teruggenomen, staat bij haar: een credit komt in een later bericht. */
const TERUGGENOMEN = `
  update dwh.feit_prestatie d set gecrediteerd = t.bedrag
  from (select d.prestatie_id, d.maand, coalesce((select sum(-c.ingediend) from dwh.feit_prestatie c
      where c.crediteert = d.prestatie_id and c.oordeel <> 'afgewezen'), 0) as bedrag
    from dwh.feit_prestatie d where d.prestatie_id = any ($1::uuid[]) and d.debet_credit = 'D') t
  where (d.prestatie_id, d.maand) = (t.prestatie_id, t.maand) and d.gecrediteerd <> t.bedrag`;

interface Geraakt {
  client_id: number | null;
  crediteert: string | null;
}

/** Legt opnieuw vast wat er van deze debetprestaties is teruggenomen. */
async function telTeruggenomen(tx: PoolClient, debets: readonly string[]): Promise<void> {
  if (debets.length > 0) await tx.query({ name: 'warehouse-teruggenomen', text: TERUGGENOMEN, values: [debets] });
}

/**
 * Vervangt de prestaties van deze declaraties, hoeveel het er ook zijn in een vast aantal opdrachten.
 * @param declaraties volgnummers van JW323's
 * @returns de clienten die erin staan of stonden
 */
export async function vervangPrestaties(tx: PoolClient, declaraties: readonly number[]): Promise<number[]> {
  if (declaraties.length === 0) return [];
  await tx.query({ name: 'warehouse-maanden', text: MAANDEN, values: [declaraties] });
  const weg = await tx.query<Geraakt>({ name: 'warehouse-prestaties-weg', text: WEG, values: [declaraties] });
  await tx.query({ name: 'warehouse-prestaties', text: SCHRIJF, values: [declaraties] });
  await tx.query('delete from lading.zonder_client where bericht_id = any ($1::bigint[])', [declaraties]);
  await tx.query({ name: 'warehouse-zonder-client', text: ZONDER_CLIENT, values: [declaraties] });
  const nu = await tx.query<Geraakt>({ name: 'warehouse-prestaties-geraakt', text: GERAAKT, values: [declaraties] });
  const geraakt = [...weg.rows, ...nu.rows];
  await telTeruggenomen(tx, [...new Set(geraakt.flatMap(({ crediteert }) => crediteert ?? []))]);
  return [...new Set(geraakt.flatMap(({ client_id: id }) => id ?? []))];
}

/**
 * Haalt prestaties weg.
 * @param welke voorwaarde op feit_prestatie `f`
 * @returns hun declaraties, en de clienten die erin stonden
 */
export async function verwijderPrestaties(tx: PoolClient, welke: string): Promise<{ declaraties: number[]; clienten: number[] }> {
  const lijst = (kolom: string): string => `coalesce(array_agg(distinct ${kolom}) filter (where ${kolom} is not null), '{}')`;
  const { rows: [weg] } = await tx.query<{ declaraties: string[]; clienten: string[]; debets: string[] }>(`
    with weg as (delete from dwh.feit_prestatie f where ${welke} returning bericht_id, client_id, crediteert)
    select ${lijst('bericht_id')} as declaraties, ${lijst('client_id')} as clienten, ${lijst('crediteert')} as debets from weg`);
  await telTeruggenomen(tx, weg?.debets ?? []);
  return { declaraties: (weg?.declaraties ?? []).map(Number), clienten: (weg?.clienten ?? []).map(Number) };
}
