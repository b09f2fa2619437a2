-- Het dossier: wat van cliënten bekend is. Een cliënt staat hier alleen als sleutel (HMAC); het Bsn komt niet voor.

-- Verbruikte Identificaties (TR056) en de weg terug van een retourbericht naar zijn heenbericht.
create table dossier.identificatie (
  verzender     text not null,
  soort         text not null,
  identificatie text not null,
  bericht_id    bigint not null,
  primary key (verzender, soort, identificatie)
);

create table dossier.toewijzing (
  gemeente             text not null,
  toewijzing_nummer    bigint not null,
  aanbieder            text not null,
  client               text not null,
  product_categorie    text,
  product_code         text,
  ingangsdatum         date not null,
  einddatum            date,
  reden_wijziging      text,
  volume               bigint,
  eenheid              text,
  frequentie           text,
  budget               bigint,
  toewijzingsdatum     date not null,
  toewijzingstijd      text not null,
  referentie_aanbieder text,
  bericht_id           bigint not null,
  primary key (gemeente, toewijzing_nummer)
);
comment on column dossier.toewijzing.budget is 'eurocenten';

create table dossier.levering (
  id                       bigint generated always as identity primary key,
  aanbieder                text not null,
  gemeente                 text not null,
  client                   text not null,
  toewijzing_nummer        bigint,
  product_categorie        text,
  product_code             text,
  begindatum               date not null,
  toewijzing_ingangsdatum  date,
  bericht_id               bigint not null,
  unique nulls not distinct (client, aanbieder, gemeente, toewijzing_nummer, product_categorie, product_code, begindatum)
);

create table dossier.stop (
  levering_id       bigint not null references dossier.levering on delete cascade,
  reden_beeindiging text not null,
  einddatum         date not null,
  bericht_id        bigint not null,
  primary key (levering_id, reden_beeindiging, einddatum)
);

create table dossier.declaratie (
  aanbieder         text not null,
  declaratie_nummer text not null,
  gemeente          text not null,
  begindatum        date not null,
  einddatum         date not null,
  identificatie     text not null,
  bericht_id        bigint not null,
  primary key (aanbieder, declaratie_nummer)
);

create table dossier.prestatie (
  aanbieder               text not null,
  referentie_nummer       text not null,
  vorig_referentie_nummer text,
  gemeente                text not null,
  client                  text not null,
  toewijzing_nummer       bigint not null,
  product_categorie       text not null,
  product_code            text not null,
  begindatum              date not null,
  einddatum               date not null,
  geleverd_volume         bigint not null,
  eenheid                 text not null,
  product_tarief          bigint,
  bedrag                  bigint not null,
  debet_credit            char(1) not null,
  oordeel                 text not null check (oordeel in ('ingediend', 'toegekend', 'afgewezen')),
  bericht_id              bigint not null,
  primary key (aanbieder, referentie_nummer)
);
comment on column dossier.prestatie.bedrag is 'eurocenten, altijd positief; debet_credit geeft het teken';
create index prestatie_bericht on dossier.prestatie (bericht_id);
create index prestatie_toewijzing on dossier.prestatie (gemeente, toewijzing_nummer);
