import type { PoolClient } from 'pg';
import type { Dossierfeiten } from '../feiten/rijen.js';

/** De dossiers waarvan de client een nummer heeft. */
const DOSSIERS = `
  select c.client_id, split_part(o.onderwerp, '/', 1) as aanbieder, split_part(o.onderwerp, '/', 2) as gemeente
  from unnest($1::text[]) as o (onderwerp) join lading.client c on c.client = split_part(o.onderwerp, '/', 3)`;

/** Langs de client, want die staat vooraan in de index; ook op een tabel waarvan PostgreSQL de omvang nog niet kent. */
const WEG = ['feit_toewijzing', 'feit_levering', 'feit_levering_periode', 'feit_verzoek'].map((feit) => `
  delete from dwh.${feit} where client_id = any ($1::bigint[]) and (client_id, aanbieder, gemeente) in (select * from unnest($1::bigint[], $2::text[], $3::text[]))`);

const PERSONEN = `
  insert into lading.dossier (onderwerp, aanbieder, gemeente, client_id, geboortejaar, geslacht, persoon_nr)
  select r.onderwerp, split_part(r.onderwerp, '/', 1), split_part(r.onderwerp, '/', 2), c.client_id, r.geboortejaar, r.geslacht, r.persoon_nr
  from jsonb_to_recordset($1) as r (onderwerp text, geboortejaar smallint, geslacht text, persoon_nr bigint)
  join lading.client c on c.client = split_part(r.onderwerp, '/', 3)`;

/** Wat een feit op zijn eigen dag was, en of de gemeente daarover levert. */
const opDag = (dag: string): string => `
  join lading.dossier d using (onderwerp)
  cross join lateral (select dwh.segment_van(r.product_categorie, r.product_code, ${dag}) as segment) s
  cross join lateral (select dwh.plaatsing_van(d.aanbieder, r.product_categorie, r.product_code, ${dag}) as plaatsing,
    (dwh.contract_van(d.aanbieder, d.gemeente, r.product_categorie, r.product_code, ${dag})).uitvoeringsvariant) k
  where lading.geleverd(d.gemeente, s.segment)`;

const TOEWIJZINGEN = `
  insert into dwh.feit_toewijzing (gemeente, toewijzing_nummer, aanbieder, client_id, product_categorie, product_code, segment, plaatsing,
    uitvoeringsvariant, verwijzer, ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum,
    ontvangen_op, gewijzigd_op, aantal_wijzigingen, eerste_begindatum, aantal_leveringen, bericht_id)
  select d.gemeente, r.toewijzing_nummer, d.aanbieder, d.client_id, r.product_categorie, r.product_code, s.segment, k.plaatsing,
    k.uitvoeringsvariant, r.verwijzer, r.ingangsdatum, r.einddatum, r.reden_wijziging, r.volume, r.eenheid, r.frequentie, r.budget,
    r.toewijzingsdatum, r.ontvangen_op, r.gewijzigd_op, r.aantal_wijzigingen, r.eerste_begindatum, r.aantal_leveringen, r.bericht_id
  from jsonb_to_recordset($1) as r (onderwerp text, toewijzing_nummer bigint, product_categorie text, product_code text, verwijzer text,
    ingangsdatum date, einddatum date, reden_wijziging text, volume bigint, eenheid text, frequentie text, budget bigint,
    toewijzingsdatum date, ontvangen_op date, gewijzigd_op date, aantal_wijzigingen integer, eerste_begindatum date,
    aantal_leveringen integer, bericht_id bigint) ${opDag('r.ingangsdatum')}`;

const LEVERINGEN = `
  with geschreven as (
    insert into dwh.feit_levering (levering_id, gemeente, aanbieder, client_id, toewijzing_nummer, product_categorie, product_code, segment,
      plaatsing, uitvoeringsvariant, verwijzer, begindatum, einddatum, reden_beeindiging, tijdelijk_gestopt_op, aantal_onderbrekingen,
      dagen_onderbroken, toewijzing_vanaf, toewijzing_einddatum, volgende_begindatum, startmelding_op, stopmelding_op, start_bericht_id, stop_bericht_id)
    select r.levering_id, d.gemeente, d.aanbieder, d.client_id, r.toewijzing_nummer, r.product_categorie, r.product_code, s.segment,
      k.plaatsing, k.uitvoeringsvariant, r.verwijzer, r.begindatum, r.einddatum, r.reden_beeindiging, r.tijdelijk_gestopt_op,
      r.aantal_onderbrekingen, r.dagen_onderbroken, r.toewijzing_vanaf, r.toewijzing_einddatum, r.volgende_begindatum, r.startmelding_op, r.stopmelding_op, r.start_bericht_id, r.stop_bericht_id
    from jsonb_to_recordset($1) as r (onderwerp text, levering_id uuid, toewijzing_nummer bigint, product_categorie text, product_code text,
      verwijzer text, begindatum date, einddatum date, reden_beeindiging text, tijdelijk_gestopt_op date, aantal_onderbrekingen integer,
      dagen_onderbroken integer, toewijzing_vanaf date, toewijzing_einddatum date, volgende_begindatum date, startmelding_op date, stopmelding_op date, start_bericht_id bigint,
      stop_bericht_id bigint) ${opDag('r.begindatum')}
    returning levering_id, gemeente, aanbieder, client_id
  )
  insert into dwh.feit_levering_periode (levering_id, volgnummer, gemeente, aanbieder, client_id, begindatum, einddatum, reden_beeindiging)
  select g.levering_id, p.volgnummer, g.gemeente, g.aanbieder, g.client_id, p.begindatum, p.einddatum, p.reden_beeindiging
  from geschreven g join jsonb_to_recordset($2) as p (levering_id uuid, volgnummer integer, begindatum date, einddatum date, reden_beeindiging text)
    using (levering_id)`;

