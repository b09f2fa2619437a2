import { kwartalen } from '../kwartalen.js';
import { SIGNALEN } from './signalen.js';

/** Een rij hoort bij de gevraagde gemeente en aanbieder ($3 en $4). */
const gevraagd = (tabel: string): string => `($3::text is null or ${tabel}.gemeente = $3) and ($4::text is null or ${tabel}.aanbieder = $4)`;

/** Een feit hoort bij een toewijzing (`t`) als vier velden gelijk zijn. Het nummer zoekt, de rest vergelijkt: de vier samen doen PostgreSQL denken dat er haast niets overblijft. */
const vanToewijzing = (tabel: string): string =>
  `t.toewijzing_nummer = ${tabel}.toewijzing_nummer and case when t.client_id = ${tabel}.client_id and t.gemeente = ${tabel}.gemeente and t.aanbieder = ${tabel}.aanbieder then true end`;

/** De gewenste kwartalen en de twee ervoor. Uitgeschreven, en geen benoemde tabel: dan kan het lezen van feiten over processen verdeeld worden. */
const KWARTAAL = `(select q::date as van, (q + interval '3 months')::date - 1 as tot
      from generate_series(date_trunc('quarter', $1::date::timestamp) - interval '6 months', $2::date::timestamp, interval '3 months') q)`;

/** Prestaties per kwartaal van de zorg; wat al te laat is om er nog bij te komen, telt ook als het kwartaal pas voorbij is: vandaar de vergelijking met het kwartaal ervoor. */
const DECLARATIES = `
    select date_trunc('quarter', m.maand::timestamp)::date as van, m.aanbieder, sum(m.prestaties)::bigint as prestaties, sum(m.ingediend) as ingediend, sum(m.afgewezen) as afgewezen,
      (sum(m.dagen_na_begin - m.prestaties * ((m.maand + interval '1 month')::date - 1 - m.maand)) / nullif(sum(m.prestaties), 0))::float8 as vertraging
    from (select s.maand, s.aanbieder, sum(s.debetprestaties)::bigint as prestaties, sum(s.ingediend)::bigint as ingediend, sum(s.afgewezen)::bigint as afgewezen,
        sum(s.debetprestaties * (s.ingediend_op - s.maand))::bigint as dagen_na_begin
      from dwh.som_product s
      where s.maand = any (array(select (k.van + make_interval(months => nr))::date from ${KWARTAAL} k, generate_series(0, 2) nr)) and ${gevraagd('s')} group by s.maand, s.aanbieder) m
    group by 1, 2`;

const IN_KWARTAAL = `s.kwartaal = any (array(select k.van from ${KWARTAAL} k))`;
const EINDE_KWARTAAL = `(s.kwartaal + interval '3 months')::date - 1`;

/** Debetprestaties met een dag buiten hun toewijzing. Haast altijd zegt een som of dat alle prestaties zijn of geen; anders zegt elke prestatie het zelf. */
const ERBUITEN = `
    select s.kwartaal as van, s.aanbieder, sum(case
      when t.toewijzing_nummer is null or s.laatste_begindatum < t.ingangsdatum or greatest(s.eerste_begindatum, s.eerste_einddatum) > t.einddatum then s.debetprestaties
      else (select count(*) from dwh.feit_prestatie p where p.maand between s.kwartaal and ${EINDE_KWARTAAL} and p.gemeente = s.gemeente and p.toewijzing_nummer = s.toewijzing_nummer
        and p.aanbieder = s.aanbieder and p.client_id = s.client_id and p.segment is not distinct from s.segment and p.debet_credit = 'D'
        and (p.begindatum < t.ingangsdatum or greatest(p.begindatum, p.einddatum) > t.einddatum)) end)::bigint as prestaties_zonder_toewijzing
    from dwh.som_toewijzing s left join dwh.feit_toewijzing t on ${vanToewijzing('s')}
    where ${IN_KWARTAAL} and ${gevraagd('s')}
      and (t.toewijzing_nummer is null or s.eerste_begindatum < t.ingangsdatum or greatest(s.laatste_begindatum, s.laatste_einddatum) > t.einddatum)
    group by s.kwartaal, s.aanbieder`;

