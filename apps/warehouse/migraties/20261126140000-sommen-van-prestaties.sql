-- Een rapport vraagt naar bedragen van een product, een toewijzing of een cliënt, haast nooit naar één prestatie. Daarom zijn prestaties ook opgeteld:
-- per declaratie en product, per kwartaal en toewijzing, en per jaar, cliënt en product (docs/besluiten/0014).
-- Eén tabel met al die sleutels samen had evenveel rijen als er prestaties zijn.
drop function lading.tel_prestaties_op(bigint[]);
drop table dwh.som_prestatie;

create table dwh.som_product (
  bericht_id            bigint not null,
  prestaties            bigint not null,
  debetprestaties       bigint not null,
  toegekende_prestaties bigint not null,
  volume_toegekend      bigint not null,
  ingediend             bigint not null,
  toegekend             bigint not null,
  afgewezen             bigint not null,
  in_behandeling        bigint not null,
  toegekend_debet       bigint not null,
  gecrediteerd          bigint not null,
  maand                 date not null,
  ingediend_op          date not null,
  gemeente              text not null,
  aanbieder             text not null,
  product_categorie     text not null,
  product_code          text not null,
  eenheid               text not null,
  telt_product          boolean not null,
  telt_declaratie       boolean not null,
  segment               text,
  plaatsing             text
) partition by range (maand);
create index som_product_bericht on dwh.som_product (bericht_id);
create table dwh.som_product_vroeg partition of dwh.som_product for values from (minvalue) to ('2015-01-01');
create table dwh.som_product_laat partition of dwh.som_product for values from ('2041-01-01') to (maxvalue);

comment on table dwh.som_product is 'Sommen van feit_prestatie zonder cliënt en toewijzing: een rij per declaratie, product, eenheid, segment, plaatsing en maand. Hier staat niets in wat niet ook in feit_prestatie staat; tel de twee dus niet bij elkaar op. Per maand in een partitie.';
comment on column dwh.som_product.bericht_id is 'Volgnummer in de hub van de declaratie (JW323).';
comment on column dwh.som_product.prestaties is 'Prestaties, debet en credit samen, hoe er ook over geoordeeld is.';
comment on column dwh.som_product.debetprestaties is 'Daarvan debet.';
comment on column dwh.som_product.toegekende_prestaties is 'Daarvan toegekend, debet en credit samen.';
comment on column dwh.som_product.volume_toegekend is 'Volume dat is toegekend, debet min credit, in de eenheid.';
comment on column dwh.som_product.ingediend is 'Ingediend in eurocenten, debet min credit.';
comment on column dwh.som_product.toegekend is 'Toegekend in eurocenten, debet min credit.';
comment on column dwh.som_product.afgewezen is 'Afgewezen in eurocenten, debet min credit.';
comment on column dwh.som_product.in_behandeling is 'Nog niet beantwoord in eurocenten, debet min credit.';
comment on column dwh.som_product.toegekend_debet is 'Toegekend aan debetprestaties in eurocenten, dus voor creditering.';
comment on column dwh.som_product.gecrediteerd is 'Toegekende creditprestaties in positieve eurocenten: toegekend_debet min toegekend.';
comment on column dwh.som_product.maand is 'Eerste dag van de maand van de ProductPerioden.';
comment on column dwh.som_product.ingediend_op is 'Dag waarop de hub de declaratie ontving (Nederlandse tijd).';
comment on column dwh.som_product.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.som_product.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.som_product.product_categorie is 'Productcategorie.';
comment on column dwh.som_product.product_code is 'Productcode.';
comment on column dwh.som_product.eenheid is 'Eenheid van het volume (WJ756).';
comment on column dwh.som_product.segment is 'Segment op de eerste dag van de ProductPerioden; leeg als het niet te bepalen is.';
comment on column dwh.som_product.telt_product is 'Ja op één rij per jaar, declaratie, product en plaatsing: tel deze rijen om declaraties van een product te tellen.';
comment on column dwh.som_product.telt_declaratie is 'Ja op één rij per jaar en declaratie: tel deze rijen om declaraties te tellen.';
comment on column dwh.som_product.plaatsing is 'Naam van de plaatsing op de eerste dag van de ProductPerioden; leeg als het er geen is.';

