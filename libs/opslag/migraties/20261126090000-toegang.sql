-- Wie welke gegevens zag of er iets mee deed (NEN 7513). Elke rij draagt het zegel van de vorige: samen zijn zij een keten, die de hub
-- zegelt met een sleutel die niet in de database staat.
create schema toegang;

create table toegang.raadpleging (
  -- zonder gaten: wat ontbreekt, is weggehaald
  volgnummer    bigint primary key,
  -- in milliseconden, zoals het zegel het moment kent
  op            timestamptz(3) not null,
  rol           text not null check (rol in ('aanbieder', 'gemeente', 'beheer', 'analist', 'hub')),
  code          text not null,
  -- leeg bij een systeem
  persoon       text,
  via           text not null check (via in ('token', 'certificaat', 'oidc', 'account', 'klok')),
  handeling     text not null,
  onderwerp     text not null,
  traceer_ids   uuid[] not null,
  termijn_id    uuid,
  bijzonderheid text,
  clienten      text[] not null,
  doel          text not null,
  uitkomst      text not null check (uitkomst in ('toegestaan', 'geweigerd')),
  vorig_zegel   bytea not null,
  zegel         bytea not null
);
comment on table toegang.raadpleging is 'Wie wat zag of deed, met een keten van zegels; de controle staat in libs/opslag (Raadpleeglogboek).';
comment on column toegang.raadpleging.clienten is 'cliëntsleutels (HMAC van het Bsn) die bij het onderwerp horen, op het moment van inzien';
comment on column toegang.raadpleging.bijzonderheid is 'wat er nog over te zeggen is, zonder persoonsgegevens: de naam van een rapport, een aantal';
create index raadpleging_client on toegang.raadpleging using gin (clienten);
create index raadpleging_bericht on toegang.raadpleging using gin (traceer_ids);
create index raadpleging_partij on toegang.raadpleging (code, volgnummer);
create index raadpleging_persoon on toegang.raadpleging (persoon, volgnummer) where persoon is not null;
create index raadpleging_op on toegang.raadpleging (op);

-- Vanaf waar de keten nog bewaard wordt: alles tot en met dit volgnummer is volgens beleid opgeruimd. De volgende rij sluit aan op `zegel`;
-- `bewijs` zegt dat de hub het beginpunt zette.
create table toegang.beginpunt (
  volgnummer bigint primary key,
  zegel      bytea not null,
  op         timestamptz(3) not null,
  bewijs     bytea not null
);

-- Een raadpleging verandert nooit, en verdwijnt alleen als zij achter een beginpunt ligt.
create function toegang.alleen_toevoegen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'raadpleging' then
    if old.volgnummer <= (select max(volgnummer) from toegang.beginpunt) then
      return old;
    end if;
  end if;
  raise exception 'het raadpleeglogboek wordt alleen aangevuld';
end $$;
create trigger alleen_toevoegen before update or delete on toegang.raadpleging
  for each row execute function toegang.alleen_toevoegen();
create trigger niet_leegmaken before truncate on toegang.raadpleging
  for each statement execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on toegang.beginpunt
  for each row execute function toegang.alleen_toevoegen();
create trigger niet_leegmaken before truncate on toegang.beginpunt
  for each statement execute function toegang.alleen_toevoegen();

-- De cliënten bij berichten en een termijn. Een antwoord gaat over de cliënten van het bericht waarop het antwoordt; prestaties staan
-- niet bij de gebeurtenissen maar in het dossier.
create function toegang.clienten_van(traceer uuid[], termijn uuid) returns text[] language sql stable as $$
  with onderwerp as (
    select t.onderwerp from termijn.termijn t where t.id = termijn
  ), bericht as (
    select b.id, b.heen_id from bericht.bericht b
    where b.traceer_id = any (traceer || array(select split_part(o.onderwerp, '/', 2)::uuid from onderwerp o where o.onderwerp like 'bericht/%'))
  ), genoemd as (
    select id from bericht union select heen_id from bericht where heen_id is not null
  )
  select coalesce(array_agg(c.client order by c.client), '{}') from (
    select split_part(g.onderwerp, '/', 3) as client from bericht.gebeurtenis g where g.bericht_id in (select id from genoemd) and g.soort = 'melding'
    union select p.client from dossier.prestatie p where p.bericht_id in (select id from genoemd)
    union select split_part(o.onderwerp, '/', 3) from onderwerp o where o.onderwerp not like 'bericht/%'
  ) c
$$;

-- De berichten die over een cliënt gaan, met de antwoorden erop. Gebeurtenissen zijn op onderwerp te vinden: daarom langs elk paar van
-- partijen dat er is of was.
create function toegang.berichten_van(de_client text) returns setof bigint language sql stable rows 100 as $$
  with paar as (
    select a.code as aanbieder, g.code as gemeente from bericht.partij a, bericht.partij g where a.rol = 'aanbieder' and g.rol = 'gemeente'
    union select aanbieder, gemeente from dossier.toewijzing where client = de_client
    union select aanbieder, gemeente from dossier.levering where client = de_client
  ), bericht as (
    select g.bericht_id as id from bericht.gebeurtenis g
    where g.onderwerp = any (array(select concat_ws('/', aanbieder, gemeente, de_client) from paar)) and g.soort = 'melding'
    union select p.bericht_id from dossier.toewijzing t join dossier.prestatie p using (gemeente, toewijzing_nummer)
    where t.client = de_client and p.client = de_client
  )
  select id from bericht union select b.id from bericht.bericht b where b.heen_id in (select id from bericht)
$$;
