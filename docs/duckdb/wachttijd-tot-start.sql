-- Dagen van de ontvangst van een toewijzing tot de eerste dag van zorg, per maand van ontvangst en aanbieder.
--
-- Begon de zorg al eerder, dan is het 0. Een toewijzing zonder start telt alleen in nog_open; kijk daar dus eerst naar, want van een jonge maand
-- zijn de langste wachttijden nog niet bekend. Taakgerichte zorg meldt geen start en doet niet mee.
with wachten as (
  select strftime(ontvangen_op, '%Y-%m') as maand, aanbieder, greatest(0, eerste_begindatum - ontvangen_op) as dagen, eerste_begindatum is null as open
  from 'feit_toewijzing.parquet'
  where uitvoeringsvariant is distinct from 'taak'
)
select maand, aanbieder, count(*) filter (where not open) as gestart, count(*) filter (where open) as nog_open,
  avg(dagen) filter (where not open) as gemiddelde_dagen, median(dagen) filter (where not open) as mediaan_dagen, quantile_cont(dagen, 0.9) filter (where not open) as p90_dagen
from wachten
group by all
order by maand, aanbieder;
