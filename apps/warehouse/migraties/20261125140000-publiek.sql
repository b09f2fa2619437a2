-- Wat openbaar wordt (docs/besluiten/0012-openbare-cijfers.md). Elk kwartaal wordt een keer gepubliceerd en verandert daarna niet meer. Van een
-- kwartaal is er één verzameling cliënten; elke indeling verdeelt haar in groepen zonder overlap, elk groot genoeg. Wat te klein is, gaat met
-- de kleinste anderen samen op in 'overig'. De tabellen weigeren een aantal onder het minimum; de gezichten in `publiek` geven niets anders dan deze tabellen.

create table lading.publicatie (
  kwartaal       text primary key check (kwartaal ~ '^\d{4}-K[1-4]$'),
  gepubliceerd_op date not null,
  minimum        integer not null check (minimum >= 1),
  unique (kwartaal, minimum)
);
comment on table lading.publicatie is 'De kwartalen die openbaar zijn gemaakt. Waar te weinig over te zeggen valt, staat er niet.';
comment on column lading.publicatie.kwartaal is 'Kwartaal als JJJJ-Kn.';
comment on column lading.publicatie.gepubliceerd_op is 'Dag waarop het kwartaal is vastgelegd.';
comment on column lading.publicatie.minimum is 'Kleinste aantal dat toen genoemd mocht worden.';

create table lading.publicatie_groep (
  kwartaal             text not null,
  minimum              integer not null,
  indeling             text not null check (indeling in ('regio', 'gemeente', 'segment', 'leeftijd', 'verwijzer')),
  groep                text not null,
  samengevoegd         text[] not null,
  clienten             integer not null check (clienten >= minimum),
  instroom             integer not null check (instroom >= minimum),
  uitstroom            integer check (uitstroom >= minimum),
  gemiddelde_duur      integer not null,
  gemiddelde_prijs     bigint check (gemiddelde_prijs % 100 = 0),
  kosten               bigint check (kosten % 100000 = 0),
  primary key (kwartaal, indeling, groep),
  foreign key (kwartaal, minimum) references lading.publicatie (kwartaal, minimum) deferrable initially deferred,
  check (uitstroom is null or indeling = 'regio'),
  check (cardinality(samengevoegd) = 0 or (groep = 'overig' and cardinality(samengevoegd) >= 2))
);
comment on table lading.publicatie_groep is 'Per gepubliceerd kwartaal de groepen van elke indeling. Een kleiner aantal dan het minimum past er niet in.';
comment on column lading.publicatie_groep.kwartaal is 'Kwartaal.';
comment on column lading.publicatie_groep.minimum is 'Kleinste aantal dat genoemd mag worden.';
comment on column lading.publicatie_groep.indeling is 'Waarnaar is ingedeeld; regio is alles samen.';
comment on column lading.publicatie_groep.groep is 'Gemeentecode, segment, leeftijdsgroep of groep verwijzers; overig is wat is samengevoegd.';
comment on column lading.publicatie_groep.samengevoegd is 'Bij overig: de groepen die erin zitten.';
comment on column lading.publicatie_groep.clienten is 'Cliënten in zorg in het kwartaal.';
comment on column lading.publicatie_groep.instroom is 'Trajecten van deze cliënten die in het kwartaal begonnen.';
comment on column lading.publicatie_groep.uitstroom is 'Trajecten die in het kwartaal eindigden; alleen van de regio.';
comment on column lading.publicatie_groep.gemiddelde_duur is 'Dagen die de geëindigde trajecten gemiddeld duurden, afgerond.';
comment on column lading.publicatie_groep.gemiddelde_prijs is 'Eurocenten die voor de geëindigde trajecten gemiddeld zijn toegekend, op hele euro''s.';
comment on column lading.publicatie_groep.kosten is 'Eurocenten die over het kwartaal zijn toegekend, op duizend euro; leeg als een groep van deze indeling te weinig cliënten met kosten heeft.';

create table lading.publicatie_concentratie (
  kwartaal         text not null references lading.publicatie (kwartaal) deferrable initially deferred,
  grootste         integer not null check (grootste >= 10),
  aandeel_procent  numeric(4, 1) not null,
  primary key (kwartaal, grootste)
);
comment on table lading.publicatie_concentratie is 'Per gepubliceerd kwartaal het deel van de kosten dat naar de grootste aanbieders gaat.';
comment on column lading.publicatie_concentratie.kwartaal is 'Kwartaal.';
comment on column lading.publicatie_concentratie.grootste is 'Zoveel grootste aanbieders samen.';
comment on column lading.publicatie_concentratie.aandeel_procent is 'Hun deel van de kosten, keer honderd.';