/** Trajecten in zorg waarop over het kwartaal iets is gedeclareerd. */
const GEDECLAREERD = `
    select s.kwartaal as van, s.aanbieder, count(*) as met_declaratie
    from dwh.feit_levering l join dwh.som_toewijzing s on s.toewijzing_nummer = l.toewijzing_nummer
      and case when s.gemeente = l.gemeente and s.aanbieder = l.aanbieder and s.client_id = l.client_id then s.telt_toewijzing end
    where coalesce(l.uitvoeringsvariant, '') <> 'taak' and ${IN_KWARTAAL} and ${gevraagd('s')}
      and l.begindatum <= ${EINDE_KWARTAAL} and (l.einddatum is null or l.einddatum >= s.kwartaal) group by s.kwartaal, s.aanbieder`;

/** In zorg in een kwartaal. */
const IN_ZORG = `${KWARTAAL} k join (select *, coalesce(uitvoeringsvariant, '') = 'taak' as taak from dwh.feit_levering) l on l.begindatum <= k.tot and (l.einddatum is null or l.einddatum >= k.van)`;

/** Verschillende cliënten in zorg. */
const CLIENTEN = `
    select van, aanbieder, count(*) as clienten
    from (select k.van, l.aanbieder, l.client_id from ${IN_ZORG} where ${gevraagd('l')} group by k.van, l.aanbieder, l.client_id) c group by van, aanbieder`;

/** Hoe lang wie in het kwartaal begon na zijn toewijzing wachtte. */
const WACHTTIJDEN = `
    select k.van, l.aanbieder, count(*) as gewacht, percentile_cont(0.5) within group (order by l.begindatum - greatest(t.ontvangen_op, t.ingangsdatum)) as wachttijd
    from ${KWARTAAL} k join dwh.feit_levering l on l.begindatum between k.van and k.tot join dwh.feit_toewijzing t on ${vanToewijzing('l')}
    where ${gevraagd('l')} group by k.van, l.aanbieder`;

/** Trajecten in zorg. Bij een taakgericht contract wordt geen toewijzing en geen declaratie verwacht. */
const TRAJECTEN = `
    select van, aanbieder, count(*) as gemeenten, ${['zorgdagen', 'declarabel', 'trajecten_zonder_toewijzing', 'begonnen', 'geeindigd', 'voortijdig', 'door_aanbieder'].map((maat) => `sum(${maat})::bigint as ${maat}`).join(', ')}
    from (select k.van, l.aanbieder, l.gemeente,
        sum(least(coalesce(l.einddatum, k.tot), k.tot) - greatest(l.begindatum, k.van) + 1) filter (where not l.taak) as zorgdagen,
        count(*) filter (where not l.taak) as declarabel,
        count(*) filter (where not l.taak and (t.toewijzing_nummer is null or l.begindatum > t.einddatum)) as trajecten_zonder_toewijzing,
        count(*) filter (where l.begindatum >= k.van) as begonnen,
        count(*) filter (where l.einddatum <= k.tot) as geeindigd, count(*) filter (where l.einddatum <= k.tot and r.voortijdig) as voortijdig,
        count(*) filter (where l.einddatum <= k.tot and l.reden_beeindiging = '33') as door_aanbieder
      from ${IN_ZORG} left join dwh.feit_toewijzing t on ${vanToewijzing('l')} left join dwh.dim_reden_beeindiging r on r.reden_beeindiging = l.reden_beeindiging
      where ${gevraagd('l')} group by k.van, l.aanbieder, l.gemeente) g
    group by van, aanbieder`;

const TOEWIJZINGEN = `
    select k.van, t.aanbieder, count(*) as toegewezen, count(*) filter (where t.eerste_begindatum is null or t.eerste_begindatum > k.tot) as niet_gestart
    from ${KWARTAAL} k join dwh.feit_toewijzing t on greatest(t.ontvangen_op, t.ingangsdatum) between k.van and k.tot
    where coalesce(t.uitvoeringsvariant, '') <> 'taak' and ${gevraagd('t')} group by k.van, t.aanbieder`;