create table dwh.som_toewijzing (
  toewijzing_nummer     bigint not null,
  debetprestaties       bigint not null,
  toegekende_prestaties bigint not null,
  toegekend             bigint not null,
  kwartaal              date not null,
  eerste_begindatum     date not null,
  laatste_begindatum    date not null,
  eerste_einddatum      date not null,
  laatste_einddatum     date not null,
  gemeente              text not null,
  aanbieder             text not null,
  telt_toewijzing       boolean not null,
  client_id             bigint,
  segment               text
);
create unique index som_toewijzing_sleutel on dwh.som_toewijzing (client_id, kwartaal, gemeente, aanbieder, toewijzing_nummer, segment) nulls not distinct;
create index som_toewijzing_kwartaal on dwh.som_toewijzing (kwartaal);

comment on table dwh.som_toewijzing is 'Sommen van feit_prestatie per kwartaal, cliënt, toewijzing en segment. Hier staat niets in wat niet ook in feit_prestatie staat; tel de twee dus niet bij elkaar op.';
comment on column dwh.som_toewijzing.kwartaal is 'Eerste dag van het kwartaal van de ProductPerioden.';
comment on column dwh.som_toewijzing.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.som_toewijzing.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.som_toewijzing.client_id is 'Cliënt; leeg als van die cliënt geen ander bericht is aanvaard.';
comment on column dwh.som_toewijzing.toewijzing_nummer is 'Toewijzing waarop is gedeclareerd.';
comment on column dwh.som_toewijzing.segment is 'Segment op de eerste dag van de ProductPerioden; leeg als het niet te bepalen is.';
comment on column dwh.som_toewijzing.telt_toewijzing is 'Ja op één rij per kwartaal, cliënt en toewijzing waarop debetprestaties zijn: tel deze rijen om toewijzingen met een declaratie te tellen.';
comment on column dwh.som_toewijzing.debetprestaties is 'Debetprestaties, hoe er ook over geoordeeld is.';
comment on column dwh.som_toewijzing.toegekende_prestaties is 'Toegekende prestaties, debet en credit samen.';
comment on column dwh.som_toewijzing.toegekend is 'Toegekend in eurocenten, debet min credit.';
comment on column dwh.som_toewijzing.eerste_begindatum is 'Vroegste eerste dag van een ProductPeriode.';
comment on column dwh.som_toewijzing.laatste_begindatum is 'Laatste eerste dag van een ProductPeriode.';
comment on column dwh.som_toewijzing.eerste_einddatum is 'Vroegste laatste dag van een ProductPeriode.';
comment on column dwh.som_toewijzing.laatste_einddatum is 'Laatste laatste dag van een ProductPeriode.';

create table dwh.som_client (
  toegekende_prestaties bigint not null,
  toegekend             bigint not null,
  jaar                  integer not null,
  gemeente              text not null,
  aanbieder             text not null,
  product_categorie     text not null,
  product_code          text not null,
  telt_product          boolean not null,
  telt_aanbieder        boolean not null,
  client_id             bigint,
  segment               text,
  plaatsing             text
);
create unique index som_client_sleutel on dwh.som_client (client_id, jaar, gemeente, aanbieder, product_categorie, product_code, segment, plaatsing) nulls not distinct;
create index som_client_jaar on dwh.som_client (jaar);

