-- Hoe lang iemand op zorg wachtte, en of er bij zijn zorg een toewijzing hoort, zegt een levering zelf: wie dat telt, hoeft niet elke toewijzing erbij te zoeken.
alter table dwh.feit_levering add column toewijzing_vanaf date;
comment on column dwh.feit_levering.toewijzing_vanaf is 'Dag vanaf wanneer op de toewijzing van de laatste start geleverd kon worden: haar eerste ontvangst of haar ingangsdatum, de laatste van de twee; leeg zonder toewijzing of als zij is ingetrokken.';

update dwh.feit_levering l set toewijzing_vanaf = greatest(t.ontvangen_op, t.ingangsdatum) from dwh.feit_toewijzing t
where (t.gemeente, t.toewijzing_nummer, t.aanbieder, t.client_id) = (l.gemeente, l.toewijzing_nummer, l.aanbieder, l.client_id);

-- Van een toewijzing die zelf niet in het warehouse staat, weet alleen het dossier het: dat wordt opnieuw geladen.
insert into lading.agenda (soort, sleutel)
select distinct 'dossier', d.onderwerp from dwh.feit_levering l join lading.dossier d using (client_id, gemeente, aanbieder)
where l.toewijzing_vanaf is null and l.toewijzing_nummer is not null
on conflict do nothing;
