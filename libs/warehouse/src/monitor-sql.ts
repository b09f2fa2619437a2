import { ALLE, kwartalen, procent } from './kwartalen.js';

/** Zoveel dagen mag er tussen twee trajecten zitten om van doorstroom te spreken. */
export const DOORSTROOM_DAGEN = 28;

/** De groepen waarover geteld wordt, met hun totalen. Vraagt een gemeente, dan is er geen regio. */
const GROEPEN = `grouping sets ((gemeente, segment, leeftijd), (gemeente, segment), (gemeente, leeftijd), (gemeente), (segment, leeftijd), (segment), (leeftijd), ())
    having $3::text is null or grouping(gemeente) = 0`;
const PER_GROEP = `coalesce(gemeente, '${ALLE}') as gemeente, coalesce(segment, '${ALLE}') as segment, coalesce(leeftijd, '${ALLE}') as leeftijd`;
/** Wat van trajecten optelt, over elke indeling. */
const MATEN = ['beginstand', 'instroom', 'doorstroom', 'uitstroom', 'eindstand', 'duur', 'prijs', 'met_prijs'];
/**
 * Verschillende cliënten tellen niet op over gemeenten en segmenten. Daarom krijgt van elke cliënt in een kwartaal één traject een streepje: een in elke gemeente met segment,
 * een in elke gemeente, een in elk segment en een in het geheel. Streepjes tellen wel op.
 */
const STREEPJES = {
  per_cel: 'client_id, van, gemeente, segment', per_gemeente: 'client_id, van, gemeente order by segment', per_segment: 'client_id, van, segment order by gemeente',
  per_client: 'client_id, van order by gemeente, segment',
};

/**
 * $1 en $2 zijn het tijdvak, $3 de gemeente. Ook de twee jaren ervoor worden geteld, om naast elkaar te zetten; van het tweede alleen de cliënten. Geteld
 * wordt eerst per kleinste groep en dan pas met totalen. Een prestatie hoort bij het traject op haar toewijzing waar haar ProductPeriode een dag mee deelt, en bij het
 * laatst begonnen als het er meer zijn. Een toewijzing is dezelfde als vier velden gelijk zijn; er wordt op haar nummer gezocht en de rest wordt daarna vergeleken,
 * omdat de vier samen PostgreSQL doen denken dat er haast niets overblijft.
 */
