-- Drie rollen, zonder LOGIN: een beheerder geeft een gebruiker een van de drie.
--   hub_lader    leest wat de hub vastlegde en schrijft het warehouse
--   hub_analist  leest het schema dwh en niets anders
--   hub_publiek  leest het schema publiek: gezichten waarin kleine aantallen zijn weggelaten
create schema publiek;
comment on schema publiek is 'Wat openbaar mag zijn: gezichten op het warehouse waarin kleine aantallen zijn weggelaten.';

-- Maakt de rollen als dat mag, en geeft ze hun rechten. Opnieuw aanroepen mag altijd; ontbreekt een rol, dan zegt een waarschuwing wat
-- een beheerder moet doen.
create procedure lading.ken_rechten_toe() language plpgsql as $$
declare
  naam text;
  ontbreekt text[] := '{}';
begin
  foreach naam in array array['hub_lader', 'hub_analist', 'hub_publiek'] loop
    if not exists (select from pg_roles where rolname = naam) then
      begin
        execute format('create role %I nologin', naam);
      exception
        when duplicate_object or unique_violation then null; -- een ander maakte haar net
        when insufficient_privilege then ontbreekt := ontbreekt || naam;
      end;
    end if;
  end loop;
  if ontbreekt <> '{}' then
    raise warning 'de rollen % ontbreken en % mag ze niet maken; laat een beheerder uitvoeren: %; en daarna: call lading.ken_rechten_toe()',
      array_to_string(ontbreekt, ', '), current_user, (select string_agg(format('create role %I nologin', r), '; ') from unnest(ontbreekt) r);
  end if;

  -- een functie mag iedereen uitvoeren tot iemand zegt van niet
  revoke all on all routines in schema dwh, lading from public;

  if not 'hub_lader' = any (ontbreekt) then
    grant usage on schema bericht, dossier, termijn, dwh, lading to hub_lader;
    grant select on bericht.bericht, bericht.payload, bericht.gebeurtenis, bericht.oordeel, bericht.partij, bericht.outbox, bericht.klok,
      dossier.prestatie, dossier.declaratie, termijn.termijn, termijn.stand to hub_lader;
    grant delete on bericht.outbox to hub_lader;
    grant select, insert, update, delete on all tables in schema dwh, lading to hub_lader;
    grant usage on all sequences in schema lading to hub_lader;
    grant execute on all routines in schema dwh, lading to hub_lader;
    alter default privileges in schema dwh grant select, insert, update, delete on tables to hub_lader;
  end if;
  if not 'hub_analist' = any (ontbreekt) then
    grant usage on schema dwh to hub_analist;
    grant select on all tables in schema dwh to hub_analist;
    grant execute on all functions in schema dwh to hub_analist;
    revoke execute on function dwh.stel_vast(text, text, text, jsonb, timestamptz) from hub_analist;
    alter default privileges in schema dwh grant select on tables to hub_analist;
  end if;
  if not 'hub_publiek' = any (ontbreekt) then
    grant usage on schema publiek to hub_publiek;
    grant select on all tables in schema publiek to hub_publiek;
    alter default privileges in schema publiek grant select on tables to hub_publiek;
  end if;
end $$;

call lading.ken_rechten_toe();
