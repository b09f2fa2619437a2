-- Een jaar van een product bij een aanbieder in één rij: de productieverantwoording vraagt van elk product alleen dat (docs/besluiten/0014).
create table dwh.som_jaar (
  jaar                  integer not null,
  prestaties            bigint not null,
  product_clienten      bigint not null,
  clienten              bigint not null,
  product_declaraties   bigint not null,
  declaraties           bigint not null,
  volume_toegekend      bigint not null,
  ingediend             bigint not null,
  toegekend             bigint not null,
  afgewezen             bigint not null,
  in_behandeling        bigint not null,
  toegekend_debet       bigint not null,
  gecrediteerd          bigint not null,
  gemeente              text not null,
  aanbieder             text not null,
  product_categorie     text not null,
  product_code          text not null,
  meer_eenheden         boolean not null,
  plaatsing             text,
  eenheid               text
);
create unique index som_jaar_sleutel on dwh.som_jaar (aanbieder, gemeente, jaar, product_categorie, product_code, plaatsing) nulls not distinct;

comment on table dwh.som_jaar is 'Sommen van som_product en som_client per jaar, gemeente, aanbieder, product en plaatsing. Hier staat niets in wat niet ook in feit_prestatie staat; tel de twee dus niet bij elkaar op.';
comment on column dwh.som_jaar.jaar is 'Kalenderjaar van de ProductPerioden.';
comment on column dwh.som_jaar.prestaties is 'Prestaties, debet en credit samen, hoe er ook over geoordeeld is.';
comment on column dwh.som_jaar.product_clienten is 'Cliënten voor wie van het product met deze plaatsing iets is toegekend.';
comment on column dwh.som_jaar.clienten is 'Cliënten die hier meetellen als die van de aanbieder geteld worden: elke cliënt op één rij.';
comment on column dwh.som_jaar.product_declaraties is 'Declaraties die het product met deze plaatsing noemen.';
comment on column dwh.som_jaar.declaraties is 'Declaraties die hier meetellen als die van de aanbieder geteld worden: elke declaratie op één rij.';
comment on column dwh.som_jaar.volume_toegekend is 'Volume dat is toegekend, debet min credit, in de eenheid; zegt niets als er meer eenheden zijn.';
comment on column dwh.som_jaar.ingediend is 'Ingediend in eurocenten, debet min credit.';
comment on column dwh.som_jaar.toegekend is 'Toegekend in eurocenten, debet min credit.';
comment on column dwh.som_jaar.afgewezen is 'Afgewezen in eurocenten, debet min credit.';
comment on column dwh.som_jaar.in_behandeling is 'Nog niet beantwoord in eurocenten, debet min credit.';
comment on column dwh.som_jaar.toegekend_debet is 'Toegekend aan debetprestaties in eurocenten, dus voor creditering.';
comment on column dwh.som_jaar.gecrediteerd is 'Toegekende creditprestaties in positieve eurocenten: toegekend_debet min toegekend.';
comment on column dwh.som_jaar.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.som_jaar.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.som_jaar.product_categorie is 'Productcategorie.';
comment on column dwh.som_jaar.product_code is 'Productcode.';
comment on column dwh.som_jaar.plaatsing is 'Naam van de plaatsing op de eerste dag van de ProductPerioden; leeg als het er geen is.';
comment on column dwh.som_jaar.eenheid is 'Eenheid van het volume (WJ756); leeg waar nog niets van is toegekend, en bij meer eenheden.';
comment on column dwh.som_jaar.meer_eenheden is 'Ja als in meer dan een eenheid is toegekend.';

-- Vervangt wat een aanbieder bij een gemeente in een jaar declareerde; de drie rijen lopen gelijk op en noemen elk drietal een keer.
create function lading.tel_jaren_op(aanbieders text[], gemeenten text[], jaren integer[]) returns void language plpgsql set search_path = '' as $$
begin
  delete from dwh.som_jaar s using unnest(aanbieders, gemeenten, jaren) g (aanbieder, gemeente, jaar) where (s.aanbieder, s.gemeente, s.jaar) = (g.aanbieder, g.gemeente, g.jaar);
  insert into dwh.som_jaar (jaar, gemeente, aanbieder, product_categorie, product_code, plaatsing, eenheid, meer_eenheden, prestaties, product_clienten, clienten, product_declaraties, declaraties,
    volume_toegekend, ingediend, toegekend, afgewezen, in_behandeling, toegekend_debet, gecrediteerd)
  select r.jaar, r.gemeente, r.aanbieder, r.product_categorie, r.product_code, r.plaatsing, case when min(r.eenheid) = max(r.eenheid) then min(r.eenheid) end, coalesce(min(r.eenheid) <> max(r.eenheid), false),
    sum(r.prestaties), sum(r.product_client), sum(r.client), sum(r.product_declaratie), sum(r.declaratie), sum(r.volume_toegekend),
    sum(r.ingediend), sum(r.toegekend), sum(r.afgewezen), sum(r.in_behandeling), sum(r.toegekend_debet), sum(r.gecrediteerd)
  from (
    select g.jaar, p.gemeente, p.aanbieder, p.product_categorie, p.product_code, p.plaatsing, case when p.toegekende_prestaties > 0 then p.eenheid end as eenheid, 0 as product_client, 0 as client,
      p.telt_product::integer as product_declaratie, p.telt_declaratie::integer as declaratie, p.prestaties, p.volume_toegekend, p.ingediend, p.toegekend, p.afgewezen, p.in_behandeling, p.toegekend_debet, p.gecrediteerd
    from unnest(aanbieders, gemeenten, jaren) g (aanbieder, gemeente, jaar)
    join dwh.som_product p on p.aanbieder = g.aanbieder and p.gemeente = g.gemeente and p.maand between make_date(g.jaar, 1, 1) and make_date(g.jaar, 12, 31)
    union all
    select c.jaar, c.gemeente, c.aanbieder, c.product_categorie, c.product_code, c.plaatsing, null, c.telt_product::integer, c.telt_aanbieder::integer, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    from unnest(aanbieders, gemeenten, jaren) g (aanbieder, gemeente, jaar) join dwh.som_client c using (aanbieder, gemeente, jaar)) r
  group by r.jaar, r.gemeente, r.aanbieder, r.product_categorie, r.product_code, r.plaatsing;
end $$;
create index som_product_aanbieder on dwh.som_product (aanbieder, gemeente);
create index som_client_aanbieder on dwh.som_client (aanbieder, gemeente, jaar);

create or replace function lading.tel_prestaties_op(declaraties bigint[], clienten bigint[]) returns void language plpgsql set search_path = '' as $$
declare
  aanbieders text[];
  gemeenten text[];
  jaren integer[];
begin
  select array_agg(g.aanbieder), array_agg(g.gemeente), array_agg(g.jaar) into aanbieders, gemeenten, jaren from (
    select aanbieder, gemeente, extract(year from maand)::integer as jaar from dwh.feit_prestatie where bericht_id = any (declaraties)
    union select aanbieder, gemeente, extract(year from maand)::integer from dwh.som_product where bericht_id = any (declaraties)) g;
  perform lading.tel_producten_op(declaraties, clienten);
  perform lading.tel_tarieven_op(declaraties);
  perform lading.tel_jaren_op(aanbieders, gemeenten, jaren);
end $$;

select lading.tel_jaren_op(array_agg(aanbieder), array_agg(gemeente), array_agg(jaar)) from (select distinct aanbieder, gemeente, extract(year from maand)::integer as jaar from dwh.som_product) g;
call lading.ken_rechten_toe();
