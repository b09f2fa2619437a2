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

create view lading.bekend as
  select c.client, c.client_id from lading.client c where exists (select from lading.dossier d where d.client_id = c.client_id);
comment on view lading.bekend is 'De cliënten met een dossier: alleen zij komen in het warehouse.';
comment on column lading.bekend.client is 'Cliëntsleutel van het dossier.';
comment on column lading.bekend.client_id is 'Nummer van de cliënt in het warehouse.';

create table lading.zonder_client (
  client     text not null,
  bericht_id bigint not null,
  primary key (client, bericht_id)
);
create index zonder_client_bericht on lading.zonder_client (bericht_id);
comment on table lading.zonder_client is 'Declaraties met prestaties van een cliënt die nog niet bekend is; wordt hij dat, dan worden zij opnieuw geladen.';
comment on column lading.zonder_client.client is 'Cliëntsleutel van het dossier.';
comment on column lading.zonder_client.bericht_id is 'De declaratie.';

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

create table lading.product (
  product_categorie      text not null,
  product_code           text,
  categorie_omschrijving text,
  omschrijving           text,
  unique nulls not distinct (product_categorie, product_code)
);
comment on table lading.product is 'De producten die beleid, contracten en codelijst noemen.';
comment on column lading.product.product_categorie is 'Productcategorie.';
comment on column lading.product.product_code is 'Productcode; leeg is de categorie als geheel.';
comment on column lading.product.categorie_omschrijving is 'Betekenis van de categorie.';
comment on column lading.product.omschrijving is 'Omschrijving van de productcode.';

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

-- Een tarief per andere eenheid: minuten (01) en uren (04) zijn in elkaar om te rekenen, andere eenheden niet.
create function dwh.tarief_per(tarief bigint, eenheid text, per text) returns numeric language sql immutable set search_path = '' as $$
  select case when eenheid = per then tarief::numeric when (eenheid, per) = ('04', '01') then tarief / 60.0 when (eenheid, per) = ('01', '04') then tarief * 60.0 end
$$;
comment on function dwh.tarief_per(bigint, text, text) is 'Een tarief omgerekend naar een andere eenheid, of leeg als dat niet kan.';

-- De contractregel die op een dag geldt: die met de gemeente gaat voor die voor alle, die met de code voor die over de categorie.
create function dwh.contract_van(agb text, gem text, categorie text, code text, dag date) returns dwh.dim_contract language sql stable set search_path = '' as $$
  select c from dwh.dim_contract c
  where c.aanbieder = agb and c.product_categorie = categorie and (c.gemeente is null or c.gemeente = gem)
    and (c.product_code is null or code is null or c.product_code = code) and c.geldig_van <= dag and (c.geldig_tot is null or c.geldig_tot >= dag)
  order by c.gemeente is null, c.product_code is null, c.volgorde limit 1
$$;
comment on function dwh.contract_van(text, text, text, text, date) is 'De contractregel die voor een product op een dag geldt, of leeg.';

-- Het hoogste tarief dat op een dag voor een product geldt, omgerekend naar een eenheid.
create function dwh.plafond_van(categorie text, code text, per text, dag date) returns numeric language sql stable set search_path = '' as $$
  select dwh.tarief_per(p.maximum, p.eenheid, per) from dwh.dim_tariefplafond p
  where p.product_categorie = categorie and (p.product_code is null or p.product_code = code)
    and p.geldig_van <= dag and (p.geldig_tot is null or p.geldig_tot >= dag) and dwh.tarief_per(p.maximum, p.eenheid, per) is not null
  order by p.product_code is null, p.volgorde limit 1
$$;
comment on function dwh.plafond_van(text, text, text, date) is 'Het hoogste tarief dat op een dag voor een product geldt, in eurocenten per gevraagde eenheid, of leeg.';

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
      -- los maken en dan aanhangen: zo wacht niemand die het feit leest
      execute pg_catalog.format('create table dwh.%I (like dwh.%I including all)', feit || pg_catalog.to_char(maand, '_YYYY_MM'), feit);
      execute pg_catalog.format('alter table dwh.%I attach partition dwh.%I for values from (%L) to (%L)',
        feit, feit || pg_catalog.to_char(maand, '_YYYY_MM'), maand || grens, (maand + interval '1 month')::date || grens);
    end if;
  end loop;
end $$;

