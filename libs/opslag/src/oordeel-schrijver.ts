import { createHash } from 'node:crypto';
import type { Berichtstatus, Volger } from '@hub/berichtweg';
import type { PoolClient } from 'pg';
import type { Statusmelding } from './berichtstatussen.js';
import type { BewaardeBevinding } from './berichtregister.js';
import type { Envelop } from './bericht-opslag.js';
import { IN_POSTVAK_SQL } from './envelop-rij.js';
import type { Kluis } from './kluis.js';
import { EERSTE_BEURT } from './outbox-tabel.js';
import { Stapel } from './stapel.js';

/** Waaraan een XML-document te herkennen is, zonder het zelf vast te houden: lengte in bytes en SHA-256. */
export interface Documentkenmerken {
  grootte: number;
  sha256: Buffer;
}

export function kenmerkenVan(xml: Buffer): Documentkenmerken {
  return { grootte: xml.length, sha256: createHash('sha256').update(xml).digest() };
}

/** Wat er gebeurde, voor wie er later iets mee doet. Alleen toevoegen; `bewijs` draagt geen persoonsgegevens. */
export interface Gebeurtenis {
  soort: string;
  /** `aanbieder/gemeente/client`; ontbreekt bij wat over het bericht als geheel gaat */
  onderwerp?: string;
  bewijs: unknown;
}

/** Alles wat het oordeel over één bericht vastlegt. */
export interface Vastlegging {
  berichtId: number;
  op: Date;
  status: Berichtstatus;
  /** van het XML-document, als het te lezen was */
  document?: Documentkenmerken;
  meldingen: Statusmelding[];
  bevindingen: BewaardeBevinding[];
  /** bij een retour van een partij: het bericht waarop het antwoordt */
  heenId?: number;
  /** wordt verbruikt als het bericht meetelt (TR056) */
  identificatie?: { verzender: string; soort: string; identificatie: string };
  /** het antwoord van de hub */
  retour?: { id: number; envelop: Envelop; xml: Buffer };
  /** wat het bericht meldde, naast zijn nieuwe status */
  gebeurtenissen?: readonly Gebeurtenis[];
  /** wie er na dit oordeel verder leest */
  volgers?: readonly Volger[];
}

/**
 * Van elk bericht komt wat vastligt als JSON ($1), de inhoud van de antwoorden als één stapel bytes ($2). Het stadium staat in de rijen en
 * niet in de voorwaarde: zo vindt PostgreSQL het werk op zijn sleutel, en niet door de index van alle wachtende berichten te lezen.
 */
const OORDEEL = `
  with beslist as materialized (
    select *, 'verwerken' as stadium from json_to_recordset($1) as b (id bigint, op timestamptz, status text, grootte integer, sha256 text, meldingen jsonb,
      bevindingen jsonb, "heenId" bigint, identificatie json, retour json, gebeurtenissen json, volgers text[])
  ), werk as (
    delete from bericht.outbox o using beslist n where (o.bericht_id, o.stadium) = (n.id, n.stadium)
    returning o.bericht_id, o.baan, o.traceer_id
  ), oordeel as (
    update bericht.bericht b set status = n.status, status_op = n.op, xml_grootte = n.grootte, xml_sha256 = decode(n.sha256, 'hex'),
      meldingen = n.meldingen, heen_id = n."heenId"
    from beslist n where b.id = n.id and n.id in (select bericht_id from werk) returning n.*
  ), gemeld as (
    insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs, onderwerp) select o.op, o.id, g.soort, g.bewijs, g.onderwerp
    from oordeel o, json_to_recordset(o.gebeurtenissen) as g (soort text, bewijs jsonb, onderwerp text)
  ), volgers as (
    insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt)
    select w.bericht_id, v.stadium, w.baan, w.traceer_id, now() + interval '${EERSTE_BEURT}'
    from beslist n join werk w on w.bericht_id = n.id, unnest(n.volgers) as v (stadium)
  ), gevonden as (
    insert into bericht.oordeel (bericht_id, bevindingen) select id, bevindingen from oordeel where bevindingen is not null
    on conflict (bericht_id) do update set bevindingen = excluded.bevindingen
  ), verbruikt as (
    insert into dossier.identificatie (verzender, soort, identificatie, bericht_id)
    select i.verzender, i.soort, i.identificatie, o.id
    from oordeel o, json_to_record(o.identificatie) as i (verzender text, soort text, identificatie text) where o.identificatie is not null
  ), antwoord as (
    select r.*, o.op, o.id as heen_id from oordeel o, json_to_record(o.retour) as r (id bigint, "traceerId" uuid, "conversatieId" uuid,
      "alsAntwoordOp" uuid, soort text, berichtversie integer, berichtsubversie integer, actie text, "afzenderRol" text,
      "afzenderCode" text, "geadresseerdeRol" text, "geadresseerdeCode" text, grootte integer, sha256 text, "sleutelId" text,
      vanaf integer, lengte integer) where o.retour is not null
  ), retour as (
    insert into bericht.bericht (id, traceer_id, conversatie_id, als_antwoord_op, soort, berichtversie, berichtsubversie, actie,
      afzender_rol, afzender_code, geadresseerde_rol, geadresseerde_code, ontvangen_op, status, status_op, xml_grootte, xml_sha256, heen_id)
    select id, "traceerId", "conversatieId", "alsAntwoordOp", soort, berichtversie, berichtsubversie, actie, "afzenderRol",
      "afzenderCode", "geadresseerdeRol", "geadresseerdeCode", op, 'WordtAangeboden', op, grootte, decode(sha256, 'hex'), heen_id from antwoord
  ), inhoud as (
    insert into bericht.payload (bericht_id, ontvangen_op, sleutel_id, inhoud)
    select id, op, "sleutelId", substr($2::bytea, vanaf, lengte) from antwoord
  )
  select id from oordeel`;

