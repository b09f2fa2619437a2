import { aanbiederVan, ONTVANGER } from './verdeling.js';
import { LAATSTE_DAG, VANDAAG, type Tijdvak } from './tijdvak.js';

/** Gemiddeld aantal prestaties per toewijzing in deze vulling, en toewijzingen per cliënt. Van vele jaren valt van een toewijzing meer binnen het tijdvak. */
const prestatiesPerToewijzing = (jaren: number): number => (jaren === 1 ? 11.4 : 15.5);
const TOEWIJZINGEN_PER_CLIENT = 3;
/** Zoveel dagen voor het tijdvak beginnen er al toewijzingen: bij het begin loopt er dan zorg. Korter duurt een toewijzing niet. */
const AANLOOP = 120;
/** Deel van de toewijzingen dat een hele categorie toewijst: daarop kan elke maand meer dan een product worden gedeclareerd (TR389). */
const HELE_CATEGORIE = 0.8;
/** Volgnummers van berichten per soort, ver genoeg uit elkaar. */
export const NUMMER = { jw301: 0, jw305: 100_000_000, jw307: 200_000_000, jw323: 300_000_000, jw315: 400_000_000, retour: 500_000_000 } as const;

const kans = (n: string, zaad: number): string => `pg_temp.kans(${n}, ${zaad})`;
const tussen = (zaad: number, tabel: string, n = 't.n'): string => `${kans(n, zaad)} >= ${tabel}.van and ${kans(n, zaad)} < ${tabel}.tot`;

/** De plaatsing van het beleid van de demo. */
const plaatsing = (dag: string): string => `case when product_code = '44A09' and aanbieder = '${ONTVANGER}' and ${dag} >= date '2023-01-01' then 'JeugdzorgPlus' end`;

const CLIENTEN = `
  insert into dwh.dim_client (client_id, pseudoniem, geboortejaar, geslacht)
  select client_id, encode(sha256(client_id::text::bytea), 'hex'), case when ${kans('client_id', 1)} >= 0.01 then 2005 + floor(19 * ${kans('client_id', 2)})::int end, (floor(3 * ${kans('client_id', 3)}))::text
  from (select distinct client_id from toewijzing) c`;

/** Een geval is een toewijzing, met de levering die erop volgt. De gemeente hoort bij de cliënt, tot die verhuist; de grootste aanbieder is die van de plaatsingen. */
const gevallen = (prestaties: number, { jaren, eersteDag }: Tijdvak): string[] => {
  const aantal = Math.round(prestaties * jaren / prestatiesPerToewijzing(jaren));
  const helemaal = `${kans('t.n', 14)} < ${HELE_CATEGORIE} and p.product_code <> '44A09'`;
  return [
    `create temp table toewijzing on commit drop as
      select t.n, t.client_id, g.gemeente, a.aanbieder, p.product_categorie, case when not (${helemaal}) then p.product_code end as product_code, p.segment, p.eenheid, v.verwijzer, t.ingangsdatum, t.duur,
        t.ingangsdatum - floor(10 * ${kans('n', 24)})::int as ontvangen_op, case when ${kans('n', 23)} >= 0.1 then t.ingangsdatum + t.duur end as toegewezen_tot,
        (a.nr % 12 = 0 and p.segment = 'Ambulant') as taak,
        case when ${kans('n', 20)} < 0.93 then t.ingangsdatum + floor(60 * ${kans('n', 21)} ^ 2)::int end as begin
      from (select n, 1 + floor(${Math.ceil(aantal / TOEWIJZINGEN_PER_CLIENT)} * ${kans('n', 4)})::bigint as client_id, ${aanbiederVan('n')} as nr,
          date '${eersteDag}' - ${AANLOOP} + floor(${365 * jaren + AANLOOP} * ${kans('n', 5)})::int as ingangsdatum, ${AANLOOP} + floor(600 * ${kans('n', 6)} ^ 1.5)::int as duur
        from generate_series(1, ${aantal}) n) t
      join v_aanbieder a using (nr) join v_product p on case when a.nr = 1 and ${kans('t.n', 13)} < 0.15 then p.product_code = '44A09' else ${tussen(8, 'p')} end join v_verwijzer v on ${tussen(9, 'v')}
      join v_gemeente g on case when ${kans('t.n', 7)} < 0.02 then ${kans('t.n', 10)} else ${kans('t.client_id', 10)} end >= g.van
        and case when ${kans('t.n', 7)} < 0.02 then ${kans('t.n', 10)} else ${kans('t.client_id', 10)} end < g.tot`,
    `create temp table levering on commit drop as
      select t.*, case when t.eind <= date '${VANDAAG}' then t.eind end as einddatum
      from (select *, begin + (duur * (0.4 + 0.7 * ${kans('n', 22)}))::int as eind from toewijzing where begin <= date '${VANDAAG}') t`,
    'analyze toewijzing', 'analyze levering',
  ];
};

