-- Cliënten met minstens een dag zorg, per kwartaal, gemeente en segment.
--
-- Wie in twee segmenten zorg had, telt in beide: tel de rijen dus niet op. Het segment is dat op de begindatum van de levering; onbekend als het
-- niet te bepalen is. Een kwartaal dat nog loopt, telt mee tot en met wat er geladen is.
with kwartaal as (
  select distinct date_trunc('quarter', datum)::date as van, (date_trunc('quarter', datum) + interval 3 months - interval 1 day)::date as tot, kwartaal
  from 'dim_datum.parquet'
), vandaag as (
  select coalesce(geladen_tot::date, current_date) as dag from 'stand.parquet'
)
select k.kwartaal, l.gemeente, g.naam, coalesce(l.segment, 'onbekend') as segment, count(distinct l.client_id) as clienten
from kwartaal k
join 'feit_levering.parquet' l on l.begindatum <= k.tot and coalesce(l.einddatum, date '9999-12-31') >= k.van
left join 'dim_gemeente.parquet' g on g.gemeente = l.gemeente and g.geldig_tot is null
where k.van <= (select dag from vandaag)
group by all
order by k.kwartaal, l.gemeente, segment;
