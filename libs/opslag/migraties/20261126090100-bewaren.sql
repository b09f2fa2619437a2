-- Bewaartermijnen: wat het beleid niet langer wil bewaren, gaat in kleine stappen weg. De metadata van een bericht blijft.

-- Dossiers die in deze transactie worden opgeruimd: alleen hun gebeurtenissen mogen weg. Buiten zo'n transactie is zij leeg.
create table bericht.te_vergeten (
  onderwerp text primary key
);

create or replace function bericht.geen_wijziging() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if exists (select from bericht.te_vergeten v where v.onderwerp = old.onderwerp) then
      return old;
    end if;
  end if;
  raise exception 'gebeurtenissen worden alleen toegevoegd';
end $$;

-- De dag waarop het laatst alles is opgeruimd wat op mocht.
create table bericht.bewaring (
  enige      boolean primary key default true check (enige),
  gedaan_op  date not null
);

-- Cliënten van wie voor `grens` het laatst iets is gebeurd, met hun dossiers en berichten. Wie nog zorg heeft (een toewijzing die later
-- eindigt, een levering zonder definitieve stop) of een bericht waarmee nog iets moet, hoort daar niet bij.
create function dossier.verlopen(grens timestamptz, tijdelijk text[], afgehandeld text[])
returns table (client text, onderwerpen text[], berichten bigint[]) language sql stable as $$
  with feit as (
    select split_part(g.onderwerp, '/', 3) as client, g.onderwerp, g.bericht_id, g.op as laatste from bericht.gebeurtenis g where g.onderwerp is not null
    union all
    select p.client, concat_ws('/', p.aanbieder, p.gemeente, p.client), b.id, b.ontvangen_op
    from (select distinct client, aanbieder, gemeente, bericht_id from dossier.prestatie) p join bericht.bericht b on b.id = p.bericht_id
  ), stil as (
    select f.client, array_agg(distinct f.onderwerp) as onderwerpen, array_agg(distinct f.bericht_id) as berichten
    from feit f group by f.client having max(f.laatste) < grens
  )
  select s.client, s.onderwerpen, s.berichten from stil s
  where not exists (select from dossier.toewijzing t where t.client = s.client and t.einddatum >= grens)
    and not exists (
      select from dossier.levering l left join dossier.toewijzing t on (t.gemeente, t.toewijzing_nummer) = (l.gemeente, l.toewijzing_nummer)
      where l.client = s.client and t.einddatum is null
        and not exists (select from dossier.stop e where e.levering_id = l.id and e.reden_beeindiging <> all (tijdelijk)))
    and not exists (
      select from bericht.bericht b where (b.id = any (s.berichten) or b.heen_id = any (s.berichten))
        and (b.status <> all (afgehandeld) or exists (select from bericht.outbox o where o.bericht_id = b.id)))
$$;
