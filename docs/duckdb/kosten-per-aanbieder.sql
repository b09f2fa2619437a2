-- Welk deel van de kosten naar welke aanbieder gaat, per jaar van de zorg, de grootste eerst.
--
-- Kosten zijn wat is toegekend, debet min credit; wat is afgewezen of nog wacht op antwoord, telt niet mee. samen_procent is het deel van deze
-- aanbieder en alle grotere: waar het over de 80 gaat, staat de aanbieder die de 80 procent volmaakt.
with kosten as (
  select year(maand) as jaar, aanbieder, sum(toegekend)::bigint as kosten_eurocent
  from 'feit_prestatie.parquet'
  group by all
  having sum(toegekend) > 0
)
select k.jaar, row_number() over grootste as rang, k.aanbieder, a.naam, k.kosten_eurocent,
  100.0 * k.kosten_eurocent / sum(k.kosten_eurocent) over (partition by k.jaar) as aandeel_procent,
  100.0 * sum(k.kosten_eurocent) over grootste / sum(k.kosten_eurocent) over (partition by k.jaar) as samen_procent
from kosten k
left join 'dim_aanbieder.parquet' a on a.aanbieder = k.aanbieder and a.geldig_tot is null
window grootste as (partition by k.jaar order by k.kosten_eurocent desc, k.aanbieder rows unbounded preceding)
order by k.jaar, rang;