/** Zoekt het heenbericht waarop een retourbericht van een partij antwoordt: een eerder aangenomen bericht met die Identificatie. */
export async function zoekHeenbericht(
  tx: PoolClient,
  heen: { verzender: string; soort: string; identificatie: string; geadresseerde: string },
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `select b.id from dossier.identificatie i join bericht.bericht b on b.id = i.bericht_id
     where (i.verzender, i.soort, i.identificatie) = ($1, $2, $3) and b.geadresseerde_code = $4
       and (status = 'Bezorgd' or ${IN_POSTVAK_SQL})`,
    [heen.verzender, heen.soort, heen.identificatie, heen.geadresseerde],
  );
  return rows[0]?.id;
}

/**
 * Legt de oordelen over berichten vast, met hun antwoorden. Het werk verdwijnt in dezelfde transactie uit de outbox; was het al weg, dan
 * is dat bericht al beoordeeld.
 *
 * @throws Error als een van de berichten al beoordeeld was; de transactie moet dan terug
 */
export async function schrijfOordelen(tx: PoolClient, kluis: Kluis, vastleggingen: readonly Vastlegging[]): Promise<void> {
  const stapel = new Stapel();
  const rijen: object[] = [];
  for (const v of vastleggingen) rijen.push(await alsRij(v, kluis, stapel));
  const { rows } = await tx.query<{ id: number }>({ name: 'oordeel', text: OORDEEL, values: [JSON.stringify(rijen), stapel.bytes] });
  const vastgelegd = new Set(rows.map(({ id }) => id));
  const eerder = vastleggingen.find(({ berichtId }) => !vastgelegd.has(berichtId));
  if (eerder) throw new Error(`bericht ${eerder.berichtId} was al beoordeeld`);
}

/** Wat leeg is, blijft weg: zo wordt het null in de tabel. */
async function alsRij(v: Vastlegging, kluis: Kluis, stapel: Stapel): Promise<object> {
  const { berichtId, op, status, document, meldingen, bevindingen, heenId, identificatie, retour, gebeurtenissen = [], volgers } = v;
  return {
    id: berichtId,
    op,
    status,
    ...alsKolommen(document),
    meldingen: meldingen.length > 0 ? meldingen : undefined,
    bevindingen: bevindingen.length > 0 ? bevindingen : undefined,
    heenId,
    identificatie,
    retour: retour && await retourRij(retour, kluis, stapel),
    gebeurtenissen: [{ soort: 'status', bewijs: { status } }, ...gebeurtenissen],
    volgers,
  };
}

async function retourRij({ id, envelop: e, xml }: NonNullable<Vastlegging['retour']>, kluis: Kluis, stapel: Stapel): Promise<object> {
  const { sleutelId, inhoud } = await kluis.verzegel(xml, e.traceerId);
  return {
    id,
    traceerId: e.traceerId,
    conversatieId: e.conversatieId,
    alsAntwoordOp: e.alsAntwoordOp,
    soort: e.berichtstroom.berichtsubtype,
    berichtversie: e.berichtstroom.berichtversie,
    berichtsubversie: e.berichtstroom.berichtsubversie,
    actie: e.berichtstroom.actie,
    afzenderRol: e.afzender.rol,
    afzenderCode: e.afzender.code,
    geadresseerdeRol: e.geadresseerde.rol,
    geadresseerdeCode: e.geadresseerde.code,
    ...alsKolommen(kenmerkenVan(xml)),
    sleutelId,
    ...stapel.legOp(inhoud),
  };
}

const alsKolommen = (document: Documentkenmerken | undefined): object => ({ grootte: document?.grootte, sha256: document?.sha256.toString('hex') });
