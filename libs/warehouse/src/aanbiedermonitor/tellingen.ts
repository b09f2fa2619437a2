import { inKwartaal, kwartaalbits, kwartaalgrenzen, kwartaalNr } from '../kwartalen.js';
import { SIGNALEN } from './signalen.js';

/** Zoveel kwartalen voor het tijdvak tellen mee: de waarde van het kwartaal ervoor, en wat daar weer voor was. */
const ERVOOR = 2;
const EERSTE_DAG = `(date_trunc('quarter', $1::date::timestamp) - interval '${3 * ERVOOR} months')::date`;

/** Een rij hoort bij de gevraagde gemeente en aanbieder ($3 en $4). */
const gevraagd = (tabel: string): string => `($3::text is null or ${tabel}.gemeente = $3) and ($4::text is null or ${tabel}.aanbieder = $4)`;

/**
 * Trajecten in zorg, met de nummers van het kwartaal waarin zij begonnen en eindigden. Van hun eerste en laatste kwartaal zijn er dagen zonder zorg. Bij een taakgericht
 * contract wordt geen toewijzing en geen declaratie verwacht.
 */
const TRAJECTEN = `
    select *, ${kwartaalbits('begin_nr', 'eind_nr')} as kwartalen, begindatum - (select dagen from grens)[begin_nr] as dagen_voor_begin, (select dagen from grens)[eind_nr + 1] - 1 - einddatum as dagen_na_eind
    from (select l.aanbieder, l.gemeente, l.client_id, l.toewijzing_nummer, l.begindatum, l.einddatum, l.reden_beeindiging, l.toewijzing_vanaf, coalesce(l.uitvoeringsvariant, '') = 'taak' as taak,
        coalesce(l.toewijzing_vanaf is null or l.begindatum > l.toewijzing_einddatum, false) as zonder_toewijzing,
        ${kwartaalNr('l.begindatum')} as begin_nr, ${kwartaalNr(`coalesce(l.einddatum, 'infinity')`)} as eind_nr
      from dwh.feit_levering l where l.begindatum <= $2::date and (l.einddatum is null or l.einddatum >= ${EERSTE_DAG}) and ${gevraagd('l')}) l`;

/** Wat van trajecten optelt: eerst per begin en eind, dan pas per kwartaal. */
const STANDEN = `
    select k.nr, s.aanbieder, sum(declarabel)::bigint as declarabel, sum(zonder_toewijzing)::bigint as trajecten_zonder_toewijzing,
      (sum(declarabel) * (k.tot - k.van + 1) - coalesce(sum(dagen_voor_begin) filter (where begin_nr = k.nr), 0) - coalesce(sum(dagen_na_eind) filter (where eind_nr = k.nr), 0))::bigint as zorgdagen,
      coalesce(sum(trajecten) filter (where begin_nr = k.nr), 0)::bigint as begonnen, coalesce(sum(trajecten) filter (where eind_nr = k.nr), 0)::bigint as geeindigd,
      coalesce(sum(voortijdig) filter (where eind_nr = k.nr), 0)::bigint as voortijdig, coalesce(sum(door_aanbieder) filter (where eind_nr = k.nr), 0)::bigint as door_aanbieder
    from kwartaal k join (select aanbieder, begin_nr, eind_nr, count(*) as trajecten, count(*) filter (where not taak) as declarabel, count(*) filter (where not taak and zonder_toewijzing) as zonder_toewijzing,
        sum(dagen_voor_begin) filter (where not taak) as dagen_voor_begin, sum(dagen_na_eind) filter (where not taak) as dagen_na_eind,
        count(*) filter (where reden_beeindiging = any (array(select r.reden_beeindiging from dwh.dim_reden_beeindiging r where r.voortijdig))) as voortijdig,
        count(*) filter (where reden_beeindiging = '33') as door_aanbieder
      from traject group by aanbieder, begin_nr, eind_nr) s on k.nr between s.begin_nr and s.eind_nr
    group by k.nr, k.van, k.tot, s.aanbieder`;

/** Verschillende waarden van trajecten in zorg. */
const verschillende = (veld: string, naam: string): string => `
    select k.nr, v.aanbieder, sum(v.aantal)::bigint as ${naam} from kwartaal k
    join (select aanbieder, kwartalen, count(*) as aantal from (select aanbieder, bit_or(kwartalen) as kwartalen from traject group by aanbieder, ${veld}) t group by aanbieder, kwartalen) v
      on ${inKwartaal('v.kwartalen', 'k.nr')} group by k.nr, v.aanbieder`;