export const MONITOR = `
  with kwartaal as materialized (${kwartalen(2)}), doorgestroomd as (
    select distinct l.levering_id from dwh.feit_levering l join dwh.feit_levering e on e.client_id = l.client_id and e.begindatum < l.begindatum
      and (e.einddatum is null or e.einddatum >= l.begindatum - ${DOORSTROOM_DAGEN}) and e.segment is distinct from l.segment
    where ($3::text is null or l.gemeente = $3) and l.begindatum between (select min(van) from kwartaal) and $2::date
  ), loopt as (
    select *, lead(begindatum) over (partition by toewijzing_nummer, client_id, gemeente, aanbieder order by begindatum, levering_id) as volgende
    from dwh.feit_levering where $3::text is null or gemeente = $3
  ), betaald as (
    select l.*, s.kwartaal, s.segment as betaald_segment, s.toegekend,
      l.begindatum <= s.eerste_einddatum and l.einddatum >= s.laatste_begindatum and (l.volgende is null or l.volgende > s.laatste_einddatum) as heel
    from loopt l join dwh.som_toewijzing s on s.toewijzing_nummer = l.toewijzing_nummer
      and case when s.gemeente = l.gemeente and s.aanbieder = l.aanbieder and s.client_id = l.client_id
        then l.begindatum <= s.laatste_einddatum and l.einddatum >= s.eerste_begindatum and (l.volgende is null or l.volgende > s.eerste_einddatum) end
    where ($3::text is null or s.gemeente = $3) and s.toegekende_prestaties > 0
      and l.einddatum between (date_trunc('quarter', $1::date) - interval '1 year')::date and $2::date
  ), prijs as materialized (
    select levering_id, sum(prijs) as prijs from (
      select levering_id, toegekend as prijs from betaald where heel
      union all
      select b.levering_id, p.toegekend from betaald b join dwh.feit_prestatie p using (gemeente, aanbieder, client_id, toewijzing_nummer)
      where not b.heel and p.oordeel = 'toegekend' and p.segment is not distinct from b.betaald_segment and p.maand between b.kwartaal and (b.kwartaal + interval '2 months')::date
        and p.einddatum >= b.begindatum and p.begindatum <= b.einddatum and (b.volgende is null or b.volgende > p.einddatum)) p group by levering_id
  ), traject as (
    select l.gemeente collate "C" as gemeente, coalesce(l.segment, 'onbekend') collate "C" as segment, l.client_id, l.begindatum, l.einddatum, c.geboortejaar,
      d.levering_id is not null as doorstroom, p.prijs
    from dwh.feit_levering l left join dwh.dim_client c using (client_id) left join doorgestroomd d using (levering_id) left join prijs p using (levering_id)
    where ($3::text is null or l.gemeente = $3) and l.begindatum <= $2::date and (l.einddatum is null or l.einddatum >= (select min(van) from kwartaal))
  ), in_zorg as (
    select k.van, k.tot, t.*, dwh.leeftijdsgroep(k.jaar - t.geboortejaar) collate "C" as leeftijd from traject t join kwartaal k on t.begindatum <= k.tot and (t.einddatum is null or t.einddatum >= k.van)
  ), gestreept as (
    select *, ${Object.entries(STREEPJES).map(([naam, venster]) => `row_number() over (partition by ${venster}) = 1 as ${naam}`).join(', ')} from in_zorg
  ), kleinste as (
    select van, gemeente, segment, leeftijd, ${Object.keys(STREEPJES).map((naam) => `count(*) filter (where ${naam}) as ${naam}`).join(', ')}, count(*) filter (where begindatum < van) as beginstand,
      count(*) filter (where begindatum >= van) as instroom, count(*) filter (where begindatum >= van and doorstroom) as doorstroom,
      count(*) filter (where einddatum <= tot) as uitstroom, count(*) filter (where einddatum is null or einddatum > tot) as eindstand,
      sum(einddatum - begindatum + 1) filter (where einddatum <= tot) as duur, sum(prijs) filter (where einddatum <= tot) as prijs, count(prijs) filter (where einddatum <= tot) as met_prijs
    from gestreept group by 1, 2, 3, 4
  ), som as (
    select van, ${PER_GROEP}, case grouping(gemeente, segment) when 0 then sum(per_cel) when 1 then sum(per_gemeente) when 2 then sum(per_segment) else sum(per_client) end as clienten,
      ${MATEN.map((maat) => `sum(${maat}) as ${maat}`).join(', ')} from kleinste group by van, ${GROEPEN}
  ), stand as (
    select van, gemeente, segment, leeftijd, ${['clienten', 'beginstand', 'instroom', 'doorstroom', 'uitstroom', 'eindstand', 'met_prijs'].map((maat) => `${maat}::bigint as ${maat}`).join(', ')},
      (duur / nullif(uitstroom, 0))::float8 as duur, (prijs / nullif(met_prijs, 0))::float8 as prijs
    from som
  ), toegekend as (
    select p.kwartaal, p.gemeente, coalesce(p.segment, 'onbekend') as segment, c.geboortejaar, sum(p.toegekend) as toegekend from dwh.som_toewijzing p left join dwh.dim_client c using (client_id)
    where p.kwartaal = any (array(select van from (${kwartalen(2)}) k)) and ($3::text is null or p.gemeente = $3) group by 1, 2, 3, 4
  ), per_leeftijd as (
    select k.van, t.gemeente, t.segment, dwh.leeftijdsgroep(k.jaar - t.geboortejaar) as leeftijd, sum(t.toegekend) as toegekend
    from toegekend t join kwartaal k on k.van = t.kwartaal group by 1, 2, 3, 4
  ), kosten as (
    select van, ${PER_GROEP}, sum(toegekend)::bigint as kosten from per_leeftijd group by van, ${GROEPEN}
  ), leverend as (
    select k.van, g.gemeente, '${ALLE}' as segment, '${ALLE}' as leeftijd
    from kwartaal k cross join (select distinct gemeente from dwh.aanlevering where aan and ($3::text is null or gemeente = $3)) g
  ), groep as (
    select van, gemeente, segment, leeftijd from stand union select van, gemeente, segment, leeftijd from kosten union select * from leverend
  ), cel as (
    select * from groep left join stand using (van, gemeente, segment, leeftijd) left join kosten using (van, gemeente, segment, leeftijd)
  ), gewenst as (
    select distinct c.gemeente, c.segment, c.leeftijd, k.* from cel c cross join kwartaal k where k.van >= date_trunc('quarter', $1::date)
      and c.van in (k.van, (k.van - interval '1 year')::date, (k.van - interval '2 years')::date)
  )
  select g.kwartaal, g.gemeente, g.segment, g.leeftijd as leeftijdsgroep, coalesce(n.clienten, 0) as clienten, coalesce(n.beginstand, 0) as beginstand,
    coalesce(n.instroom, 0) as instroom, coalesce(n.doorstroom, 0) as doorstroom, coalesce(n.uitstroom, 0) as uitstroom, coalesce(n.eindstand, 0) as eindstand,
    n.duur as trajectduur_dagen, n.prijs as trajectprijs_eurocent, coalesce(n.met_prijs, 0) as trajecten_met_prijs, coalesce(n.kosten, 0) as kosten_eurocent,
    coalesce(v.clienten, 0) as clienten_vorig_jaar, coalesce(e.clienten, 0) as clienten_twee_jaar_eerder,
    ${procent('coalesce(n.clienten, 0) - v.clienten', 'v.clienten')} as clienten_verschil_procent, coalesce(v.instroom, 0) as instroom_vorig_jaar,
    coalesce(v.uitstroom, 0) as uitstroom_vorig_jaar, v.duur as trajectduur_vorig_jaar, v.prijs as trajectprijs_vorig_jaar, coalesce(v.kosten, 0) as kosten_vorig_jaar
  from gewenst g
  left join cel n on (n.van, n.gemeente, n.segment, n.leeftijd) = (g.van, g.gemeente, g.segment, g.leeftijd)
  left join cel v on (v.van, v.gemeente, v.segment, v.leeftijd) = ((g.van - interval '1 year')::date, g.gemeente, g.segment, g.leeftijd)
  left join cel e on (e.van, e.gemeente, e.segment, e.leeftijd) = ((g.van - interval '2 years')::date, g.gemeente, g.segment, g.leeftijd)
  order by g.van, nullif(g.gemeente, '${ALLE}') nulls first, nullif(g.segment, '${ALLE}') nulls first, nullif(g.leeftijd, '${ALLE}') nulls first`;
