-- Wie van een signaal hoort, langs welke weg, en of dat is gelukt.

-- Wat er al was, is voor niemand meer nieuws.
alter table termijn.signaal add column verdeeld boolean not null default true;
alter table termijn.signaal alter column verdeeld set default false;
comment on column termijn.signaal.verdeeld is 'of is vastgelegd wie ervan hoort; dat gebeurt eenmaal, naar het beleid van dat moment';
create index signaal_nieuw on termijn.signaal (id) where not verdeeld;

-- Eén e-mail of één aanroep van een webhook. De id volgt uit wat zij bezorgt: een tweede poging is aan haar te herkennen.
create table termijn.bezorging (
  id              uuid primary key,
  partij          text not null,
  kanaal          text not null check (kanaal in ('mail', 'webhook')),
  -- van een dagoverzicht: de dag waarop het aan de beurt was
  dag             date,
  -- niets: toen het zover was, viel er niets meer te vertellen
  status          text not null check (status in ('wacht', 'bezorgd', 'niets', 'opgegeven')),
  pogingen        integer not null default 0,
  volgende_poging timestamptz not null,
  gemaakt_op      timestamptz not null,
  afgerond_op     timestamptz,
  check ((kanaal = 'mail') = (dag is not null)),
  check ((status = 'wacht') = (afgerond_op is null))
);
-- Een partij krijgt hoogstens één overzicht per dag, en een volgend pas als het vorige weg is.
create unique index bezorging_dag on termijn.bezorging (partij, dag) where kanaal = 'mail';
create unique index bezorging_overzicht on termijn.bezorging (partij) where kanaal = 'mail' and status = 'wacht';
create index bezorging_wacht on termijn.bezorging (kanaal, gemaakt_op, id) where status = 'wacht';
create index bezorging_opgegeven on termijn.bezorging (kanaal) where status = 'opgegeven';

-- Elk signaal gaat per partij en kanaal in hoogstens één bezorging mee.
create table termijn.bestemming (
  signaal_id   bigint not null references termijn.signaal,
  partij       text not null,
  kanaal       text not null check (kanaal in ('mail', 'webhook')),
  -- leeg: wacht op een bezorging
  bezorging_id uuid references termijn.bezorging,
  primary key (signaal_id, partij, kanaal)
);
create index bestemming_open on termijn.bestemming (kanaal, partij, signaal_id) where bezorging_id is null;
create index bestemming_bezorging on termijn.bestemming (bezorging_id, signaal_id);

-- Tot dit moment van de hubklok is geprobeerd te bezorgen wat aan de beurt kwam.
alter table termijn.stand add column bezorgd_tot timestamptz not null default '-infinity';