/** Hoe lang wie in het kwartaal begon na zijn toewijzing wachtte. */
const WACHTTIJDEN = `
    select begin_nr as nr, aanbieder, count(*) as gewacht, percentile_cont(0.5) within group (order by begindatum - toewijzing_vanaf) as wachttijd
    from traject where begin_nr > 0 and toewijzing_vanaf is not null group by begin_nr, aanbieder`;

/** Prestaties per kwartaal van de zorg; wat al te laat is om er nog bij te komen, telt ook als het kwartaal pas voorbij is: vandaar de vergelijking met het kwartaal ervoor. */
const DECLARATIES = `
    select ${kwartaalNr('m.maand')} as nr, m.aanbieder, sum(m.prestaties)::bigint as prestaties, sum(m.ingediend) as ingediend, sum(m.afgewezen) as afgewezen,
      (sum(m.dagen_na_begin - m.prestaties * ((m.maand + interval '1 month')::date - 1 - m.maand)) / nullif(sum(m.prestaties), 0))::float8 as vertraging
    from (select s.maand, s.aanbieder, sum(s.debetprestaties)::bigint as prestaties, sum(s.ingediend)::bigint as ingediend, sum(s.afgewezen)::bigint as afgewezen,
        sum(s.debetprestaties * (s.ingediend_op - s.maand))::bigint as dagen_na_begin
      from dwh.som_product s where s.maand between ${EERSTE_DAG} and $2::date and ${gevraagd('s')} group by s.maand, s.aanbieder) m
    group by 1, 2`;

/** Wat er per kwartaal op een toewijzing is gedeclareerd. */
const OP_TOEWIJZING = `(select s.*, ${kwartaalNr('s.kwartaal')} as nr from dwh.som_toewijzing s where s.kwartaal between ${EERSTE_DAG} and $2::date and ${gevraagd('s')})`;
/** Een som hoort bij een toewijzing of traject (`t`) als vier velden gelijk zijn. Het nummer zoekt, de rest vergelijkt: de vier samen doen PostgreSQL denken dat er haast niets overblijft. */
const opToewijzing = (verder: string): string =>
  `t.toewijzing_nummer = s.toewijzing_nummer and case when t.client_id = s.client_id and t.gemeente = s.gemeente and t.aanbieder = s.aanbieder then ${verder} end`;

/** Debetprestaties met een dag buiten hun toewijzing. Haast altijd zegt een som of dat alle prestaties zijn of geen; anders zegt elke prestatie het zelf. */
const ERBUITEN = `
    select s.nr, s.aanbieder, sum(case
      when t.toewijzing_nummer is null or s.laatste_begindatum < t.ingangsdatum or greatest(s.eerste_begindatum, s.eerste_einddatum) > t.einddatum then s.debetprestaties
      else (select count(*) from dwh.feit_prestatie p where p.maand between s.kwartaal and (s.kwartaal + interval '2 months')::date and p.gemeente = s.gemeente and p.toewijzing_nummer = s.toewijzing_nummer
        and p.aanbieder = s.aanbieder and p.client_id = s.client_id and p.segment is not distinct from s.segment and p.debet_credit = 'D'
        and (p.begindatum < t.ingangsdatum or greatest(p.begindatum, p.einddatum) > t.einddatum)) end)::bigint as prestaties_zonder_toewijzing
    from ${OP_TOEWIJZING} s left join dwh.feit_toewijzing t on ${opToewijzing('true')}
    where t.toewijzing_nummer is null or s.eerste_begindatum < t.ingangsdatum or greatest(s.laatste_begindatum, s.laatste_einddatum) > t.einddatum
    group by s.nr, s.aanbieder`;

/** Trajecten in zorg waarop over het kwartaal iets is gedeclareerd. */
const GEDECLAREERD = `
    select s.nr, s.aanbieder, count(*) as met_declaratie
    from traject t join ${OP_TOEWIJZING} s on ${opToewijzing('s.telt_toewijzing and s.nr between t.begin_nr and t.eind_nr')} where not t.taak group by s.nr, s.aanbieder`;

const TOEWIJZINGEN = `
    select t.nr, t.aanbieder, count(*) as toegewezen, count(*) filter (where t.gestart_nr is null or t.gestart_nr > t.nr) as niet_gestart
    from (select t.aanbieder, ${kwartaalNr('greatest(t.ontvangen_op, t.ingangsdatum)')} as nr, ${kwartaalNr('t.eerste_begindatum')} as gestart_nr
      from dwh.feit_toewijzing t where greatest(t.ontvangen_op, t.ingangsdatum) between ${EERSTE_DAG} and $2::date and coalesce(t.uitvoeringsvariant, '') <> 'taak' and ${gevraagd('t')}) t
    group by t.nr, t.aanbieder`;

