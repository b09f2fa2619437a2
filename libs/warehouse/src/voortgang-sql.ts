import { heropname, LEVERENDE_GEMEENTE, WISSEL } from './plaatsingen-sql.js';

/** De gezochte dagen van een tijdvak, in SQL: vak.van tot en met vak.tot. */
const IN_VAK = (dag: string): string => `${dag} between vak.van and vak.tot`;

const AANTALLEN = [
  'beginstand', 'instroom', 'uitstroom', 'eindstand', 'unieke_clienten', 'gemiddelde_verblijfsduur_dagen', 'afwijkingen_meer_dan_10_procent',
  'verwachte_verblijfsduur_dagen', 'gemiddelde_kosten_per_client', 'heropnames_binnen_een_maand',
];

/**
 * $1 het kwartaal, $2 en $3 zijn eerste en laatste dag, $4 vandaag, $5 de gemeente, $6 de maanden van een heropname.
 * `cel` heeft van elke leverende gemeente twee rijen, kwartaal en jaar; een gemeente zonder cliënten heeft er dus ook twee.
 */
export const VOORTGANG = `
  with vraag as (
    select date_trunc('year', $2::date)::date as jaarbegin, $2::date as van, $3::date as tot, $3::date as dag, $5::text as gemeente
  ), vak as (
    select 'kwartaal' as soort, van, tot from vraag union all select 'jaar', jaarbegin, tot from vraag
  ), ${LEVERENDE_GEMEENTE}, ${WISSEL}, levering as materialized (
    select l.levering_id, l.gemeente, l.aanbieder, l.client_id, l.product_categorie, l.product_code, l.begindatum, l.einddatum,
      l.einddatum - l.begindatum + 1 as duur, l.toewijzing_einddatum - l.begindatum + 1 as verwacht,
      w_in.in_ is not null as overgang_in, w_uit.uit is not null as overgang_uit, w_in.in_ is null and ${heropname('$6::int')} as heropname
    from vraag, dwh.feit_levering l left join wissel w_in on w_in.in_ = l.levering_id left join wissel w_uit on w_uit.uit = l.levering_id
    where l.plaatsing is not null and (vraag.gemeente is null or l.gemeente = vraag.gemeente)
      and l.begindatum <= vraag.tot and (l.einddatum is null or l.einddatum >= vraag.jaarbegin)
  ), telling as (
    select vak.soort, l.gemeente,
      count(*) filter (where l.begindatum < vak.van) as beginstand,
      count(*) filter (where l.begindatum >= vak.van and not l.overgang_in) as instroom,
      count(*) filter (where l.begindatum >= vak.van and l.overgang_in) as overgang_in,
      count(*) filter (where l.einddatum <= vak.tot and not l.overgang_uit) as uitstroom,
      count(*) filter (where l.einddatum <= vak.tot and l.overgang_uit) as overgang_uit,
      count(*) filter (where l.einddatum is null or l.einddatum > vak.tot) as eindstand,
      count(distinct l.client_id) as unieke_clienten,
      sum(l.duur) filter (where l.einddatum <= vak.tot and not l.overgang_uit) as duur,
      avg(l.verwacht) filter (where l.einddatum is null or l.einddatum > vak.tot)::float8 as verwachte_verblijfsduur_dagen,
      count(*) filter (where l.begindatum >= vak.van and l.heropname) as heropnames_binnen_een_maand
    from levering l join vak on l.begindatum <= vak.tot and (l.einddatum is null or l.einddatum >= vak.van)
    group by vak.soort, l.gemeente
  ), afwijking as (
    select t.soort, t.gemeente, count(*) as afwijkingen_meer_dan_10_procent
    from telling t join vak using (soort) join levering l on l.gemeente = t.gemeente and not l.overgang_uit and ${IN_VAK('l.einddatum')}
    where 10 * abs(l.duur * t.uitstroom - t.duur) > t.duur
    group by t.soort, t.gemeente
  ), prestatie as (
    select p.gemeente, p.client_id, p.maand, sum(p.toegekend) as toegekend, sum(p.volume) filter (where p.oordeel = 'toegekend' and p.eenheid = '14') as etmalen
    from vraag, dwh.feit_prestatie p
    where p.plaatsing is not null and p.maand >= date_trunc('year', $2::date)::date and p.maand <= $3::date and (vraag.gemeente is null or p.gemeente = vraag.gemeente)
    group by p.gemeente, p.client_id, p.maand
  ), kosten as (
    select vak.soort, p.gemeente, sum(p.toegekend)::float8 as bedrag from prestatie p join vak on ${IN_VAK('p.maand')} group by vak.soort, p.gemeente
  ), zorg as ( -- aaneengesloten dagen zorg in het kwartaal; van later dan vandaag is nog niets bekend
    select l.*, greatest(z.begindatum, vraag.van) as van, least(z.einddatum, vraag.tot, $4::date) as tot
    from vraag, levering l join dwh.feit_levering_periode z using (levering_id)
    where z.begindatum <= least(vraag.tot, $4::date) and (z.einddatum is null or z.einddatum >= vraag.van)
  ), zorgmaand as (
    select z.gemeente, z.client_id, m.maand::date as maand,
      sum(least(z.tot, (m.maand + interval '1 month - 1 day')::date) - greatest(z.van, m.maand::date) + 1) as dagen
    from zorg z cross join lateral generate_series(date_trunc('month', z.van::timestamp), z.tot::timestamp, interval '1 month') m(maand)
    group by z.gemeente, z.client_id, m.maand
  ), dekking as (
    select m.gemeente, sum(greatest(0, least(m.dagen, coalesce(p.etmalen, 0))))::float8 / sum(m.dagen) as dekking
    from zorgmaand m left join prestatie p using (gemeente, client_id, maand) group by m.gemeente
  ), soort_zorg as (
    select distinct aanbieder, gemeente, product_categorie, product_code from zorg
  ), grens as ( -- een tarief verandert alleen waar een contractregel begint of eindigt
    select s.*, g.dag from soort_zorg s cross join lateral (
      select van as dag from vraag
      union select k.geldig_van from dwh.dim_contract k, vraag where k.aanbieder = s.aanbieder and k.geldig_van between vraag.van and vraag.tot
      union select k.geldig_tot + 1 from dwh.dim_contract k, vraag where k.aanbieder = s.aanbieder and k.geldig_tot + 1 between vraag.van and vraag.tot) g
  ), tariefvak as (
    select g.aanbieder, g.gemeente, g.product_categorie, g.product_code, g.dag as van, case when k.eenheid = '14' then k.tarief end as tarief,
      coalesce(lead(g.dag) over (partition by g.aanbieder, g.gemeente, g.product_categorie, g.product_code order by g.dag) - 1, 'infinity') as tot
    from grens g left join lateral dwh.contract_van(g.aanbieder, g.gemeente, g.product_categorie, g.product_code, g.dag) k on true
  ), berekend as (
    select z.gemeente, case when count(*) = count(t.tarief) then sum(t.tarief * (least(z.tot, t.tot) - greatest(z.van, t.van) + 1))::float8 end as bedrag
    from zorg z join tariefvak t on t.van <= z.tot and t.tot >= z.van and t.aanbieder = z.aanbieder and t.gemeente = z.gemeente
      and t.product_categorie is not distinct from z.product_categorie and t.product_code is not distinct from z.product_code
    group by z.gemeente
  ), cel as (
    select g.gemeente, vak.soort, coalesce(t.beginstand, 0) as beginstand, coalesce(t.instroom, 0) as instroom, coalesce(t.uitstroom, 0) as uitstroom,
      coalesce(t.eindstand, 0) as eindstand, coalesce(t.unieke_clienten, 0) as unieke_clienten,
      t.duur::float8 / nullif(t.uitstroom, 0) as gemiddelde_verblijfsduur_dagen, coalesce(a.afwijkingen_meer_dan_10_procent, 0) as afwijkingen_meer_dan_10_procent,
      t.verwachte_verblijfsduur_dagen, coalesce(k.bedrag, 0) / nullif(t.unieke_clienten, 0) as gemiddelde_kosten_per_client,
      coalesce(t.heropnames_binnen_een_maand, 0) as heropnames_binnen_een_maand, coalesce(t.overgang_in, 0) as overgang_in, coalesce(t.overgang_uit, 0) as overgang_uit
    from leverend g cross join vak left join telling t using (gemeente, soort) left join afwijking a using (gemeente, soort) left join kosten k using (gemeente, soort)
  )
  select k.gemeente, $1::text as kwartaal, ${AANTALLEN.map((naam) => `k.${naam}`).join(', ')}, ${AANTALLEN.map((naam) => `j.${naam} as ${naam}_cumulatief`).join(', ')},
    k.overgang_in, k.overgang_uit, d.dekking, b.bedrag / nullif(k.unieke_clienten, 0) as berekende_kosten_per_client
  from cel k join cel j using (gemeente) left join dekking d using (gemeente) left join berekend b using (gemeente)
  where k.soort = 'kwartaal' and j.soort = 'jaar' order by k.gemeente`;
