-- Wat er per maand van zorg is ingediend, en wat daarvan is toegekend, afgewezen of nog wacht op antwoord, in eurocenten.
--
-- Optellen mag: een credit is negatief, en ingediend is altijd toegekend plus afgewezen plus in behandeling. gecrediteerd is wat er van de
-- toegekende declaraties is teruggenomen; het zit al in toegekend, tel het er niet nog eens af.
select strftime(maand, '%Y-%m') as maand, count(*) as prestaties, sum(ingediend)::bigint as ingediend, sum(toegekend)::bigint as toegekend, sum(afgewezen)::bigint as afgewezen,
  sum(in_behandeling)::bigint as in_behandeling, coalesce(-sum(toegekend) filter (where debet_credit = 'C'), 0)::bigint as gecrediteerd,
  100.0 * sum(afgewezen) / nullif(sum(ingediend), 0) as afgewezen_procent, avg(ingediend_op - last_day(maand)) as dagen_tot_indienen
from 'feit_prestatie.parquet'
group by all
order by maand;
