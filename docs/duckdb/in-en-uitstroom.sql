-- Trajecten die per kwartaal begonnen en eindigden, per gemeente, met de stand ervoor en erna.
--
-- Een traject is een levering, van start tot definitieve stop: een tijdelijke stop is geen uitstroom en een herstart geen instroom. Altijd geldt
-- beginstand + instroom - uitstroom = eindstand.
with kwartaal as (
  select distinct date_trunc('quarter', datum)::date as van, (date_trunc('quarter', datum) + interval 3 months - interval 1 day)::date as tot, kwartaal
  from 'dim_datum.parquet'
), vandaag as (
  select coalesce(geladen_tot::date, current_date) as dag from 'stand.parquet'
)
select k.kwartaal, l.gemeente, count(*) filter (where l.begindatum < k.van) as beginstand, count(*) filter (where l.begindatum >= k.van) as instroom,
  count(*) filter (where l.einddatum <= k.tot) as uitstroom, count(*) filter (where coalesce(l.einddatum, date '9999-12-31') > k.tot) as eindstand,
  avg(l.einddatum - l.begindatum + 1) filter (where l.einddatum <= k.tot) as duur_van_uitstroom_dagen
from kwartaal k
join 'feit_levering.parquet' l on l.begindatum <= k.tot and coalesce(l.einddatum, date '9999-12-31') >= k.van
where k.van <= (select dag from vandaag)
group by all
order by k.kwartaal, l.gemeente;
