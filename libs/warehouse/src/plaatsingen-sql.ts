/** Stukken SQL over leveringen die op elkaar volgen en over plaatsingen. */

/**
 * `wissel`: een levering (`uit`) waar een levering van dezelfde cliënt bij een andere gemeente (`in_`) op aansluit: de zorg gaat door, de gemeente
 * wisselt. De tweede begint later dan de eerste en uiterlijk de dag na haar einde. Elke levering hoort bij hoogstens één wissel: die met dezelfde
 * aanbieder, hetzelfde product en de naaste dag, van beide kanten gezien.
 * @param zorg welke leveringen (`u` en `i`) dezelfde zorg zijn
 */
export const wissel = (zorg: string): string => `
  mogelijk as (
    select u.levering_id as uit, i.levering_id as in_,
      row_number() over (partition by u.levering_id order by i.aanbieder <> u.aanbieder, i.product_code is distinct from u.product_code, abs(u.einddatum + 1 - i.begindatum), i.levering_id) as keus_uit,
      row_number() over (partition by i.levering_id order by i.aanbieder <> u.aanbieder, i.product_code is distinct from u.product_code, abs(u.einddatum + 1 - i.begindatum), u.levering_id) as keus_in
    from dwh.feit_levering u join dwh.feit_levering i on i.client_id = u.client_id and i.gemeente <> u.gemeente
      and i.begindatum > u.begindatum and i.begindatum <= u.einddatum + 1
    where ${zorg}
  ), wissel as (
    select uit, in_ from mogelijk where keus_uit = 1 and keus_in = 1
  )`;

/** De wissels tijdens een plaatsing. */
export const WISSEL = wissel('u.plaatsing is not null and i.plaatsing is not null');

/**
 * Of een levering (`l`) een heropname is: hoogstens zoveel kalendermaanden na een definitief einde van zorg van dezelfde cliënt uit dezelfde
 * productgroep, bij welke aanbieder ook. De productgroep is wat de plaatsing aan producten noemt.
 * @param maanden uitdrukking met het aantal maanden
 */
export const heropname = (maanden: string): string => `exists (
    select from dwh.feit_levering e
    where e.client_id = l.client_id and e.levering_id <> l.levering_id and e.begindatum < l.begindatum
      and e.einddatum <= l.begindatum and l.begindatum <= e.einddatum + make_interval(months => ${maanden})
      and exists (select from dwh.dim_plaatsing p where p.naam = l.plaatsing and (p.segment is null or p.segment = e.segment)
        and (p.product_categorie is null or p.product_categorie = e.product_categorie) and (p.product_code is null or p.product_code = e.product_code)))`;

/** De gemeenten die over plaatsingen leveren: over een segment waar een plaatsing onder valt, of over iets als het beleid er geen noemt. `vraag` heeft `dag` en `gemeente`. */
export const LEVERENDE_GEMEENTE = `
  plaatsingssegment as (
    select coalesce(p.segment, dwh.segment_van(p.product_categorie, p.product_code, vraag.dag), '*') as segment
    from dwh.dim_plaatsing p, vraag where p.segment is not null or p.product_code is not null
    union
    select s.segment from vraag, dwh.dim_plaatsing p join dwh.dim_segment s on s.product_categorie = p.product_categorie
    where p.segment is null and p.product_code is null and s.geldig_van <= vraag.dag and coalesce(s.geldig_tot, 'infinity') >= vraag.dag
    union
    select '*' from dwh.dim_plaatsing p, vraag where p.segment is null and p.product_code is null and dwh.segment_van(p.product_categorie, null, vraag.dag) is null
  ), leverend as (
    select a.gemeente from dwh.aanlevering a, vraag
    where a.aan and (vraag.gemeente is null or a.gemeente = vraag.gemeente)
      and (not exists (select from dwh.dim_plaatsing) or a.segment in (select segment from plaatsingssegment))
    group by a.gemeente
  )`;
