-- Een rapport vraagt naar bedragen van een cliënt, een toewijzing of een declaratie, haast nooit naar één prestatie. Een declaratie noemt van een
-- toewijzing in een maand vaak meer prestaties; samen zijn zij hier één rij (docs/besluiten/0014).
-- Vaste breedte eerst, wat leeg kan zijn laatst: een rij lezen kost dan merkbaar minder.
create table dwh.som_prestatie (
  bericht_id            bigint not null,
  toewijzing_nummer     bigint not null,
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
  eerste_begindatum     date not null,
  laatste_begindatum    date not null,
  laatste_einddatum     date not null,
  gemeente              text not null,
  aanbieder             text not null,
  eenheid               text not null,
  product_categorie     text not null,
  product_code          text not null,
  client_id             bigint,
  segment               text,
  plaatsing             text,
  uitvoeringsvariant    text
) partition by range (maand);
create index som_prestatie_bericht on dwh.som_prestatie (bericht_id);
create table dwh.som_prestatie_vroeg partition of dwh.som_prestatie for values from (minvalue) to ('2015-01-01');
create table dwh.som_prestatie_laat partition of dwh.som_prestatie for values from ('2041-01-01') to (maxvalue);

comment on table dwh.som_prestatie is 'Sommen van feit_prestatie, om snel te lezen: een rij per declaratie, cliënt, toewijzing, product, indeling en maand. Hier staat niets in wat niet ook in feit_prestatie staat; tel de twee dus niet bij elkaar op. Per maand in een partitie.';
comment on column dwh.som_prestatie.maand is 'Eerste dag van de maand van de ProductPerioden.';
comment on column dwh.som_prestatie.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.som_prestatie.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.som_prestatie.client_id is 'Cliënt; leeg als van die cliënt geen ander bericht is aanvaard.';
comment on column dwh.som_prestatie.toewijzing_nummer is 'Toewijzing waarop is gedeclareerd.';
comment on column dwh.som_prestatie.product_categorie is 'Productcategorie.';
comment on column dwh.som_prestatie.product_code is 'Productcode.';
comment on column dwh.som_prestatie.segment is 'Segment op de eerste dag van de ProductPerioden; leeg als het niet te bepalen is.';
comment on column dwh.som_prestatie.plaatsing is 'Naam van de plaatsing op de eerste dag van de ProductPerioden; leeg als het er geen is.';
comment on column dwh.som_prestatie.uitvoeringsvariant is 'inspanning, output of taak volgens het contract op de eerste dag van de ProductPerioden; leeg zonder contract.';
comment on column dwh.som_prestatie.eenheid is 'Eenheid van het volume (WJ756).';
comment on column dwh.som_prestatie.ingediend_op is 'Dag waarop de hub de declaratie ontving (Nederlandse tijd).';
comment on column dwh.som_prestatie.bericht_id is 'Volgnummer in de hub van de declaratie (JW323).';
comment on column dwh.som_prestatie.prestaties is 'Prestaties, debet en credit samen, hoe er ook over geoordeeld is.';
comment on column dwh.som_prestatie.debetprestaties is 'Daarvan debet.';
comment on column dwh.som_prestatie.toegekende_prestaties is 'Daarvan toegekend, debet en credit samen.';
comment on column dwh.som_prestatie.eerste_begindatum is 'Vroegste eerste dag van een ProductPeriode.';
comment on column dwh.som_prestatie.laatste_begindatum is 'Laatste eerste dag van een ProductPeriode.';
comment on column dwh.som_prestatie.laatste_einddatum is 'Laatste laatste dag van een ProductPeriode.';
comment on column dwh.som_prestatie.volume_toegekend is 'Volume dat is toegekend, debet min credit, in de eenheid.';
comment on column dwh.som_prestatie.ingediend is 'Ingediend in eurocenten, debet min credit.';
comment on column dwh.som_prestatie.toegekend is 'Toegekend in eurocenten, debet min credit.';
comment on column dwh.som_prestatie.afgewezen is 'Afgewezen in eurocenten, debet min credit.';
comment on column dwh.som_prestatie.in_behandeling is 'Nog niet beantwoord in eurocenten, debet min credit.';
comment on column dwh.som_prestatie.toegekend_debet is 'Toegekend aan debetprestaties in eurocenten, dus voor creditering.';
comment on column dwh.som_prestatie.gecrediteerd is 'Toegekende creditprestaties in positieve eurocenten: toegekend_debet min toegekend.';

create or replace function lading.maak_maanden(feit text, maanden date[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  maand date;
  grens text := case when feit in ('feit_prestatie', 'som_prestatie') then '' else ' 00:00+00' end;
begin
  if feit not in ('feit_prestatie', 'som_prestatie', 'feit_bericht', 'feit_bericht_code') then
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

-- Vervangt de sommen van deze declaraties door wat hun prestaties in feit_prestatie zeggen.
create function lading.tel_prestaties_op(declaraties bigint[]) returns void language sql set search_path = '' as $$
  select lading.maak_maanden('som_prestatie', array(select distinct maand from dwh.feit_prestatie where bericht_id = any (declaraties)));
  delete from dwh.som_prestatie where bericht_id = any (declaraties);
  insert into dwh.som_prestatie (maand, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, uitvoeringsvariant,
    eenheid, ingediend_op, bericht_id, prestaties, debetprestaties, toegekende_prestaties, eerste_begindatum, laatste_begindatum, laatste_einddatum,
    volume_toegekend, ingediend, toegekend, afgewezen, in_behandeling, toegekend_debet, gecrediteerd)
  select maand, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, uitvoeringsvariant,
    eenheid, ingediend_op, bericht_id, count(*), count(*) filter (where debet_credit = 'D'), count(*) filter (where oordeel = 'toegekend'),
    min(begindatum), max(begindatum), max(einddatum), coalesce(sum(volume) filter (where oordeel = 'toegekend'), 0),
    sum(ingediend), sum(toegekend), sum(afgewezen), sum(in_behandeling),
    coalesce(sum(toegekend) filter (where debet_credit = 'D'), 0), coalesce(-sum(toegekend) filter (where debet_credit = 'C'), 0)
  from dwh.feit_prestatie where bericht_id = any (declaraties)
  group by maand, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment, plaatsing, uitvoeringsvariant, eenheid, ingediend_op, bericht_id
$$;

select lading.tel_prestaties_op(array(select distinct bericht_id from dwh.feit_prestatie));
call lading.ken_rechten_toe();