comment on table dwh.som_client is 'Sommen van feit_prestatie per jaar, cliënt, gemeente, aanbieder en product. Hier staat niets in wat niet ook in feit_prestatie staat; tel de twee dus niet bij elkaar op.';
comment on column dwh.som_client.jaar is 'Kalenderjaar van de ProductPerioden.';
comment on column dwh.som_client.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.som_client.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.som_client.client_id is 'Cliënt; leeg als van die cliënt geen ander bericht is aanvaard.';
comment on column dwh.som_client.product_categorie is 'Productcategorie.';
comment on column dwh.som_client.product_code is 'Productcode.';
comment on column dwh.som_client.segment is 'Segment op de eerste dag van de ProductPerioden; leeg als het niet te bepalen is.';
comment on column dwh.som_client.plaatsing is 'Naam van de plaatsing op de eerste dag van de ProductPerioden; leeg als het er geen is.';
comment on column dwh.som_client.telt_product is 'Ja op één rij per jaar, cliënt, gemeente, aanbieder, product en plaatsing waarvan iets is toegekend: tel deze rijen om cliënten van een product te tellen.';
comment on column dwh.som_client.telt_aanbieder is 'Ja op één rij per jaar, cliënt, gemeente en aanbieder waarvan iets is toegekend: tel deze rijen om cliënten van een aanbieder te tellen.';
comment on column dwh.som_client.toegekende_prestaties is 'Toegekende prestaties, debet en credit samen.';
comment on column dwh.som_client.toegekend is 'Toegekend in eurocenten, debet min credit.';

-- Plaatsingen zijn een klein deel van alle prestaties, en de voortgangsrapportage vraagt alleen daarnaar.
create index feit_prestatie_plaatsing on dwh.feit_prestatie (maand, gemeente) where plaatsing is not null;