/** Een wijziging noemt geen dag waarop zij in moet gaan: daar is het segment niet te bepalen. */
const VERZOEKEN = `
  insert into dwh.feit_verzoek (verzoek_id, soort, gemeente, aanbieder, client_id, product_categorie, product_code, segment, verwijzer,
    gewenste_ingangsdatum, dagtekening, ontvangen_op, in_onderzoek_op, antwoord, antwoord_op, andere_gemeente, bericht_id)
  select r.verzoek_id, r.soort, d.gemeente, d.aanbieder, d.client_id, r.product_categorie, r.product_code, s.segment, r.verwijzer,
    r.gewenste_ingangsdatum, r.dagtekening, r.ontvangen_op, r.in_onderzoek_op, r.antwoord, r.antwoord_op, r.andere_gemeente, r.bericht_id
  from jsonb_to_recordset($1) as r (onderwerp text, verzoek_id uuid, soort text, product_categorie text, product_code text, verwijzer text,
    gewenste_ingangsdatum date, dagtekening date, ontvangen_op date, in_onderzoek_op date, antwoord text, antwoord_op date,
    andere_gemeente text, bericht_id bigint)
  join lading.dossier d using (onderwerp)
  cross join lateral (select dwh.segment_van(r.product_categorie, r.product_code, r.gewenste_ingangsdatum) as segment) s
  where lading.geleverd(d.gemeente, s.segment)`;

/** Werd een client bekend, of is hij het niet meer, dan komen zijn declaraties opnieuw aan de beurt. */
const DECLARATIES_OPNIEUW = `
  with bekend as (
    delete from lading.zonder_client z using lading.bekend b where b.client_id = any ($1::bigint[]) and z.client = b.client returning z.bericht_id
  ), vreemd as (
    select f.bericht_id from dwh.feit_prestatie f where f.client_id = any ($1::bigint[]) and not exists (select from lading.dossier d where d.client_id = f.client_id)
  )
  insert into lading.agenda (soort, sleutel) select 'bericht', bericht_id::text from bekend union select 'bericht', bericht_id::text from vreemd
  on conflict do nothing`;

/**
 * Vervangt alles wat het warehouse van deze dossiers weet, in een vast aantal opdrachten. Een dossier zonder feiten verdwijnt.
 * @returns de clienten die geraakt zijn
 */
export async function vervangDossiers(tx: PoolClient, onderwerpen: readonly string[], feiten: Dossierfeiten): Promise<number[]> {
  const { rows: dossiers } = await tx.query<{ client_id: number; aanbieder: string; gemeente: string }>({ name: 'warehouse-dossiers', text: DOSSIERS, values: [onderwerpen] });
  const nummers = dossiers.map((d) => d.client_id);
  const sleutels = [nummers, dossiers.map((d) => d.aanbieder), dossiers.map((d) => d.gemeente)];
  for (const opdracht of WEG) await tx.query(opdracht, sleutels);
  await tx.query('delete from lading.dossier where onderwerp = any ($1::text[])', [onderwerpen]);
  const { personen, toewijzingen, leveringen, perioden, verzoeken } = feiten;
  const schrijf = (naam: string, text: string, ...rijen: object[][]): Promise<unknown> =>
    rijen[0]?.length ? tx.query({ name: `warehouse-${naam}`, text, values: rijen.map((r) => JSON.stringify(r)) }) : Promise.resolve();
  await schrijf('personen', PERSONEN, personen);
  await schrijf('toewijzingen', TOEWIJZINGEN, toewijzingen);
  await schrijf('leveringen', LEVERINGEN, leveringen, perioden);
  await schrijf('verzoeken', VERZOEKEN, verzoeken);
  const clienten = [...new Set(nummers)];
  await tx.query({ name: 'warehouse-doorstroom', text: 'select lading.tel_doorstroom_op($1::bigint[])', values: [clienten] });
  await tx.query({ name: 'warehouse-declaraties-opnieuw', text: DECLARATIES_OPNIEUW, values: [clienten] });
  return clienten;
}