create function lading.publicatie_blijft() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'een gepubliceerd kwartaal verandert niet: met twee versies naast elkaar is een klein aantal uit te rekenen';
end $$;
create trigger blijft before update or delete or truncate on lading.publicatie for each statement execute function lading.publicatie_blijft();
create trigger blijft before update or delete or truncate on lading.publicatie_groep for each statement execute function lading.publicatie_blijft();
create trigger blijft before update or delete or truncate on lading.publicatie_concentratie for each statement execute function lading.publicatie_blijft();

-- De leeftijdsgroep van iemand die in dit jaar zoveel jaar wordt; ook de rapporten gebruiken haar. Zonder eigen search_path: dan rekent PostgreSQL haar
-- uit op de plaats zelf, in plaats van haar voor elke rij aan te roepen.
create function dwh.leeftijdsgroep(jaren integer) returns text language sql immutable as $$
  select case when jaren is null or jaren < 0 then 'onbekend' when jaren <= 3 then '0-3' when jaren <= 11 then '4-11' when jaren <= 15 then '12-15'
    when jaren <= 17 then '16-17' else '18+' end
$$;
comment on function dwh.leeftijdsgroep(integer) is 'Leeftijdsgroep: 0-3, 4-11, 12-15, 16-17, 18+ of onbekend.';

-- De cliënten over wie een kwartaal gaat: wie er zorg had. Ieder staat er één keer in, bij de zorg die het laatst begon.
create function lading.populatie(van date, tot date) returns table (client_id bigint, gemeente text, segment text, leeftijd text, verwijzer text,
  begonnen integer, geeindigd integer, duur bigint, geprijsd integer, prijs bigint, kosten bigint, blijft boolean) language sql stable set search_path = '' as $$
  with zorg as materialized (
    select l.* from dwh.feit_levering l where l.begindatum <= tot and (l.einddatum is null or l.einddatum >= van)
  ), prijs as (
    select z.levering_id, sum(p.toegekend)::bigint as prijs from zorg z
    join dwh.feit_prestatie p on (p.gemeente, p.toewijzing_nummer, p.aanbieder, p.client_id) = (z.gemeente, z.toewijzing_nummer, z.aanbieder, z.client_id)
      and p.begindatum between z.begindatum and z.einddatum
    where z.einddatum <= tot group by z.levering_id
  ), kosten as (
    select p.client_id, sum(p.toegekend)::bigint as kosten from dwh.feit_prestatie p where p.maand between van and tot group by p.client_id
  ), client as (
    select z.client_id, count(*) filter (where z.begindatum >= van)::integer as begonnen, count(*) filter (where z.einddatum <= tot)::integer as geeindigd,
      coalesce(sum(z.einddatum - z.begindatum + 1) filter (where z.einddatum <= tot), 0) as duur, count(p.prijs)::integer as geprijsd, sum(p.prijs)::bigint as prijs,
      bool_or(z.einddatum is null or z.einddatum > tot) as blijft, (array_agg(z.levering_id order by z.begindatum desc, z.levering_id))[1] as laatste
    from zorg z left join prijs p using (levering_id) group by z.client_id
  )
  select c.client_id, z.gemeente, coalesce(z.segment, 'onbekend'), dwh.leeftijdsgroep(extract(year from van)::integer - d.geboortejaar), v.groep,
    c.begonnen, c.geeindigd, c.duur, c.geprijsd, c.prijs, k.kosten, c.blijft
  from client c join zorg z on z.levering_id = c.laatste left join dwh.dim_client d on d.client_id = c.client_id
  left join dwh.dim_verwijzer v on v.verwijzer = z.verwijzer left join kosten k on k.client_id = c.client_id
$$;

