-- Waken: wat er mis is, als één rij per probleem zolang het duurt, hoeveel berichten het ook raakt.
create schema waken;

create table waken.incident (
  id            bigint generated always as identity primary key,
  soort         text not null check (soort in ('stilte', 'vastgelopen', 'bezorging', 'outbox', 'warehouse')),
  -- wat binnen de soort hetzelfde probleem is
  sleutel       text not null,
  begonnen      timestamptz not null,
  geeindigd     timestamptz,
  laatst_gezien timestamptz not null,
  aantal        integer not null,
  -- wat er te vertellen valt: codes, aantallen en redenen, nooit iets over een persoon
  bijzonderheid jsonb not null,
  -- of er bij het begin een adres was om het aan te melden
  melden          boolean not null,
  begin_gemeld    timestamptz,
  einde_gemeld    timestamptz,
  pogingen        integer not null default 0,
  volgende_poging timestamptz not null default '-infinity',
  check (einde_gemeld is null or (geeindigd is not null and begin_gemeld is not null))
);
comment on table waken.incident is 'Eén rij per probleem, van het begin tot het einde; een probleem dat terugkomt, krijgt een nieuwe rij.';
create unique index incident_open on waken.incident (soort, sleutel) where geeindigd is null;
create index incident_te_melden on waken.incident (id) where melden and (begin_gemeld is null or einde_gemeld is null);

-- Wanneer het laatst is gekeken (klok van de hub), en wanneer naar het ritme van de partijen.
create table waken.stand (
  enige      boolean primary key default true check (enige),
  bekeken_op timestamptz not null default '-infinity',
  ritme_op   timestamptz not null default '-infinity'
);
insert into waken.stand default values;

-- Sinds wanneer (echte klok) dit werk wacht; `volgende_beurt` schuift bij elke aanbieding op.
alter table bericht.outbox add column sinds timestamptz not null default now();

-- Het ritme leest de laatste weken; berichten liggen op volgorde van ontvangst.
create index bericht_ontvangen on bericht.bericht using brin (ontvangen_op);