const TOEWIJZINGEN = `
  insert into dwh.feit_toewijzing (gemeente, toewijzing_nummer, aanbieder, client_id, product_categorie, product_code, segment, plaatsing, uitvoeringsvariant, verwijzer,
    ingangsdatum, einddatum, volume, eenheid, frequentie, toewijzingsdatum, ontvangen_op, aantal_wijzigingen, eerste_begindatum, aantal_leveringen, bericht_id)
  select gemeente, n, aanbieder, client_id, product_categorie, product_code, segment, ${plaatsing('ingangsdatum')}, case when taak then 'taak' else 'inspanning' end, verwijzer,
    ingangsdatum, toegewezen_tot, case when product_code is not null then 10 end, case when product_code is not null then eenheid end, case when product_code is not null then '2' end, ingangsdatum - 7, ontvangen_op, 0,
    case when begin <= date '${VANDAAG}' then begin end, (begin is not null and begin <= date '${VANDAAG}')::int, ${NUMMER.jw301} + n
  from toewijzing order by ingangsdatum, n`;

const LEVERINGEN = `
  insert into dwh.feit_levering (levering_id, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, uitvoeringsvariant, verwijzer,
    begindatum, einddatum, reden_beeindiging, aantal_onderbrekingen, dagen_onderbroken, toewijzing_vanaf, toewijzing_einddatum, startmelding_op, stopmelding_op, start_bericht_id, stop_bericht_id)
  select md5('levering' || n)::uuid, gemeente, aanbieder, client_id, n, product_categorie, product_code, segment, ${plaatsing('begin')}, case when taak then 'taak' else 'inspanning' end, verwijzer,
    begin, einddatum, case when einddatum is not null then r.reden end, (${kans('n', 25)} < 0.05)::int, case when ${kans('n', 25)} < 0.05 then 10 else 0 end,
    greatest(ontvangen_op, ingangsdatum), toegewezen_tot, begin + floor(9 * ${kans('n', 26)})::int,
    case when einddatum is not null then einddatum + floor(9 * ${kans('n', 27)})::int end, ${NUMMER.jw305} + n, case when einddatum is not null then ${NUMMER.jw307} + n end
  from levering t join v_reden r on ${tussen(28, 'r')} order by begin, n`;

const DOORSTROOM = 'select lading.tel_doorstroom_op(array(select client_id from dwh.dim_client))';

/** Eén op de twintig leveringen is tien dagen onderbroken, halverwege. */
const PERIODEN = `
  insert into dwh.feit_levering_periode (levering_id, volgnummer, gemeente, aanbieder, client_id, begindatum, einddatum, reden_beeindiging)
  select l.levering_id, nr, gemeente, aanbieder, client_id, case nr when 1 then begindatum else begindatum + 21 end, case when nr = 1 and onderbroken then begindatum + 10 else einddatum end,
    case when nr = 1 and onderbroken then '20' else reden_beeindiging end
  from (select *, aantal_onderbrekingen > 0 and coalesce(einddatum, 'infinity') > begindatum + 30 as onderbroken from dwh.feit_levering) l
  cross join lateral generate_series(1, 1 + onderbroken::int) nr`;

const VERZOEKEN = `
  insert into dwh.feit_verzoek (verzoek_id, soort, gemeente, aanbieder, client_id, product_categorie, product_code, segment, verwijzer, gewenste_ingangsdatum, dagtekening, ontvangen_op,
    antwoord, antwoord_op, andere_gemeente, bericht_id)
  select md5('verzoek' || n)::uuid, case verwijzer when 'wijziging' then 'wijziging' else 'toewijzing' end, gemeente, aanbieder, client_id, product_categorie, product_code, segment, verwijzer,
    ingangsdatum, dag, dag, antwoord, case when antwoord is not null then dag + floor(14 * ${kans('n', 31)})::int end,
    case when antwoord = 'afgewezen' and ${kans('n', 32)} < 0.2 then case when gemeente = '0153' then '0164' else '0153' end end, ${NUMMER.jw315} + n
  from (select *, ingangsdatum - 20 as dag, case when ${kans('n', 30)} < 0.88 then 'toegewezen' when ${kans('n', 30)} < 0.97 then 'afgewezen' end as antwoord
    from toewijzing where verwijzer not in ('geen-verzoek', 'onbekend')) t`;

/**
 * Elke maand zorg een prestatie per product dat is toegewezen, over de dagen van de maand waarop de toewijzing geldt (TR387, TR388, TR389). Eén op de vijftig wordt
 * met de volgende declaratie teruggenomen. Eén op de zeventig noemt een toewijzing die er niet meer is.
 */
