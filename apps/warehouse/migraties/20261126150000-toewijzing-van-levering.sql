-- Hoe lang iemand op zorg wachtte, of er bij zijn zorg een toewijzing hoort en of er op die toewijzing nog een levering volgt, zegt een levering zelf: wie dat telt,
-- hoeft niet elke toewijzing en niet elke andere levering erbij te zoeken.
alter table dwh.feit_levering add column toewijzing_vanaf date, add column volgende_begindatum date;
comment on column dwh.feit_levering.toewijzing_vanaf is 'Dag vanaf wanneer op de toewijzing van de laatste start geleverd kon worden: haar eerste ontvangst of haar ingangsdatum, de laatste van de twee; leeg zonder toewijzing of als zij is ingetrokken.';
comment on column dwh.feit_levering.volgende_begindatum is 'Eerste dag van de volgende levering op dezelfde toewijzing; leeg als die er niet is of zonder toewijzing.';

update dwh.feit_levering l set toewijzing_vanaf = greatest(t.ontvangen_op, t.ingangsdatum) from dwh.feit_toewijzing t
where (t.gemeente, t.toewijzing_nummer, t.aanbieder, t.client_id) = (l.gemeente, l.toewijzing_nummer, l.aanbieder, l.client_id);
update dwh.feit_levering l set volgende_begindatum = v.volgende
from (select levering_id, lead(begindatum) over (partition by toewijzing_nummer, client_id, gemeente, aanbieder order by begindatum, levering_id) as volgende from dwh.feit_levering where toewijzing_nummer is not null) v
where v.levering_id = l.levering_id and v.volgende is not null;

-- Van een toewijzing die zelf niet in het warehouse staat, weet alleen het dossier het: dat wordt opnieuw geladen.
insert into lading.agenda (soort, sleutel)
select distinct 'dossier', d.onderwerp from dwh.feit_levering l join lading.dossier d using (client_id, gemeente, aanbieder)
where l.toewijzing_vanaf is null and l.toewijzing_nummer is not null
on conflict do nothing;
