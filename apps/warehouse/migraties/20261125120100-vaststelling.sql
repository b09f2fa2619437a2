-- Vastgestelde versies: een rapport dat is vastgesteld, houdt zijn cijfers. Wat later verandert, is het verschil met die versie.

create table dwh.vaststelling (
  rapport        text not null,
  periode        text not null,
  versie         integer not null,
  definitie      text not null,
  vastgesteld_op timestamptz not null,
  geladen_tot    timestamptz not null,
  primary key (rapport, periode, versie)
);
comment on table dwh.vaststelling is 'Vastgestelde versies van rapporten; een versie verandert nooit.';
comment on column dwh.vaststelling.rapport is 'Naam van het rapport, bijvoorbeeld jeugdzorgplus-voortgang.';
comment on column dwh.vaststelling.periode is 'Periode waar het over gaat, bijvoorbeeld 2026-K2.';
comment on column dwh.vaststelling.versie is 'Vanaf 1.';
comment on column dwh.vaststelling.definitie is 'Versie van de definities waarmee is gerekend.';
comment on column dwh.vaststelling.vastgesteld_op is 'Moment van vaststellen.';
comment on column dwh.vaststelling.geladen_tot is 'Tot waar het warehouse toen was.';

create table dwh.vaststelling_rij (
  rapport text not null,
  periode text not null,
  versie  integer not null,
  sleutel text not null,
  rij     jsonb not null,
  primary key (rapport, periode, versie, sleutel),
  foreign key (rapport, periode, versie) references dwh.vaststelling
);
comment on table dwh.vaststelling_rij is 'De rijen van een vastgestelde versie.';
comment on column dwh.vaststelling_rij.rapport is 'Rapport.';
comment on column dwh.vaststelling_rij.periode is 'Periode.';
comment on column dwh.vaststelling_rij.versie is 'Versie.';
comment on column dwh.vaststelling_rij.sleutel is 'Wat de rij binnen het rapport aanwijst, bijvoorbeeld de gemeentecode.';
comment on column dwh.vaststelling_rij.rij is 'De kolommen van de rij met hun waarden.';

create function dwh.blijft_zo() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'een vastgestelde versie verandert niet; stel een nieuwe versie vast';
end $$;
create trigger blijft_zo before update or delete or truncate on dwh.vaststelling for each statement execute function dwh.blijft_zo();
create trigger blijft_zo before update or delete or truncate on dwh.vaststelling_rij for each statement execute function dwh.blijft_zo();

-- Stelt een rapport vast. Zijn definitie en rijen gelijk aan de laatste versie, dan komt er geen nieuwe en is dat de uitkomst.
-- `rijen` is een object: sleutel -> rij.
create function dwh.stel_vast(naam text, over text, volgens text, rijen jsonb, op timestamptz) returns integer language plpgsql set search_path = '' as $$
declare
  laatste integer;
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(naam || '/' || over, 0));
  select max(v.versie) into laatste from dwh.vaststelling v where (v.rapport, v.periode) = (naam, over);
  if exists (select from dwh.vaststelling v where (v.rapport, v.periode, v.versie) = (naam, over, laatste) and v.definitie = volgens)
    and not exists (select from dwh.verschil(naam, over, laatste, rijen)) then
    return laatste;
  end if;
  insert into dwh.vaststelling select naam, over, coalesce(laatste, 0) + 1, volgens, op, s.geladen_tot from dwh.stand s;
  insert into dwh.vaststelling_rij select naam, over, coalesce(laatste, 0) + 1, r.key, r.value from pg_catalog.jsonb_each(rijen) r;
  return coalesce(laatste, 0) + 1;
end $$;

-- Wat er sinds een vastgestelde versie veranderde: per sleutel en kolom de oude en de nieuwe waarde. Een rij die er toen of nu niet is,
-- verschijnt met al haar kolommen. `nu` is een object: sleutel -> rij.
create function dwh.verschil(naam text, over text, van integer, nu jsonb)
returns table (sleutel text, kolom text, was jsonb, is_nu jsonb) language sql stable set search_path = '' as $$
  with oud as (
    select r.sleutel, k.key as kolom, k.value as waarde
    from dwh.vaststelling_rij r cross join lateral pg_catalog.jsonb_each(r.rij) k
    where (r.rapport, r.periode, r.versie) = (naam, over, van)
  ), nieuw as (
    select r.key as sleutel, k.key as kolom, k.value as waarde
    from pg_catalog.jsonb_each(nu) r cross join lateral pg_catalog.jsonb_each(r.value) k
  )
  select coalesce(o.sleutel, n.sleutel), coalesce(o.kolom, n.kolom), o.waarde, n.waarde
  from oud o full join nieuw n on (o.sleutel, o.kolom) = (n.sleutel, n.kolom)
  where o.waarde is distinct from n.waarde
  order by 1, 2
$$;
comment on function dwh.stel_vast(text, text, text, jsonb, timestamptz) is 'Stelt een rapport over een periode vast en geeft het nummer van de versie.';
comment on function dwh.verschil(text, text, integer, jsonb) is 'Wat er sinds een vastgestelde versie veranderde, per sleutel en kolom.';