const PRESTATIES = [
  `create temp table prestatie on commit drop as
    select l.n, l.gemeente, l.aanbieder, l.client_id, l.taak, p.product_categorie, p.product_code, p.segment, p.eenheid, p.tarief, m.maand,
      l.n * 10000 + p.nr * 500 + (extract(year from m.maand)::int - 2020) * 12 + extract(month from m.maand)::int as nr,
      greatest(l.ingangsdatum, m.maand) as van, least(coalesce(l.toegewezen_tot, 'infinity'), (m.maand + interval '1 month')::date - 1) as tot
    from levering l join v_product p on p.product_categorie = l.product_categorie and case when l.product_code is null then p.product_code <> '44A09' else p.product_code = l.product_code end
    join v_maand m on m.maand >= date_trunc('month', l.begin) and m.maand <= least(l.einddatum, l.toegewezen_tot, '${LAATSTE_DAG}')
    where not (l.taak and ${kans('l.n', 41)} < 0.8)`,
  `create temp table declaratie on commit drop as
    select row_number() over (order by maand, aanbieder, gemeente) + ${NUMMER.jw323} as bericht_id, maand, aanbieder, gemeente from (select distinct maand, aanbieder, gemeente from prestatie) d`,
  'alter table declaratie add column op date, add column volgende bigint, add column volgende_op date',
  `update declaratie set op = (maand + interval '1 month')::date + 3 + floor(27 * ${kans('bericht_id', 42)})::int`,
  `update declaratie d set volgende = v.bericht_id, volgende_op = v.op
    from (select d.bericht_id as eerst, lead(n.bericht_id) over w as bericht_id, lead(n.op) over w as op from declaratie d join declaratie n using (bericht_id) window w as (partition by d.aanbieder, d.gemeente order by d.maand)) v
    where v.eerst = d.bericht_id`,
  'analyze prestatie', 'analyze declaratie',
  `create temp table gewogen on commit drop as
    select p.*, d.bericht_id, d.op, d.volgende, d.volgende_op, case when ${kans('nr', 43)} < 0.935 then 'toegekend' when ${kans('nr', 43)} < 0.975 or d.op < '2025-11-01' then 'afgewezen' else 'ingediend' end as oordeel,
      ${kans('nr', 44)} < 0.02 and volgende is not null as teruggenomen, case p.eenheid when '14' then tot - van + 1 when '01' then 30 + floor(600 * ${kans('nr', 45)})::int else 1 + floor(12 * ${kans('nr', 45)})::int end as aantal,
      (p.tarief * case when ${kans('nr', 46)} < 0.03 then 1.05 when ${kans('nr', 46)} < 0.06 then 0.97 else 1 end)::bigint as gedeclareerd
    from prestatie p join declaratie d using (maand, aanbieder, gemeente)`,
  `insert into dwh.feit_prestatie (prestatie_id, maand, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, uitvoeringsvariant,
    begindatum, einddatum, debet_credit, oordeel, volume, eenheid, tarief, contract_tarief, tarief_plafond, ingediend, toegekend, afgewezen, in_behandeling, gecrediteerd, crediteert, ingediend_op, bericht_id)
  select md5(dc || nr)::uuid, maand, gemeente, aanbieder, client_id, n + case when ${kans('n', 47)} < 0.014 then 1000000000 else 0 end, product_categorie, product_code, segment, ${plaatsing('van')},
    case when taak then 'taak' else 'inspanning' end, van, tot, dc, oordeel, teken * aantal, eenheid, gedeclareerd, tarief, case when product_code = '44A09' then 49357 end,
    bedrag, case oordeel when 'toegekend' then bedrag else 0 end, case oordeel when 'afgewezen' then bedrag else 0 end, case oordeel when 'ingediend' then bedrag else 0 end,
    case when dc = 'D' and teruggenomen and oordeel <> 'afgewezen' then bedrag else 0 end, case dc when 'C' then md5('D' || nr)::uuid end, ingediend_op, declaratie
  from (select g.*, dc, teken, teken * aantal * gedeclareerd as bedrag, case dc when 'D' then op else volgende_op end as ingediend_op, case dc when 'D' then bericht_id else volgende end as declaratie from gewogen g join (values ('D', 1), ('C', -1)) s (dc, teken) on dc = 'D' or (teruggenomen and oordeel <> 'afgewezen')) p
  order by maand, declaratie, n`,
  'select lading.tel_prestaties_op(array(select distinct bericht_id from dwh.feit_prestatie), array(select client_id from dwh.dim_client))',
];

/** De opdrachten die de feiten over zorg maken, op volgorde. @param prestaties zoveel prestaties per jaar, ongeveer */
export const zorgfeiten = (prestaties: number, tijdvak: Tijdvak): readonly string[] => [...gevallen(prestaties, tijdvak), CLIENTEN, TOEWIJZINGEN, LEVERINGEN, DOORSTROOM, PERIODEN, VERZOEKEN, ...PRESTATIES];
