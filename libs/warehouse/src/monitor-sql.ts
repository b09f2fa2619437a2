import { ALLE, inKwartaal, kwartaalbits, kwartaalgrenzen, kwartaalNr, kwartalen, procent } from './kwartalen.js';

/** Zoveel dagen mag er tussen twee trajecten zitten om van doorstroom te spreken. */
export const DOORSTROOM_DAGEN = 28;

/** De groepen waarover geteld wordt, met hun totalen. Vraagt een gemeente, dan is er geen regio. */
const GROEPEN = `grouping sets ((gemeente, segment, leeftijd), (gemeente, segment), (gemeente, leeftijd), (gemeente), (segment, leeftijd), (segment), (leeftijd), ())
    having $3::text is null or grouping(gemeente) = 0`;
const PER_GROEP = `coalesce(gemeente, '${ALLE}') as gemeente, coalesce(segment, '${ALLE}') as segment, coalesce(leeftijd, '${ALLE}') as leeftijd`;
/** Wat van trajecten optelt, over elke indeling. */
const MATEN = ['beginstand', 'instroom', 'doorstroom', 'uitstroom', 'eindstand', 'duur', 'prijs', 'met_prijs'];

/** De eerste dag van het eerste kwartaal waarover iets gevraagd is, en van het kwartaal een jaar voor het tijdvak. */
const EERSTE_DAG = `(date_trunc('quarter', $1::date::timestamp) - interval '2 years')::date`;
const JAAR_EERDER = `(date_trunc('quarter', $1::date::timestamp) - interval '1 year')::date`;

/**
 * $1 en $2 zijn de eerste en de laatste dag, $3 de gemeente. Ook de twee jaren ervoor worden geteld, om naast elkaar te zetten; van het tweede alleen de cliënten. Geteld
 * wordt eerst per kleinste groep en dan pas met totalen. Een prestatie hoort bij het traject op haar toewijzing waar haar ProductPeriode een dag mee deelt, en bij het
 * laatst begonnen als het er meer zijn. Een toewijzing is dezelfde als vier velden gelijk zijn; er wordt op haar nummer gezocht en de rest wordt daarna vergeleken,
 * omdat de vier samen PostgreSQL doen denken dat er haast niets overblijft.
 */
