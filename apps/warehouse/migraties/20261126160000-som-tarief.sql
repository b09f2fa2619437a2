-- Tarieven per declaratie en product opgeteld: van een miljoen prestaties hebben er per declaratie vele hetzelfde product, contract en plafond (docs/besluiten/0014).
create table dwh.som_tarief (
  bericht_id             bigint not null,
  prestaties             bigint not null,
  volume                 bigint not null,
  bedrag                 bigint not null,
  laagste_tarief         bigint,
  hoogste_tarief         bigint,
  zonder_tarief          bigint not null,
  boven_contract         bigint not null,
  boven_contract_volume  bigint not null,
  boven_contract_bedrag  bigint not null,
  onder_contract         bigint not null,
  boven_plafond          bigint not null,
  boven_plafond_volume   bigint not null,
  boven_plafond_bedrag   bigint not null,
  afgewezen              bigint not null,
  contract_tarief        numeric,
  tarief_plafond         numeric,
  maand                  date not null,
  gemeente               text not null,
  aanbieder              text not null,
  product_categorie      text not null,
  product_code           text not null,
  eenheid                text not null
) partition by range (maand);
create index som_tarief_bericht on dwh.som_tarief (bericht_id);
create table dwh.som_tarief_vroeg partition of dwh.som_tarief for values from (minvalue) to ('2015-01-01');
create table dwh.som_tarief_laat partition of dwh.som_tarief for values from ('2041-01-01') to (maxvalue);

comment on table dwh.som_tarief is 'Gedeclareerde tarieven naast contract en plafond: een rij per declaratie, maand, product, eenheid, contracttarief en plafond, uit feit_prestatie. Wat is afgewezen, telt alleen in afgewezen. Per maand in een partitie.';
comment on column dwh.som_tarief.bericht_id is 'Volgnummer in de hub van de declaratie (JW323).';
comment on column dwh.som_tarief.prestaties is 'Debetprestaties die zijn toegekend of nog in behandeling zijn.';
comment on column dwh.som_tarief.volume is 'Volume dat is toegekend of nog in behandeling is, debet min credit, in de eenheid.';
comment on column dwh.som_tarief.bedrag is 'Bedrag daarvan in eurocenten.';
comment on column dwh.som_tarief.laagste_tarief is 'Laagste tarief van de debetprestaties in eurocenten per eenheid; leeg als geen ervan een tarief noemt.';
comment on column dwh.som_tarief.hoogste_tarief is 'Hoogste tarief van de debetprestaties in eurocenten per eenheid; leeg als geen ervan een tarief noemt.';
comment on column dwh.som_tarief.zonder_tarief is 'Debetprestaties zonder tarief of zonder contracttarief: niet te vergelijken.';
comment on column dwh.som_tarief.boven_contract is 'Debetprestaties met een hoger tarief dan het contract.';
comment on column dwh.som_tarief.boven_contract_volume is 'Volume met een hoger tarief dan het contract, debet min credit.';
comment on column dwh.som_tarief.boven_contract_bedrag is 'Verschil in tarief maal volume daarvan, debet min credit, per prestatie afgerond op eurocenten.';
comment on column dwh.som_tarief.onder_contract is 'Debetprestaties met een lager tarief dan het contract.';
comment on column dwh.som_tarief.boven_plafond is 'Debetprestaties met een hoger tarief dan het plafond.';
comment on column dwh.som_tarief.boven_plafond_volume is 'Volume met een hoger tarief dan het plafond, debet min credit.';
comment on column dwh.som_tarief.boven_plafond_bedrag is 'Verschil in tarief maal volume daarvan, debet min credit, per prestatie afgerond op eurocenten.';
comment on column dwh.som_tarief.afgewezen is 'Debetprestaties die zijn afgewezen, om welke reden ook.';
comment on column dwh.som_tarief.contract_tarief is 'Tarief volgens het contract op de eerste dag van de ProductPeriode, in eurocenten per eenheid; leeg als er geen te vergelijken tarief is.';
comment on column dwh.som_tarief.tarief_plafond is 'Hoogste tarief volgens de regeling in die periode (art. 6), in eurocenten per eenheid; leeg als er geen is.';
comment on column dwh.som_tarief.maand is 'Eerste dag van de maand van de ProductPerioden.';
comment on column dwh.som_tarief.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.som_tarief.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.som_tarief.product_categorie is 'Productcategorie.';
comment on column dwh.som_tarief.product_code is 'Productcode.';
comment on column dwh.som_tarief.eenheid is 'Eenheid waarin is gedeclareerd (WJ756).';

create function lading.tel_tarieven_op(declaraties bigint[]) returns void language plpgsql set search_path = '' as $$
begin
  perform lading.maak_maanden('som_tarief', array(select distinct maand from dwh.feit_prestatie where bericht_id = any (declaraties)));
  delete from dwh.som_tarief where bericht_id = any (declaraties);
  insert into dwh.som_tarief (bericht_id, maand, gemeente, aanbieder, product_categorie, product_code, eenheid, contract_tarief, tarief_plafond, prestaties, volume, bedrag,
    laagste_tarief, hoogste_tarief, zonder_tarief, boven_contract, boven_contract_volume, boven_contract_bedrag, onder_contract, boven_plafond, boven_plafond_volume, boven_plafond_bedrag, afgewezen)
  select bericht_id, maand, gemeente, aanbieder, product_categorie, product_code, eenheid, contract_tarief, tarief_plafond,
    count(*) filter (where telt and debet), coalesce(sum(volume) filter (where telt), 0), coalesce(sum(ingediend) filter (where telt), 0),
    min(tarief) filter (where telt and debet), max(tarief) filter (where telt and debet), count(*) filter (where telt and debet and (tarief is null or contract_tarief is null)),
    count(*) filter (where telt and debet and tarief > contract_tarief), coalesce(sum(volume) filter (where telt and tarief > contract_tarief), 0),
    coalesce(sum(round((tarief - contract_tarief) * volume)) filter (where telt and tarief > contract_tarief), 0), count(*) filter (where telt and debet and tarief < contract_tarief),
    count(*) filter (where telt and debet and tarief > tarief_plafond), coalesce(sum(volume) filter (where telt and tarief > tarief_plafond), 0),
    coalesce(sum(round((tarief - tarief_plafond) * volume)) filter (where telt and tarief > tarief_plafond), 0), count(*) filter (where not telt and debet)
  from (select *, oordeel <> 'afgewezen' as telt, debet_credit = 'D' as debet from dwh.feit_prestatie where bericht_id = any (declaraties)) p
  group by bericht_id, maand, gemeente, aanbieder, product_categorie, product_code, eenheid, contract_tarief, tarief_plafond;
end $$;

-- Vervangt alle sommen van deze declaraties door wat hun prestaties in feit_prestatie zeggen, met die van alle cliënten die erin staan of stonden.
alter function lading.tel_prestaties_op(bigint[], bigint[]) rename to tel_producten_op;
create function lading.tel_prestaties_op(declaraties bigint[], clienten bigint[]) returns void language plpgsql set search_path = '' as $$
begin
  perform lading.tel_producten_op(declaraties, clienten);
  perform lading.tel_tarieven_op(declaraties);
end $$;

select lading.tel_tarieven_op(array(select distinct bericht_id from dwh.feit_prestatie));
call lading.ken_rechten_toe();
