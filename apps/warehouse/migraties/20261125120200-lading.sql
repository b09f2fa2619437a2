-- Het werkblad van de lader: wat hij moet onthouden om te laden, en wat een analist niet hoort te zien.
create schema lading;
comment on schema lading is 'Werkblad van de lader; alleen voor hub_lader.';

create table lading.client (
  client           text primary key,
  client_id        bigint generated always as identity unique,
  pseudoniem       text not null unique,
  sleutel          text not null,
  volgend          text,
  volgende_sleutel text
);
comment on table lading.client is 'Van de cliëntsleutel van het dossier naar het pseudoniem. De sleutels zelf staan nergens in de database.';
comment on column lading.client.client is 'HMAC waaronder het dossier de cliënt kent.';
comment on column lading.client.client_id is 'Nummer van de cliënt in het warehouse.';
comment on column lading.client.pseudoniem is 'Pseudoniem in het warehouse.';
comment on column lading.client.sleutel is 'Kenmerk van de pseudoniemsleutel waarmee het is gemaakt.';
comment on column lading.client.volgend is 'Pseudoniem onder de volgende sleutel, zolang er wordt gewisseld.';
comment on column lading.client.volgende_sleutel is 'Kenmerk van die volgende sleutel.';

create table lading.dossier (
  onderwerp    text primary key,
  aanbieder    text not null,
  gemeente     text not null,
  client_id    bigint not null references lading.client (client_id),
  geboortejaar smallint,
  geslacht     text,
  persoon_nr   bigint
);
create index dossier_client on lading.dossier (client_id);
comment on table lading.dossier is 'De dossiers van leverende gemeenten, met wat hun laatste bericht over de persoon zei.';
comment on column lading.dossier.onderwerp is 'aanbieder/gemeente/client, zoals bij een gebeurtenis.';
comment on column lading.dossier.aanbieder is 'AGB-code.';
comment on column lading.dossier.gemeente is 'Gemeentecode.';
comment on column lading.dossier.client_id is 'Cliënt.';
comment on column lading.dossier.geboortejaar is 'Geboortejaar.';
comment on column lading.dossier.geslacht is 'Geslacht.';
comment on column lading.dossier.persoon_nr is 'Volgnummer van de gebeurtenis die dat zei.';

create table lading.agenda (
  soort   text not null check (soort in ('dossier', 'bericht')),
  sleutel text not null,
  primary key (soort, sleutel)
);
comment on table lading.agenda is 'Wat opnieuw geladen moet worden zonder dat er een bericht over kwam: ander beleid, of herbouw.';
comment on column lading.agenda.soort is 'dossier of bericht.';
comment on column lading.agenda.sleutel is 'Onderwerp van een dossier, of volgnummer van een bericht.';

create table lading.regel (
  volgorde integer primary key,
  gemeente text,
  segment  text,
  aan      boolean not null
);
comment on table lading.regel is 'De regels van levering uit het beleid.';
comment on column lading.regel.volgorde is 'Plaats in het beleid.';
comment on column lading.regel.gemeente is 'Gemeentecode; leeg is elke gemeente.';
comment on column lading.regel.segment is 'Segment; leeg is elk segment, ook als het niet te bepalen is.';
comment on column lading.regel.aan is 'Of er wordt geleverd.';

create table lading.opdracht (
  soort       text primary key check (soort in ('herbouw', 'sleutel')),
  gevraagd_op timestamptz not null,
  begonnen_op timestamptz,
  klaar_op    timestamptz,
  afloop      text
);
comment on table lading.opdracht is 'Wat beheer van de lader vroeg, en hoe dat afliep; per soort de laatste.';
comment on column lading.opdracht.soort is 'herbouw of sleutel.';
comment on column lading.opdracht.gevraagd_op is 'Moment van de vraag.';
comment on column lading.opdracht.begonnen_op is 'Moment waarop de lader begon.';
comment on column lading.opdracht.klaar_op is 'Moment waarop het klaar was.';
comment on column lading.opdracht.afloop is 'Wat eruit kwam, in een regel.';

create table lading.stand (
  enige         boolean primary key default true check (enige),
  beleid        text not null,
  sleutel       text,
  termijnen_tot timestamptz not null
);
insert into lading.stand (beleid, termijnen_tot) values ('', '-infinity');
comment on table lading.stand is 'Waarmee het laatst is geladen; een rij.';
comment on column lading.stand.enige is 'Altijd waar: er is een rij.';
comment on column lading.stand.beleid is 'Kenmerk van het beleid en de contracten waarmee is geladen.';
comment on column lading.stand.sleutel is 'Kenmerk van de pseudoniemsleutel van alle pseudoniemen; leeg als er nog geen zijn.';
comment on column lading.stand.termijnen_tot is 'Termijnen die tot dit moment veranderden zijn geladen.';

-- Het segment van een product op een dag. Een regel met code gaat voor een regel over de categorie; daarna telt de eerste.
create function dwh.segment_van(categorie text, code text, dag date) returns text language sql stable set search_path = '' as $$
  select s.segment from dwh.dim_segment s
  where s.product_categorie = categorie and (s.product_code is null or s.product_code = code)
    and s.geldig_van <= dag and (s.geldig_tot is null or s.geldig_tot >= dag)
  order by s.product_code is null, s.volgorde limit 1