/** Een melding is er, of ontbreekt: de twee soorten termijnen vullen elkaar aan. Wat nog kan, telt niet. $5 is vandaag. */
const MELDINGEN = `
    select k.van, m.aanbieder, count(*) as meldingen, count(*) filter (where m.voldaan_op is null or m.voldaan_op > m.uiterlijk) as te_laat
    from ${KWARTAAL} k join dwh.feit_termijn m on m.begin between k.van and k.tot
    where not m.stil and (m.voldaan_op is not null or m.uiterlijk < $5::date)
      and case when m.soort in ('startmelding', 'stopmelding') then m.voldaan_op is not null when m.soort in ('start-ontbreekt', 'stop-ontbreekt') then m.voldaan_op is null else false end
      and ${gevraagd('m')} group by k.van, m.aanbieder`;

const GELIJK_AAN_NUL = ['prestaties', 'prestaties_zonder_toewijzing', 'trajecten_zonder_toewijzing', 'declarabel', 'begonnen', 'zorgdagen']
  .map((naam) => `coalesce(${naam}, 0) as ${naam}`).join(', ');

/**
 * Per kwartaal, aanbieder en signaal de waarde, die van het kwartaal ervoor, en waar zij over gaat. $1 en $2 zijn het tijdvak, $3 de gemeente, $4 de aanbieder, $5 vandaag.
 * Wie in een kwartaal geen zorg en geen declaratie had, staat er niet.
 */
export const AANBIEDERMONITOR = `
  with gewenst as (${kwartalen()}), declaratie as (${DECLARATIES}), traject as (${TRAJECTEN}), toewijzing as (${TOEWIJZINGEN}), melding as (${MELDINGEN}), telling as materialized (
    select van, aanbieder, coalesce(clienten, 0) as clienten, coalesce(gemeenten, 0) as gemeenten, ${GELIJK_AAN_NUL}, coalesce(declarabel, 0) - coalesce(met_declaratie, 0) as zonder_declaratie, ingediend, afgewezen, vertraging, gewacht, wachttijd,
      geeindigd, voortijdig, door_aanbieder, toegewezen, niet_gestart, meldingen, te_laat, (ingediend / nullif(zorgdagen, 0))::float8 as per_dag
    from declaratie full join traject using (van, aanbieder) full join toewijzing using (van, aanbieder) full join melding using (van, aanbieder)
      left join (${ERBUITEN}) erbuiten using (van, aanbieder) left join (${GEDECLAREERD}) gedeclareerd using (van, aanbieder) left join (${CLIENTEN}) client using (van, aanbieder)
      left join (${WACHTTIJDEN}) wachttijd using (van, aanbieder)
  ), meting as (
    select n.van, n.aanbieder, n.clienten, n.gemeenten, s.*
    from telling n left join telling v on v.aanbieder = n.aanbieder and v.van = (n.van - interval '3 months')::date
    cross join lateral (values ${SIGNALEN.map(({ naam, waarde, gevallen }, nr) => `(${nr}, '${naam}', (${waarde})::float8, coalesce(${gevallen}, 0)::bigint)`).join(', ')})
      s (nr, signaal, waarde, gevallen)
  )
  select to_char(m.van, 'YYYY-"K"Q') as kwartaal, m.aanbieder, a.naam, m.signaal, m.waarde, e.waarde as vorige_waarde, m.gevallen, m.clienten, m.gemeenten
  from meting m join gewenst g on g.van = m.van left join meting e on (e.aanbieder, e.nr) = (m.aanbieder, m.nr) and e.van = (m.van - interval '3 months')::date
  left join dwh.dim_aanbieder a on a.aanbieder = m.aanbieder and a.geldig_tot is null
  order by m.van, m.aanbieder, m.nr`;
