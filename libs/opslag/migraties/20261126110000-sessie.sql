-- Wie er op de console is ingelogd. Kort geldig; staat in de database zodat elk consoleproces haar kent en uitloggen echt uitloggen is.
create schema if not exists toegang;

create table toegang.sessie (
  sid    varchar primary key,
  sess   json not null,
  expire timestamp(6) not null
);
comment on table toegang.sessie is 'Sessies van mensen op de console (vorm van connect-pg-simple); geen gegevens van clienten.';
create index sessie_expire on toegang.sessie (expire);
