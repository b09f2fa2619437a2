-- Een ronde: van een aantal banen tegelijk het oudste bericht, in één transactie. Het slot blijft per baan, en de volgorde per baan ook.

drop function bericht.neem_beurt(bigint);
drop function bericht.heeft_werk(bigint);
alter type bericht.beurt add attribute baan text, add attribute grootte integer;

-- Neemt tot het einde van de transactie het slot op deze banen, voor zover een ander het niet heeft, en geeft van elk het oudste bericht.
-- Eerst alle sloten, dan pas kijken: zo is ook te zien wat de vorige houder van een slot deed. Van een payload groter dan `grens` komt
-- alleen de grootte mee.
create function bericht.neem_beurten(banen text[], grens bigint) returns setof bericht.beurt language plpgsql volatile rows 10 as $$
declare
  mijn_banen text[];
begin
  select array_agg(b) into mijn_banen from unnest(banen) b where pg_try_advisory_xact_lock(hashtextextended('baan ' || b, 0));
  return query
    select b.id, b.traceer_id, b.conversatie_id, b.als_antwoord_op, b.referentie_id, b.soort, b.berichtversie, b.berichtsubversie,
      b.actie, b.afzender_rol, b.afzender_code, b.geadresseerde_rol, b.geadresseerde_code, b.verwerkingscontext, b.ontvangen_op,
      p.sleutel_id, case when octet_length(p.inhoud) <= grens then p.inhoud end, nextval('bericht.bericht_id_seq'),
      m.baan, octet_length(p.inhoud)
    from unnest(mijn_banen) m (baan)
    cross join lateral (
      select o.bericht_id from bericht.outbox o where o.baan = m.baan and o.stadium = 'verwerken' order by o.bericht_id limit 1
    ) oudste
    join bericht.bericht b on b.id = oudste.bericht_id
    left join bericht.payload p on p.bericht_id = b.id and p.ontvangen_op = b.ontvangen_op;
end $$;

-- Welke van deze banen werk hebben.
create function bericht.met_werk(banen text[]) returns setof text language plpgsql stable rows 10 as $$
begin
  return query
    select b from unnest(banen) b where exists (select from bericht.outbox o where o.baan = b and o.stadium = 'verwerken');
end $$;