/** Een melding is er, of ontbreekt: de twee soorten termijnen vullen elkaar aan. Wat nog kan, telt niet. $5 is vandaag. */
const MELDINGEN = `
    select ${kwartaalNr('m.begin')} as nr, m.aanbieder, count(*) as meldingen, count(*) filter (where m.voldaan_op is null or m.voldaan_op > m.uiterlijk) as te_laat
    from dwh.feit_termijn m
    where m.begin between ${EERSTE_DAG} and $2::date and not m.stil and ${gevraagd('m')}
      and case when m.voldaan_op is not null then m.soort in ('startmelding', 'stopmelding') else m.uiterlijk < $5::date and m.soort in ('start-ontbreekt', 'stop-ontbreekt') end
    group by 1, 2`;

const GELIJK_AAN_NUL = ['clienten', 'gemeenten', 'prestaties', 'prestaties_zonder_toewijzing', 'trajecten_zonder_toewijzing', 'declarabel', 'begonnen', 'zorgdagen']
  .map((naam) => `coalesce(${naam}, 0) as ${naam}`).join(', ');

/**
 * Per kwartaal, aanbieder en signaal de waarde, die van het kwartaal ervoor, en waar zij over gaat. $1 en $2 zijn de eerste en de laatste dag, $3 de gemeente, $4 de aanbieder,
 * $5 vandaag. Wie in een kwartaal geen zorg en geen declaratie had, staat er niet.
 */
export const AANBIEDERMONITOR = `
  with ${kwartaalgrenzen(EERSTE_DAG, '$2::date')}, kwartaal as materialized (
    select nr, dagen[nr] as van, dagen[nr + 1] - 1 as tot from grens, generate_series(1, cardinality(dagen) - 1) nr
  ), traject as materialized (${TRAJECTEN}
  ), telling as materialized (
    select nr, aanbieder, ${GELIJK_AAN_NUL}, coalesce(declarabel, 0) - coalesce(met_declaratie, 0) as zonder_declaratie, ingediend, afgewezen, vertraging, gewacht, wachttijd,
      geeindigd, voortijdig, door_aanbieder, toegewezen, niet_gestart, meldingen, te_laat, (ingediend / nullif(zorgdagen, 0))::float8 as per_dag
    from (${DECLARATIES}) declaratie full join (${STANDEN}) stand using (nr, aanbieder) full join (${TOEWIJZINGEN}) toewijzing using (nr, aanbieder) full join (${MELDINGEN}) melding using (nr, aanbieder)
      left join (${ERBUITEN}) erbuiten using (nr, aanbieder) left join (${GEDECLAREERD}) gedeclareerd using (nr, aanbieder)
      left join (${verschillende('client_id', 'clienten')}) client using (nr, aanbieder) left join (${verschillende('gemeente', 'gemeenten')}) gemeente using (nr, aanbieder)
      left join (${WACHTTIJDEN}) wachttijd using (nr, aanbieder)
  ), meting as (
    select n.nr as kwartaal_nr, n.aanbieder, n.clienten, n.gemeenten, s.*
    from telling n left join telling v on v.aanbieder = n.aanbieder and v.nr = n.nr - 1
    cross join lateral (values ${SIGNALEN.map(({ naam, waarde, gevallen }, nr) => `(${nr}, '${naam}', (${waarde})::float8, coalesce(${gevallen}, 0)::bigint)`).join(', ')})
      s (signaal_nr, signaal, waarde, gevallen)
  )
  select to_char(k.van, 'YYYY-"K"Q') as kwartaal, m.aanbieder, a.naam, m.signaal, m.waarde, e.waarde as vorige_waarde, m.gevallen, m.clienten, m.gemeenten
  from meting m join kwartaal k on k.nr = m.kwartaal_nr left join meting e on (e.aanbieder, e.signaal_nr, e.kwartaal_nr) = (m.aanbieder, m.signaal_nr, m.kwartaal_nr - 1)
  left join dwh.dim_aanbieder a on a.aanbieder = m.aanbieder and a.geldig_tot is null
  where m.kwartaal_nr > ${ERVOOR} order by k.nr, m.aanbieder, m.signaal_nr`;
