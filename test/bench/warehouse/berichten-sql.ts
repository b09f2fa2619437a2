import { NUMMER } from './feiten-sql.js';

const kans = (zaad: number): string => `pg_temp.kans(b.bericht_id, ${zaad})`;

/** Alle berichten achter de feiten; de dag komt van het feit, het uur van het toeval. */
const BERICHTEN = [
  `create temp table bericht on commit drop as
    select b.*, (b.dag + time '06:00' + make_interval(secs => 54000 * ${kans(60)})) at time zone 'Europe/Amsterdam' as op, 1500 * ${kans(61)} ^ 4 + 8 as ms, ${kans(62)} as lot
    from (
      select bericht_id, ontvangen_op as dag, 'JW301' as soort, true as van_gemeente, gemeente, aanbieder from dwh.feit_toewijzing
      union all select start_bericht_id, startmelding_op, 'JW305', false, gemeente, aanbieder from dwh.feit_levering
      union all select stop_bericht_id, stopmelding_op, 'JW307', false, gemeente, aanbieder from dwh.feit_levering where stop_bericht_id is not null
      union all select bericht_id, ontvangen_op, case soort when 'toewijzing' then 'JW315' else 'JW317' end, false, gemeente, aanbieder from dwh.feit_verzoek
      union all select bericht_id, op, 'JW323', false, gemeente, aanbieder from declaratie) b`,
  `insert into dwh.feit_bericht (bericht_id, ontvangen_op, ontvangen_datum, soort, retour, van_gemeente, gemeente, aanbieder, uitkomst, niveau, aantal_bevindingen, beoordeeld_op,
    latentie_ms, grootte, geweigerd)
  select bericht_id, op, dag, soort, false, van_gemeente, gemeente, aanbieder, case when soort = 'JW323' and lot < 0.2 then 'gedeeltelijk' else 'goedgekeurd' end,
    case when soort = 'JW323' and lot < 0.2 then 4 end, (soort = 'JW323' and lot < 0.2)::int, op + make_interval(secs => ms / 1000), ms::bigint, 3000 + (lot * 9000)::int, false
  from bericht order by op`,
  // naast wat is aanvaard: een op de twintig is ook nog eens afgekeurd gestuurd
  `insert into dwh.feit_bericht (bericht_id, ontvangen_op, ontvangen_datum, soort, retour, van_gemeente, gemeente, aanbieder, uitkomst, niveau, aantal_bevindingen, beoordeeld_op,
    latentie_ms, grootte, geweigerd)
  select bericht_id + ${NUMMER.retour * 2}, op, dag, soort, false, van_gemeente, gemeente, aanbieder, 'afgekeurd', 1 + floor(lot * 80)::int, 1, op + make_interval(secs => ms / 1000), ms::bigint, 3000, false
  from bericht where lot < 0.05`,
  `insert into dwh.feit_bericht_code (bericht_id, ontvangen_op, niveau, regel, code, aantal)
  select bericht_id, ontvangen_op, niveau, case niveau when 1 then 'xsd' when 2 then 'TR006' when 3 then 'TR326' else 'TR341' end,
    case niveau when 2 then '0001' when 3 then '9326' when 4 then '9056' else 'geen' end, 1 from dwh.feit_bericht where niveau is not null`,
  // een op de vijf krijgt een retour van wie zelf antwoordt
  `insert into dwh.feit_bericht (bericht_id, ontvangen_op, ontvangen_datum, soort, retour, van_gemeente, gemeente, aanbieder, uitkomst, aantal_bevindingen, beoordeeld_op, latentie_ms,
    grootte, geweigerd, antwoord_op)
  select b.bericht_id + ${NUMMER.retour}, r.op, (r.op at time zone 'Europe/Amsterdam')::date, case soort when 'JW323' then 'JW325' else 'JW' || (right(soort, 3)::int + 1) end, true, not van_gemeente, gemeente, aanbieder, 'goedgekeurd', 0,
    r.op + make_interval(secs => ms / 1000), ms::bigint, 1800, false, b.bericht_id
  from bericht b cross join lateral (select b.op + make_interval(secs => 3600 * 72 * ${kans(63)} ^ 2) as op) r where lot > 0.8 order by r.op`,
];

/** De termijnen die uit de feiten volgen: melden, en antwoorden op een declaratie. */
const TERMIJNEN = `
  insert into dwh.feit_termijn (termijn_id, soort, gemeente, aanbieder, plichtige, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, norm_dagen,
    norm_eenheid, norm_bron, begin, uiterlijk, waarschuwing_op, voldaan_op, stil)
  select md5(soort || kenmerk)::uuid, soort, gemeente, aanbieder, plichtige, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, 5, 'werkdagen', bron,
    begin, begin + 7, begin + 5, voldaan_op, taak
  from (
    select 'startmelding' as soort, levering_id::text as kenmerk, gemeente, aanbieder, aanbieder as plichtige, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing,
      'OP271' as bron, begindatum as begin, startmelding_op as voldaan_op, uitvoeringsvariant = 'taak' as taak from dwh.feit_levering
    union all
    select 'stopmelding', levering_id::text, gemeente, aanbieder, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, 'OP272', einddatum, stopmelding_op,
      uitvoeringsvariant = 'taak' from dwh.feit_levering where einddatum is not null
    union all
    select 'start-ontbreekt', gemeente || toewijzing_nummer, gemeente, aanbieder, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, 'OP271', ingangsdatum,
      null, uitvoeringsvariant = 'taak' from dwh.feit_toewijzing where eerste_begindatum is null
    union all
    select 'declaratie-antwoord', bericht_id::text, gemeente, aanbieder, gemeente, null, null, null, null, null, null, 'OP033', op, op + (bericht_id % 9)::int, false from declaratie) t`;

/** De opdrachten die berichten en termijnen maken; na de feiten over zorg. */
export const berichtfeiten: readonly string[] = [...BERICHTEN, TERMIJNEN];
