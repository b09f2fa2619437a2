-- De hub leest wat openbaar is als hub_publiek, en wat analisten ophalen als hub_analist: met hun rechten en niet met haar eigen. Daarvoor moet
-- zij die rollen mogen aannemen, en dat mag wie een rol maakte niet vanzelf. Opnieuw aanroepen mag altijd.
create procedure lading.neem_rollen_aan() language plpgsql as $$
declare
  naam text;
  ontbreekt text[] := '{}';
begin
  for naam in select rolname from pg_roles where rolname in ('hub_analist', 'hub_publiek') and not pg_has_role(current_user, oid, 'set') order by 1 loop
    begin
      execute format('grant %I to %I', naam, current_user);
    exception
      when insufficient_privilege then ontbreekt := ontbreekt || naam;
    end;
  end loop;
  if ontbreekt <> '{}' then
    raise warning '% mag de rollen % niet aannemen; laat een beheerder uitvoeren: grant % to %', current_user, array_to_string(ontbreekt, ', '), array_to_string(ontbreekt, ', '), current_user;
  end if;
end $$;
revoke all on procedure lading.neem_rollen_aan() from public;

call lading.neem_rollen_aan();