-- Welke feiten maanden hebben, zegt de database zelf: wie er een bij maakt, hoeft hier niets te veranderen.
create or replace function lading.maak_maanden(feit text, maanden date[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  maand date;
  grens text;
begin
  select case a.atttypid when 'pg_catalog.timestamptz'::regtype then ' 00:00+00' else '' end into grens
  from pg_catalog.pg_partitioned_table p join pg_catalog.pg_attribute a on a.attrelid = p.partrelid and a.attnum = p.partattrs[0]
  where p.partrelid = pg_catalog.to_regclass(pg_catalog.format('dwh.%I', feit));
  if grens is null then
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

-- Vervangt de sommen van deze cliënten, bij deze gemeenten en aanbieders, in de kwartalen en jaren van deze maanden.
create function lading.tel_clienten_op(clienten bigint[], maanden date[], gemeenten text[], aanbieders text[]) returns void language plpgsql set search_path = '' as $$
declare
  kwartalen date[] := array(select distinct date_trunc('quarter', m::timestamp)::date from unnest(maanden) m);
  jaren integer[] := array(select distinct extract(year from m)::integer from unnest(maanden) m);
begin
  delete from dwh.som_toewijzing s
  where (s.client_id = any (clienten) or s.client_id is null) and s.kwartaal = any (kwartalen) and s.gemeente = any (gemeenten) and s.aanbieder = any (aanbieders);
  delete from dwh.som_client s
  where (s.client_id = any (clienten) or s.client_id is null) and s.jaar = any (jaren) and s.gemeente = any (gemeenten) and s.aanbieder = any (aanbieders);

  insert into dwh.som_toewijzing (kwartaal, gemeente, aanbieder, client_id, toewijzing_nummer, segment, telt_toewijzing, debetprestaties, toegekende_prestaties, toegekend,
    eerste_begindatum, laatste_begindatum, eerste_einddatum, laatste_einddatum)
  select kwartaal, gemeente, aanbieder, client_id, toewijzing_nummer, segment,
    debet > 0 and row_number() over (partition by kwartaal, gemeente, aanbieder, client_id, toewijzing_nummer order by debet > 0 desc, segment) = 1,
    debet, toegekende_prestaties, toegekend, eerste_begindatum, laatste_begindatum, eerste_einddatum, laatste_einddatum
  from (
    select date_trunc('quarter', maand::timestamp)::date as kwartaal, gemeente, aanbieder, client_id, toewijzing_nummer, segment, count(*) filter (where debet_credit = 'D') as debet,
      count(*) filter (where oordeel = 'toegekend') as toegekende_prestaties, sum(toegekend) as toegekend, min(begindatum) as eerste_begindatum, max(begindatum) as laatste_begindatum,
      min(einddatum) as eerste_einddatum, max(einddatum) as laatste_einddatum
    from dwh.feit_prestatie
    where (client_id = any (clienten) or client_id is null) and gemeente = any (gemeenten) and aanbieder = any (aanbieders)
      and maand = any (array(select (k + make_interval(months => nr))::date from unnest(kwartalen) k, generate_series(0, 2) nr))
    group by 1, gemeente, aanbieder, client_id, toewijzing_nummer, segment) som;

  insert into dwh.som_client (jaar, gemeente, aanbieder, client_id, product_categorie, product_code, segment, plaatsing, telt_product, telt_aanbieder, toegekende_prestaties, toegekend)
  select jaar, gemeente, aanbieder, client_id, product_categorie, product_code, segment, plaatsing,
    telt and row_number() over (partition by jaar, gemeente, aanbieder, client_id, product_categorie, product_code, plaatsing order by telt desc, segment) = 1,
    telt and row_number() over (partition by jaar, gemeente, aanbieder, client_id order by telt desc, product_categorie, product_code, plaatsing, segment) = 1,
    toegekende_prestaties, toegekend
  from (
    select extract(year from maand)::integer as jaar, gemeente, aanbieder, client_id, product_categorie, product_code, segment, plaatsing,
      client_id is not null and count(*) filter (where oordeel = 'toegekend') > 0 as telt, count(*) filter (where oordeel = 'toegekend') as toegekende_prestaties, sum(toegekend) as toegekend
    from dwh.feit_prestatie
    where (client_id = any (clienten) or client_id is null) and gemeente = any (gemeenten) and aanbieder = any (aanbieders)
      and maand = any (array(select make_date(j, m, 1) from unnest(jaren) j, generate_series(1, 12) m))
    group by 1, gemeente, aanbieder, client_id, product_categorie, product_code, segment, plaatsing) som;
end $$;

-- Vervangt de sommen van deze declaraties door wat hun prestaties in feit_prestatie zeggen, met die van alle cliënten die erin staan of stonden.
create function lading.tel_prestaties_op(declaraties bigint[], clienten bigint[]) returns void language plpgsql set search_path = '' as $$
declare
  maanden date[];
  gemeenten text[];
  aanbieders text[];
begin
  select array_agg(distinct maand), array_agg(distinct gemeente), array_agg(distinct aanbieder) into maanden, gemeenten, aanbieders from (
    select maand, gemeente, aanbieder from dwh.feit_prestatie where bericht_id = any (declaraties)
    union all select maand, gemeente, aanbieder from dwh.som_product where bericht_id = any (declaraties)) geraakt;
  if maanden is null then return; end if;

  perform lading.maak_maanden('som_product', maanden);
  delete from dwh.som_product where bericht_id = any (declaraties);
  insert into dwh.som_product (bericht_id, maand, ingediend_op, gemeente, aanbieder, product_categorie, product_code, eenheid, segment, plaatsing, telt_product, telt_declaratie,
    prestaties, debetprestaties, toegekende_prestaties, volume_toegekend, ingediend, toegekend, afgewezen, in_behandeling, toegekend_debet, gecrediteerd)
  select bericht_id, maand, ingediend_op, gemeente, aanbieder, product_categorie, product_code, eenheid, segment, plaatsing,
    row_number() over (partition by bericht_id, extract(year from maand), product_categorie, product_code, plaatsing order by maand, eenheid, segment) = 1,
    row_number() over (partition by bericht_id, extract(year from maand) order by maand, product_categorie, product_code, plaatsing, eenheid, segment) = 1,
    count(*), count(*) filter (where debet_credit = 'D'), count(*) filter (where oordeel = 'toegekend'), coalesce(sum(volume) filter (where oordeel = 'toegekend'), 0),
    sum(ingediend), sum(toegekend), sum(afgewezen), sum(in_behandeling),
    coalesce(sum(toegekend) filter (where debet_credit = 'D'), 0), coalesce(-sum(toegekend) filter (where debet_credit = 'C'), 0)
  from dwh.feit_prestatie where bericht_id = any (declaraties)
  group by bericht_id, maand, ingediend_op, gemeente, aanbieder, product_categorie, product_code, eenheid, segment, plaatsing;
  perform lading.tel_clienten_op(clienten, maanden, gemeenten, aanbieders);
end $$;

select lading.tel_prestaties_op(array(select distinct bericht_id from dwh.feit_prestatie), array(select client_id from dwh.dim_client));
call lading.ken_rechten_toe();
