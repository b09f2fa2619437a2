-- Termijnen: wat er uit de berichten over een client of een bericht volgt, en wat daarover gemeld is.
-- De stand op een dag (open, waarschuwing, verlopen) staat hier niet: die volgt uit de datums.
create schema termijn;

create table termijn.termijn (
  -- de eerste helft van SHA-256 over de sleutel: dezelfde termijn heeft altijd dezelfde id
  id                uuid primary key,
  sleutel           text not null unique,
  -- aanbieder/gemeente/client (de client als HMAC), of bericht/traceerId: wat samen opnieuw wordt berekend
  onderwerp         text not null,
  soort             text not null,
  norm_dagen        integer not null,
  norm_eenheid      text not null check (norm_eenheid in ('werkdagen', 'kalenderdagen', 'maandeinde')),
  norm_bron         text not null,
  aanbieder         text not null,
  gemeente          text not null,
  plichtige         text not null,
  toewijzing_nummer bigint,
  traceer_id        uuid,
  product_categorie text,
  product_code      text,
  plaatsing         text,
  begin             date not null,
  uiterlijk         date not null,
  waarschuwing_op   date not null,
  voldaan_op        date,
  verbruikt         integer,
  vervallen         boolean not null,
  stil              boolean not null,
  extra_dagen       date[] not null,
  bewijs            jsonb not null,
  -- de eerste dag waarop er iets te melden is; leeg: er valt niets meer te melden
  wekker            date,
  bijgewerkt_op     timestamptz not null
);
comment on table termijn.termijn is 'Termijnen uit wet, regeling en standaard, zoals zij uit de aanvaarde berichten volgen.';
comment on column termijn.termijn.plichtige is 'code van de partij die moet handelen';
comment on column termijn.termijn.extra_dagen is 'vrije dagen van het beleid tussen begin en uiterlijk, zoals zij golden toen de termijn werd beoordeeld';
comment on column termijn.termijn.verbruikt is 'werkdagen van begin tot voldaan_op, naar de kalender van toen; leeg zolang er niet aan voldaan is';
create index termijn_onderwerp on termijn.termijn (onderwerp);
create index termijn_wekker on termijn.termijn (wekker) where wekker is not null;
create index termijn_aanbieder on termijn.termijn (aanbieder, uiterlijk, id);
create index termijn_gemeente on termijn.termijn (gemeente, uiterlijk, id);
create index termijn_uiterlijk on termijn.termijn (uiterlijk, id);

-- Onderwerpen die zonder nieuw bericht opnieuw bekeken moeten worden: er komt een maand bij, of het beleid veranderde.
create table termijn.agenda (
  onderwerp text primary key,
  op        date not null
);
create index agenda_op on termijn.agenda (op);

-- Wat er over een termijn te melden was: eenmaal per soort en uiterste dag, wat er daarna ook gebeurt.
create table termijn.signaal (
  id         bigint generated always as identity primary key,
  termijn_id uuid not null references termijn.termijn,
  soort      text not null check (soort in ('waarschuwing', 'overschreden')),
  uiterlijk  date not null,
  op         timestamptz not null,
  unique (termijn_id, soort, uiterlijk)
);

-- Hoe ver de bewaking is: tot dit moment van de hubklok is alles gedaan wat aan de beurt kwam, onder dit beleid.
create table termijn.stand (
  enige      boolean primary key default true check (enige),
  gedaan_tot timestamptz not null,
  beleid     text not null
);
insert into termijn.stand (gedaan_tot, beleid) values ('-infinity', '');
