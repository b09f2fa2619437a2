-- Een beurt in een baan als één vraag: eerst het slot, en pas daarna kijken wat het oudste werk is.
-- In een functie die `volatile` is ziet elke opdracht wat er op dat moment is vastgelegd, dus ook wat de vorige houder van het slot deed.

-- Het bericht dat aan de beurt is, met zijn inhoud en het nummer dat klaarligt voor een antwoord van de hub.
create type bericht.beurt as (
  id bigint, traceer_id uuid, conversatie_id uuid, als_antwoord_op uuid, referentie_id text, soort text, berichtversie integer,
  berichtsubversie integer, actie text, afzender_rol text, afzender_code text, geadresseerde_rol text, geadresseerde_code text,
  verwerkingscontext jsonb, ontvangen_op timestamptz, sleutel_id text, inhoud bytea, retour_id bigint
);

-- De baan van een bericht: aanbieder/gemeente, wie van de twee het ook verstuurde.
create function bericht.baan_van(nummer bigint) returns text language sql stable as $$
  select case when afzender_rol = 'Gemeente' then geadresseerde_code || '/' || afzender_code else afzender_code || '/' || geadresseerde_code end
  from bericht.bericht where id = nummer
$$;

-- Of er werk is in de baan van dit bericht.
create function bericht.heeft_werk(nummer bigint) returns boolean language plpgsql stable as $$
declare
  mijn_baan text := bericht.baan_van(nummer);
begin
  return exists (select from bericht.outbox o where o.baan = mijn_baan and o.stadium = 'verwerken');
end $$;

-- Neemt tot het einde van de transactie het slot op de baan van dit bericht, en geeft het oudste bericht ervan.
-- Geen rij: de baan is leeg, of een ander heeft het slot.
create function bericht.neem_beurt(nummer bigint) returns setof bericht.beurt language plpgsql volatile rows 1 as $$
declare
  mijn_baan text := bericht.baan_van(nummer);
  oudste bigint;
begin
  if pg_try_advisory_xact_lock(hashtextextended('baan ' || mijn_baan, 0)) is not true then
    return;
  end if;
  select o.bericht_id into oudste from bericht.outbox o
  where o.baan = mijn_baan and o.stadium = 'verwerken' order by o.bericht_id limit 1;
  return query
    select b.id, b.traceer_id, b.conversatie_id, b.als_antwoord_op, b.referentie_id, b.soort, b.berichtversie, b.berichtsubversie,
      b.actie, b.afzender_rol, b.afzender_code, b.geadresseerde_rol, b.geadresseerde_code, b.verwerkingscontext, b.ontvangen_op,
      p.sleutel_id, p.inhoud, nextval('bericht.bericht_id_seq')
    from bericht.bericht b left join bericht.payload p on p.bericht_id = b.id and p.ontvangen_op = b.ontvangen_op
    where b.id = oudste;
end $$;