-- Verdeelt de populatie van een kwartaal in groepen en legt die vast. Van elke groep zijn vijf verzamelingen cliënten groot genoeg: wie zorg had, bij
-- wie zorg begon, bij wie geen zorg begon, bij wie zorg eindigde en wie in zorg bleef. Haalt een groep dat niet, dan gaan alle groepen die het niet halen
-- samen, met zoveel van de kleinste andere als nodig is. Lukt dat niet, of blijft er dan een groep over, dan vervalt de indeling.
create function lading.publiceer_groepen(kw text, van date, tot date, drempel integer) returns void language sql set search_path = '' as $$
  with telling as (
    select i.indeling, coalesce(i.groep, 'onbekend') as groep, count(*) as clienten, count(*) filter (where p.begonnen > 0) as starters,
      count(*) filter (where p.begonnen = 0) as zonder_start, count(*) filter (where p.geeindigd > 0) as enders, count(*) filter (where p.blijft) as blijvers,
      count(*) filter (where p.geprijsd > 0) as met_prijs, count(*) filter (where p.kosten <> 0) as met_kosten,
      sum(p.begonnen) as begonnen, sum(p.geeindigd) as geeindigd, sum(p.duur) as duur, sum(p.geprijsd) as geprijsd, sum(p.prijs) as prijs, sum(p.kosten) as kosten
    from lading.populatie(van, tot) p cross join lateral (values ('regio', 'alle'), ('gemeente', p.gemeente), ('segment', p.segment),
      ('leeftijd', p.leeftijd), ('verwijzer', p.verwijzer)) i (indeling, groep)
    group by 1, 2
  ), gewogen as (
    select t.*, least(clienten, starters, zonder_start, enders, blijvers) >= drempel as haalt from telling t
  ), rij as (
    select g.*, row_number() over w as nr, count(*) filter (where not haalt) over (partition by indeling) as te_klein,
      least(sum(clienten) over w, sum(starters) over w, sum(zonder_start) over w, sum(enders) over w, sum(blijvers) over w) >= drempel as samen_haalt
    from gewogen g window w as (partition by indeling order by haalt, clienten, groep)
  ), grens as (
    select indeling, case when max(te_klein) = 0 then 0 else min(nr) filter (where samen_haalt and nr >= te_klein) end as tot_en_met, count(*) as groepen
    from rij group by indeling
  ), gebundeld as (
    select r.indeling, case when r.nr <= g.tot_en_met then 'overig' else r.groep end as groep,
      coalesce(array_agg(r.groep order by r.groep) filter (where r.nr <= g.tot_en_met), '{}') as samengevoegd, sum(clienten)::integer as clienten,
      sum(begonnen)::integer as begonnen, sum(geeindigd)::integer as geeindigd, sum(duur) as duur, sum(met_prijs) as met_prijs, sum(geprijsd) as geprijsd,
      sum(prijs) as prijs, sum(met_kosten) as met_kosten, sum(kosten) as kosten
    from rij r join grens g on g.indeling = r.indeling and g.tot_en_met is not null and (r.indeling = 'regio' or g.groepen - greatest(g.tot_en_met - 1, 0) > 1)
    group by 1, 2
  )
  insert into lading.publicatie_groep (kwartaal, minimum, indeling, groep, samengevoegd, clienten, instroom, uitstroom, gemiddelde_duur, gemiddelde_prijs, kosten)
  select kw, drempel, indeling, groep, samengevoegd, clienten, begonnen, case when indeling = 'regio' then geeindigd end, round(duur / geeindigd)::integer,
    case when met_prijs >= drempel then (round(prijs / geprijsd / 100) * 100)::bigint end,
    case when min(met_kosten) over () >= drempel then (round(kosten / 100000) * 100000)::bigint end
  from gebundeld
$$;

-- Het deel van de kosten dat naar de 10, 20, 50 en 100 grootste aanbieders gaat. Een grens telt alleen als er aan beide kanten, tot de volgende grens,
-- minstens drie aanbieders en genoeg cliënten zijn.
create function lading.publiceer_concentratie(kw text, van date, tot date, drempel integer) returns void language plpgsql set search_path = '' as $$
declare
  grens integer;
  vorige integer := 0;
begin
  foreach grens in array array[10, 20, 50, 100] loop
    if (select bool_and(genoeg) from (
      select count(distinct p.client_id) >= drempel and count(distinct p.aanbieder) >= 3 as genoeg from lading.kosten_op_rang(van, tot) p where p.rang > vorige and p.rang <= grens
      union all
      select count(distinct p.client_id) >= drempel and count(distinct p.aanbieder) >= 3 from lading.kosten_op_rang(van, tot) p where p.rang > grens) kanten) then
      insert into lading.publicatie_concentratie
        select kw, grens, round(100 * sum(toegekend) filter (where rang <= grens) / sum(toegekend), 1) from lading.kosten_op_rang(van, tot);
      vorige := grens;
    end if;
  end loop;
end $$;

-- De kosten van de populatie per aanbieder en client, met de plaats van de aanbieder naar kosten.
create function lading.kosten_op_rang(van date, tot date) returns table (rang integer, aanbieder text, client_id bigint, toegekend bigint) language sql stable set search_path = '' as $$
  with kosten as (
    select p.aanbieder, p.client_id, sum(p.toegekend)::bigint as toegekend from dwh.feit_prestatie p
    where p.maand between van and tot and exists (select from dwh.feit_levering l
      where l.client_id = p.client_id and l.begindatum <= tot and (l.einddatum is null or l.einddatum >= van))
    group by p.aanbieder, p.client_id
  ), plaats as (
    select k.aanbieder, row_number() over (order by sum(k.toegekend) desc, k.aanbieder)::integer as rang from kosten k group by k.aanbieder having sum(k.toegekend) > 0
  )
  select p.rang, k.aanbieder, k.client_id, k.toegekend from plaats p join kosten k on k.aanbieder = p.aanbieder
$$;