-- Of een client een feit heeft; het goedkoopste eerst.
create function dwh.heeft_feiten(client bigint) returns boolean language sql stable set search_path = '' as $$
  select exists (select from dwh.feit_toewijzing f where f.client_id = client) or exists (select from dwh.feit_levering f where f.client_id = client)
    or exists (select from dwh.feit_verzoek f where f.client_id = client) or exists (select from dwh.feit_termijn f where f.client_id = client)
    or exists (select from dwh.feit_prestatie f where f.client_id = client)
$$;
comment on function dwh.heeft_feiten(bigint) is 'Of een client een feit heeft; een client zonder feiten staat niet in het warehouse.';

-- Zet de producten in dim_product: wat beleid, contracten en codelijst noemen (lading.product), en wat een feit draagt. De indeling in segmenten geeft
-- elk product zijn perioden.
create procedure lading.vul_producten() language sql as $$
  with gevraagd as (
    select product_categorie, product_code, categorie_omschrijving, omschrijving, true as ingesteld from lading.product
    union all
    select f.product_categorie, f.product_code, null, null, false from (
      select product_categorie, product_code from dwh.feit_toewijzing union select product_categorie, product_code from dwh.feit_levering
      union select product_categorie, product_code from dwh.feit_verzoek -- een prestatie heeft het product van haar toewijzing, behalve als die er geen noemt
      union select p.product_categorie, p.product_code from dwh.feit_toewijzing t join dwh.feit_prestatie p using (gemeente, toewijzing_nummer)
        where t.product_code is null) f
    where f.product_categorie is not null and not exists (select from lading.product p
      where p.product_categorie = f.product_categorie and p.product_code is not distinct from f.product_code)
  ), grens as (
    select g.product_categorie, g.product_code, dag from gevraagd g cross join lateral (
      select date '1900-01-01' as dag
      union select s.geldig_van from dwh.dim_segment s where s.product_categorie = g.product_categorie
      union select s.geldig_tot + 1 from dwh.dim_segment s where s.product_categorie = g.product_categorie and s.geldig_tot is not null) d
  ), ingedeeld as (
    select product_categorie, product_code, dag, dwh.segment_van(product_categorie, product_code, dag) as segment from grens
  ), wisseling as (
    select *, lag(segment) over w as vorig, row_number() over w as nr from ingedeeld window w as (partition by product_categorie, product_code order by dag)
  ), periode as (
    select product_categorie, product_code, segment, dag as geldig_van,
      lead(dag) over (partition by product_categorie, product_code order by dag) - 1 as geldig_tot
    from wisseling where nr = 1 or segment is distinct from vorig
  ), nieuw as (
    select p.product_categorie, p.product_code, p.geldig_van, p.geldig_tot,
      coalesce(g.categorie_omschrijving, (select c.categorie_omschrijving from lading.product c where c.product_categorie = p.product_categorie and c.product_code is null)) as categorie_omschrijving,
      g.omschrijving, p.segment,
      (select case when count(distinct c.uitvoeringsvariant) > 1 then 'wisselend' else min(c.uitvoeringsvariant) end from dwh.dim_contract c
        where c.product_categorie = p.product_categorie and (c.product_code is null or p.product_code is null or c.product_code = p.product_code)) as uitvoeringsvariant,
      g.ingesteld
    from periode p join gevraagd g on g.product_categorie = p.product_categorie and g.product_code is not distinct from p.product_code
  ), weg as (
    delete from dwh.dim_product d where not exists (select from nieuw n
      where n.product_categorie = d.product_categorie and n.product_code is not distinct from d.product_code and n.geldig_van = d.geldig_van)
  )
  insert into dwh.dim_product as d (product_categorie, product_code, geldig_van, geldig_tot, categorie_omschrijving, omschrijving, segment, uitvoeringsvariant, ingesteld)
  select product_categorie, product_code, geldig_van, geldig_tot, categorie_omschrijving, omschrijving, segment, uitvoeringsvariant, ingesteld from nieuw
  on conflict (product_categorie, product_code, geldig_van) do update
    set (geldig_tot, categorie_omschrijving, omschrijving, segment, uitvoeringsvariant, ingesteld)
      = row (excluded.geldig_tot, excluded.categorie_omschrijving, excluded.omschrijving, excluded.segment, excluded.uitvoeringsvariant, excluded.ingesteld)
    where (d.geldig_tot, d.categorie_omschrijving, d.omschrijving, d.segment, d.uitvoeringsvariant, d.ingesteld)
      is distinct from (excluded.geldig_tot, excluded.categorie_omschrijving, excluded.omschrijving, excluded.segment, excluded.uitvoeringsvariant, excluded.ingesteld)
$$;
