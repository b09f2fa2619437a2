-- Of iemand doorstroomt van het ene segment naar het andere, staat op de levering: anders moet elk rapport elke levering naast alle andere van die cliënt leggen.
alter table dwh.feit_levering add column dagen_na_ander_segment integer;
comment on column dwh.feit_levering.dagen_na_ander_segment is 'Dagen van het einde van eerder begonnen zorg van de cliënt in een ander segment tot de begindatum: 0 als die toen nog liep, de minste als er meer zijn; leeg als er geen was.';

-- Rekent opnieuw uit hoe leveringen van deze cliënten op elkaar volgen.
create function lading.tel_doorstroom_op(clienten bigint[]) returns void language sql set search_path = '' as $$
  update dwh.feit_levering l set dagen_na_ander_segment = d.dagen
  from (select n.levering_id, min(case when e.einddatum < n.begindatum then n.begindatum - e.einddatum else 0 end) filter (where e.levering_id is not null) as dagen
    from dwh.feit_levering n left join dwh.feit_levering e on e.client_id = n.client_id and e.begindatum < n.begindatum and e.segment is distinct from n.segment
    where n.client_id = any (clienten) group by n.levering_id) d
  where l.levering_id = d.levering_id and l.dagen_na_ander_segment is distinct from d.dagen
$$;
select lading.tel_doorstroom_op(array(select client_id from dwh.dim_client));
call lading.ken_rechten_toe();