-- Publiceert elk kwartaal dat lang genoeg voorbij is en nog niet is vastgelegd; een kwartaal waarin de regio te klein is, kan later nog. Draait met de
-- rechten van de eigenaar; de lader roept haar aan.
create procedure lading.publiceer(vandaag date, drempel integer) language plpgsql security definer set search_path = '' as $$
declare
  -- de declaraties van de laatste maand mogen nog een maand later komen, en het antwoord daarop twee weken
  wacht constant integer := 60;
  begin_kwartaal date;
  eind_kwartaal date;
  kw text;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('publicatie', 0));
  for begin_kwartaal in select q::date from pg_catalog.generate_series(
      (select pg_catalog.date_trunc('quarter', min(l.begindatum)) from dwh.feit_levering l where l.begindatum >= vandaag - interval '5 years'),
      vandaag - interval '3 months', interval '3 months') q
  loop
    eind_kwartaal := (begin_kwartaal + interval '3 months')::date - 1;
    kw := pg_catalog.to_char(begin_kwartaal, 'YYYY-"K"Q');
    continue when eind_kwartaal + wacht > vandaag or exists (select from lading.publicatie p where p.kwartaal = kw);
    perform lading.publiceer_groepen(kw, begin_kwartaal, eind_kwartaal, drempel);
    if exists (select from lading.publicatie_groep g where g.kwartaal = kw) then
      insert into lading.publicatie values (kw, vandaag, drempel);
      perform lading.publiceer_concentratie(kw, begin_kwartaal, eind_kwartaal, drempel);
    end if;
  end loop;
end $$;

create view publiek.publicatie as select kwartaal, gepubliceerd_op, minimum from lading.publicatie;
comment on view publiek.publicatie is 'De kwartalen die zijn vastgelegd; een kwartaal verandert daarna niet meer.';
comment on column publiek.publicatie.kwartaal is 'Kwartaal als JJJJ-Kn.';
comment on column publiek.publicatie.gepubliceerd_op is 'Dag waarop het kwartaal is vastgelegd.';
comment on column publiek.publicatie.minimum is 'Kleinste aantal dat genoemd mag worden.';

create view publiek.monitor as
  select kwartaal, indeling, groep, samengevoegd, clienten, instroom, uitstroom, gemiddelde_duur, gemiddelde_prijs
  from lading.publicatie_groep where indeling <> 'verwijzer';
comment on view publiek.monitor is 'Cliënten, instroom, duur en prijs per kwartaal: van de regio, per gemeente, per segment en per leeftijdsgroep.';
comment on column publiek.monitor.kwartaal is 'Kwartaal.';
comment on column publiek.monitor.indeling is 'regio, gemeente, segment of leeftijd.';
comment on column publiek.monitor.groep is 'De groep; overig is wat is samengevoegd.';
comment on column publiek.monitor.samengevoegd is 'Bij overig: de groepen die erin zitten.';
comment on column publiek.monitor.clienten is 'Cliënten in zorg in het kwartaal; ieder telt één keer, bij de zorg die het laatst begon.';
comment on column publiek.monitor.instroom is 'Trajecten van deze cliënten die in het kwartaal begonnen.';
comment on column publiek.monitor.uitstroom is 'Trajecten die in het kwartaal eindigden; alleen van de regio.';
comment on column publiek.monitor.gemiddelde_duur is 'Dagen die de geëindigde trajecten gemiddeld duurden.';
comment on column publiek.monitor.gemiddelde_prijs is 'Eurocenten die voor de geëindigde trajecten gemiddeld zijn toegekend, op hele euro''s.';

create view publiek.verwijzers as
  select kwartaal, groep as verwijzer, samengevoegd, instroom, kosten from lading.publicatie_groep where indeling = 'verwijzer';
comment on view publiek.verwijzers is 'Instroom en kosten per groep verwijzers en kwartaal.';
comment on column publiek.verwijzers.kwartaal is 'Kwartaal.';
comment on column publiek.verwijzers.verwijzer is 'Groep verwijzers; overig is wat is samengevoegd.';
comment on column publiek.verwijzers.samengevoegd is 'Bij overig: de groepen die erin zitten.';
comment on column publiek.verwijzers.instroom is 'Trajecten die in het kwartaal begonnen.';
comment on column publiek.verwijzers.kosten is 'Eurocenten die over het kwartaal zijn toegekend, op duizend euro.';

create view publiek.concentratie as select kwartaal, grootste, aandeel_procent from lading.publicatie_concentratie;
comment on view publiek.concentratie is 'Het deel van de kosten dat naar de grootste aanbieders gaat, per kwartaal.';
comment on column publiek.concentratie.kwartaal is 'Kwartaal.';
comment on column publiek.concentratie.grootste is 'Zoveel grootste aanbieders samen.';
comment on column publiek.concentratie.aandeel_procent is 'Hun deel van de kosten, keer honderd.';

-- ook voor wat hierboven is bijgekomen
call lading.ken_rechten_toe();