$$;
comment on function dwh.segment_van(text, text, date) is 'Het segment van een product op een dag, of leeg.';

-- De plaatsing waar zorg van deze aanbieder op een dag onder valt; dezelfde keuze als bij de termijnen: de eerste regel die past.
create function dwh.plaatsing_van(agb text, categorie text, code text, dag date) returns text language sql stable set search_path = '' as $$
  select p.naam from dwh.dim_plaatsing p
  where (p.aanbieder is null or p.aanbieder = agb) and (p.product_categorie is null or p.product_categorie = categorie)
    and (p.product_code is null or p.product_code = code) and (p.segment is null or p.segment = dwh.segment_van(categorie, code, dag))
    and p.geldig_van <= dag and (p.geldig_tot is null or p.geldig_tot >= dag)
  order by p.volgorde limit 1
$$;
comment on function dwh.plaatsing_van(text, text, text, date) is 'De plaatsing waar zorg van een aanbieder op een dag onder valt, of leeg.';

-- De contractregel die op een dag geldt: die met de gemeente gaat voor die voor alle, die met de code voor die over de categorie.
create function dwh.contract_van(agb text, gem text, categorie text, code text, dag date) returns dwh.dim_contract language sql stable set search_path = '' as $$
  select c from dwh.dim_contract c
  where c.aanbieder = agb and c.product_categorie = categorie and (c.gemeente is null or c.gemeente = gem)
    and (c.product_code is null or c.product_code = code) and c.geldig_van <= dag and (c.geldig_tot is null or c.geldig_tot >= dag)
  order by c.gemeente is null, c.product_code is null, c.volgorde limit 1
$$;
comment on function dwh.contract_van(text, text, text, text, date) is 'De contractregel die voor een product op een dag geldt, of leeg.';

-- Of een gemeente over dit segment levert. Een regel die de gemeente noemt gaat voor een regel voor alle gemeenten, daarna een regel die
-- het segment noemt voor een regel voor alle; daarna telt de eerste. Past er geen, dan niet. Segment leeg: niet te bepalen.
create function lading.geleverd(gem text, seg text) returns boolean language sql stable set search_path = '' as $$
  select coalesce((select r.aan from lading.regel r
    where (r.gemeente is null or r.gemeente = gem) and (r.segment is null or r.segment = seg)
    order by r.gemeente is null, r.segment is null, r.volgorde limit 1), false)
$$;

-- Of een gemeente over enig segment levert.
create function lading.levert(gem text) returns boolean language sql stable set search_path = '' as $$
  select exists (select from (select distinct s.segment from dwh.dim_segment s union all select null) s where lading.geleverd(gem, s.segment))
$$;

-- Partities, een per maand. Wat voor 2015 of na 2040 valt, staat in een partitie aan de rand: een datum in een bericht kan niet
-- eindeloos tabellen maken.
create table dwh.feit_prestatie_vroeg partition of dwh.feit_prestatie for values from (minvalue) to ('2015-01-01');
create table dwh.feit_prestatie_laat partition of dwh.feit_prestatie for values from ('2041-01-01') to (maxvalue);
create table dwh.feit_bericht_vroeg partition of dwh.feit_bericht for values from (minvalue) to ('2015-01-01 00:00+00');
create table dwh.feit_bericht_laat partition of dwh.feit_bericht for values from ('2041-01-01 00:00+00') to (maxvalue);
create table dwh.feit_bericht_code_vroeg partition of dwh.feit_bericht_code for values from (minvalue) to ('2015-01-01 00:00+00');
create table dwh.feit_bericht_code_laat partition of dwh.feit_bericht_code for values from ('2041-01-01 00:00+00') to (maxvalue);

-- Maakt de partities voor deze maanden (eerste dagen) van een feit, voor zover ze er niet zijn. Draait met de rechten van de eigenaar:
-- de lader mag geen tabellen maken.
create function lading.maak_maanden(feit text, maanden date[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  maand date;
  grens text := case feit when 'feit_prestatie' then '' else ' 00:00+00' end;
begin
  if feit not in ('feit_prestatie', 'feit_bericht', 'feit_bericht_code') then
    raise exception '% heeft geen maanden', feit;
  end if;
  foreach maand in array maanden loop
    maand := pg_catalog.date_trunc('month', maand)::date;
    if maand >= '2015-01-01' and maand < '2041-01-01'
      and pg_catalog.to_regclass('dwh.' || feit || pg_catalog.to_char(maand, '_YYYY_MM')) is null then
      perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('maanden van ' || feit, 0));
      execute pg_catalog.format('create table if not exists dwh.%I partition of dwh.%I for values from (%L) to (%L)',
        feit || pg_catalog.to_char(maand, '_YYYY_MM'), feit, maand || grens, (maand + interval '1 month')::date || grens);
    end if;
  end loop;
end $$;