export const MONITOR = `
  with ${kwartaalgrenzen(EERSTE_DAG, '$2::date')}, kwartaal as materialized (select *, ${kwartaalNr('van')} as nr from (${kwartalen(2)}) k), prijs as materialized (
    select l.levering_id, sum(case
      when l.begindatum <= s.eerste_einddatum and l.einddatum >= s.laatste_begindatum and (l.volgende_begindatum is null or l.volgende_begindatum > s.laatste_einddatum) then s.toegekend
      else (select sum(p.toegekend) from dwh.feit_prestatie p where p.maand between s.kwartaal and (s.kwartaal + interval '2 months')::date and p.gemeente = s.gemeente
        and p.toewijzing_nummer = s.toewijzing_nummer and p.aanbieder = s.aanbieder and p.client_id = s.client_id and p.segment is not distinct from s.segment and p.oordeel = 'toegekend'
        and p.einddatum >= l.begindatum and p.begindatum <= l.einddatum and (l.volgende_begindatum is null or l.volgende_begindatum > p.einddatum)) end)::bigint as prijs
    from dwh.feit_levering l join dwh.som_toewijzing s on s.toewijzing_nummer = l.toewijzing_nummer
      and case when s.gemeente = l.gemeente and s.aanbieder = l.aanbieder and s.client_id = l.client_id
        then l.begindatum <= s.laatste_einddatum and l.einddatum >= s.eerste_begindatum and (l.volgende_begindatum is null or l.volgende_begindatum > s.eerste_einddatum) end
    where ($3::text is null or l.gemeente = $3 and s.gemeente = $3) and s.toegekende_prestaties > 0 and l.einddatum between ${JAAR_EERDER} and $2::date
    group by l.levering_id
  ), traject as materialized (
    select *, ${kwartaalbits('begin_nr', 'eind_nr')} as kwartalen from (
      select l.gemeente collate "C" as gemeente, coalesce(l.segment, 'onbekend') collate "C" as segment, l.client_id, c.geboortejaar, l.einddatum - l.begindatum + 1 as duur,
        l.dagen_na_ander_segment <= ${DOORSTROOM_DAGEN} as doorstroom, p.prijs, ${kwartaalNr('l.begindatum')} as begin_nr, ${kwartaalNr(`coalesce(l.einddatum, 'infinity')`)} as eind_nr
      from dwh.feit_levering l left join dwh.dim_client c using (client_id) left join prijs p using (levering_id)
      where ($3::text is null or l.gemeente = $3) and l.begindatum <= $2::date and (l.einddatum is null or l.einddatum >= ${EERSTE_DAG})) t
  ), kleinste as (
    select k.van, t.gemeente, t.segment, dwh.leeftijdsgroep(k.jaar - t.geboortejaar) collate "C" as leeftijd,
      sum(t.aantal) filter (where t.begin_nr < k.nr) as beginstand, sum(t.aantal) filter (where t.begin_nr = k.nr) as instroom, sum(t.doorstroom) filter (where t.begin_nr = k.nr) as doorstroom,
      sum(t.aantal) filter (where t.eind_nr = k.nr) as uitstroom, sum(t.aantal) filter (where t.eind_nr > k.nr) as eindstand,
      sum(t.duur) filter (where t.eind_nr = k.nr) as duur, sum(t.prijs) filter (where t.eind_nr = k.nr) as prijs, sum(t.met_prijs) filter (where t.eind_nr = k.nr) as met_prijs
    from kwartaal k join (select gemeente, segment, geboortejaar, begin_nr, eind_nr, count(*) as aantal, count(*) filter (where doorstroom) as doorstroom,
        sum(duur)::bigint as duur, sum(prijs)::bigint as prijs, count(prijs) as met_prijs
      from traject group by gemeente, segment, geboortejaar, begin_nr, eind_nr) t on k.nr between t.begin_nr and t.eind_nr group by 1, 2, 3, 4
  ), per_cel as materialized (
    select client_id, geboortejaar, gemeente, segment, bit_or(kwartalen) as kwartalen from traject group by client_id, geboortejaar, gemeente, segment
  ), client as (
    select k.van, c.gemeente, c.segment, dwh.leeftijdsgroep(k.jaar - c.geboortejaar) as leeftijd, sum(c.aantal)::bigint as clienten
    from kwartaal k join (
      select geboortejaar, gemeente, segment, kwartalen, count(*) as aantal from (
        select geboortejaar, gemeente, segment, kwartalen from per_cel
        union all
        select geboortejaar, coalesce(gemeente, '${ALLE}'), coalesce(segment, '${ALLE}'), bit_or(kwartalen) from per_cel
        group by client_id, geboortejaar, grouping sets (gemeente, segment, ()) having $3::text is null or grouping(gemeente) = 0) c
      group by geboortejaar, gemeente, segment, kwartalen) c on ${inKwartaal('c.kwartalen', 'k.nr')} group by 1, 2, 3, 4
  ), clienten as (
    select van, gemeente, segment, coalesce(leeftijd, '${ALLE}') as leeftijd, sum(clienten)::bigint as clienten from client group by van, gemeente, segment, grouping sets (leeftijd, ())
  ), som as (
    select van, ${PER_GROEP}, ${MATEN.map((maat) => `sum(${maat}) as ${maat}`).join(', ')} from kleinste group by van, ${GROEPEN}
  ), stand as (
    select van, gemeente, segment, leeftijd, clienten, ${['beginstand', 'instroom', 'doorstroom', 'uitstroom', 'eindstand', 'met_prijs'].map((maat) => `${maat}::bigint as ${maat}`).join(', ')},
      (duur / nullif(uitstroom, 0))::float8 as duur, (prijs / nullif(met_prijs, 0))::float8 as prijs
    from som join clienten using (van, gemeente, segment, leeftijd)
  ), toegekend as (
    select p.kwartaal, p.gemeente, coalesce(p.segment, 'onbekend') as segment, c.geboortejaar, sum(p.toegekend) as toegekend from dwh.som_toewijzing p left join dwh.dim_client c using (client_id)
    where p.kwartaal = any (array(select van from kwartaal)) and ($3::text is null or p.gemeente = $3) group by 1, 2, 3, 4
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
