import { kwartalen } from '../kwartalen.js';
import { SIGNALEN } from './signalen.js';

/** Een rij hoort bij de gevraagde gemeente en aanbieder ($3 en $4). */
const gevraagd = (tabel: string): string => `($3::text is null or ${tabel}.gemeente = $3) and ($4::text is null or ${tabel}.aanbieder = $4)`;

/** De maanden van de gewenste kwartalen en de twee ervoor. Uitgeschreven, en niet uit een benoemde tabel: dan kan de lezing van prestaties over processen verdeeld worden. */
const IN_MAANDEN = `p.maand = any (array(select m::date from generate_series(date_trunc('quarter', $1::date::timestamp) - interval '6 months', $2::date::timestamp + interval '2 months', interval '1 month') m))`;

/** Prestaties per maand; wat al te laat is om er nog bij te komen, telt ook als het kwartaal pas voorbij is: vandaar de vergelijking met het kwartaal ervoor. */
const PER_MAAND = `
    select p.maand, p.aanbieder, count(*) filter (where p.debet_credit = 'D') as prestaties, sum(p.ingediend) as ingediend, sum(p.afgewezen) as afgewezen,
      sum(p.ingediend_op - ((p.maand + interval '1 month')::date - 1)) filter (where p.debet_credit = 'D') as vertraging,
      count(*) filter (where p.debet_credit = 'D' and (t.toewijzing_nummer is null or p.begindatum < t.ingangsdatum or p.einddatum > t.einddatum)) as prestaties_zonder_toewijzing
    from dwh.feit_prestatie p left join dwh.feit_toewijzing t using (gemeente, toewijzing_nummer, aanbieder, client_id)
    where ${IN_MAANDEN} and ${gevraagd('p')} group by p.maand, p.aanbieder`;

/** Declaraties naar het kwartaal van de zorg. */
const DECLARATIES = `
    select k.van, m.aanbieder, sum(m.prestaties)::bigint as prestaties, sum(m.ingediend) as ingediend, sum(m.afgewezen) as afgewezen,
      (sum(m.vertraging) / nullif(sum(m.prestaties), 0))::float8 as vertraging, sum(m.prestaties_zonder_toewijzing)::bigint as prestaties_zonder_toewijzing
    from kwartaal k join per_maand m on m.maand between k.van and k.tot group by k.van, m.aanbieder`;

/** Trajecten in zorg waarop over het kwartaal iets is gedeclareerd. Het nummer van de toewijzing zoekt, de rest vergelijkt: de vier samen doen PostgreSQL denken dat er haast niets overblijft. */
const GEDECLAREERD = `
    select k.van, l.aanbieder, count(*) as met_declaratie
    from kwartaal k join dwh.feit_levering l on l.begindatum <= k.tot and (l.einddatum is null or l.einddatum >= k.van)
    where coalesce(l.uitvoeringsvariant, '') <> 'taak' and ${gevraagd('l')} and exists (select from dwh.feit_prestatie p
      where p.toewijzing_nummer = l.toewijzing_nummer and date_trunc('quarter', p.maand::timestamp)::date = k.van and ${IN_MAANDEN} and p.debet_credit = 'D' and ${gevraagd('p')}
        and case when p.gemeente = l.gemeente and p.aanbieder = l.aanbieder and p.client_id = l.client_id then true end)
    group by k.van, l.aanbieder`;

/** Trajecten in zorg. Bij een taakgericht contract wordt geen toewijzing en geen declaratie verwacht. */
const TRAJECTEN = `
    select k.van, l.aanbieder, count(distinct l.client_id) as clienten, count(distinct l.gemeente) as gemeenten,
      sum(least(coalesce(l.einddatum, k.tot), k.tot) - greatest(l.begindatum, k.van) + 1) filter (where not l.taak) as zorgdagen,
      count(*) filter (where not l.taak) as declarabel,
      count(*) filter (where not l.taak and (t.toewijzing_nummer is null or l.begindatum > t.einddatum)) as trajecten_zonder_toewijzing,
      count(*) filter (where l.begindatum >= k.van) as begonnen,
      count(*) filter (where l.begindatum >= k.van and t.toewijzing_nummer is not null) as gewacht,
      (percentile_cont(0.5) within group (order by l.begindatum - greatest(t.ontvangen_op, t.ingangsdatum)) filter (where l.begindatum >= k.van))::float8 as wachttijd,
      count(*) filter (where l.einddatum <= k.tot) as geeindigd, count(*) filter (where l.einddatum <= k.tot and r.voortijdig) as voortijdig,
      count(*) filter (where l.einddatum <= k.tot and l.reden_beeindiging = '33') as door_aanbieder
    from kwartaal k
    join (select *, coalesce(uitvoeringsvariant, '') = 'taak' as taak from dwh.feit_levering) l on l.begindatum <= k.tot and (l.einddatum is null or l.einddatum >= k.van)
    left join dwh.feit_toewijzing t using (gemeente, toewijzing_nummer, aanbieder, client_id)
    left join dwh.dim_reden_beeindiging r on r.reden_beeindiging = l.reden_beeindiging
    where ${gevraagd('l')} group by k.van, l.aanbieder`;

const TOEWIJZINGEN = `
    select k.van, t.aanbieder, count(*) as toegewezen, count(*) filter (where t.eerste_begindatum is null or t.eerste_begindatum > k.tot) as niet_gestart
    from kwartaal k join dwh.feit_toewijzing t on greatest(t.ontvangen_op, t.ingangsdatum) between k.van and k.tot
    where coalesce(t.uitvoeringsvariant, '') <> 'taak' and ${gevraagd('t')} group by k.van, t.aanbieder`;

/** Een melding is er, of ontbreekt: de twee soorten termijnen vullen elkaar aan. Wat nog kan, telt niet. $5 is vandaag. */
const MELDINGEN = `
    select k.van, m.aanbieder, count(*) as meldingen, count(*) filter (where m.voldaan_op is null or m.voldaan_op > m.uiterlijk) as te_laat
    from kwartaal k join dwh.feit_termijn m on m.begin between k.van and k.tot
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
  with gewenst as (${kwartalen()}), kwartaal as (
    select van, tot from gewenst union select (van - interval '3 months')::date, van - 1 from gewenst union select (van - interval '6 months')::date, (van - interval '3 months')::date - 1 from gewenst
  ), gedeclareerd as (${GEDECLAREERD}), per_maand as materialized (${PER_MAAND}
  ), declaratie as (${DECLARATIES}), traject as (${TRAJECTEN}), toewijzing as (${TOEWIJZINGEN}), melding as (${MELDINGEN}), telling as materialized (
    select van, aanbieder, coalesce(clienten, 0) as clienten, coalesce(gemeenten, 0) as gemeenten, ${GELIJK_AAN_NUL}, coalesce(declarabel, 0) - coalesce(met_declaratie, 0) as zonder_declaratie, ingediend, afgewezen, vertraging, gewacht, wachttijd,
      geeindigd, voortijdig, door_aanbieder, toegewezen, niet_gestart, meldingen, te_laat, (ingediend / nullif(zorgdagen, 0))::float8 as per_dag
    from declaratie full join traject using (van, aanbieder) full join toewijzing using (van, aanbieder) full join melding using (van, aanbieder) left join gedeclareerd using (van, aanbieder)
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
