import { createHash } from 'node:crypto';
import type { Berichtstatus, Volger } from '@hub/berichtweg';
import type { PoolClient } from 'pg';
import type { Statusmelding } from './berichtstatussen.js';
import type { BewaardeBevinding } from './berichtregister.js';
import type { Envelop } from './bericht-opslag.js';
import { IN_POSTVAK_SQL } from './envelop-rij.js';
import type { Kluis } from './kluis.js';
import { EERSTE_BEURT } from './outbox-tabel.js';

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

const OORDEEL = `
  with werk as (
    delete from bericht.outbox where bericht_id = $1 and stadium = 'verwerken' returning bericht_id, baan, traceer_id
  ), oordeel as (
    update bericht.bericht set status = $2, status_op = $3, xml_grootte = $4, xml_sha256 = $5, meldingen = $6, heen_id = $7
    where id in (select bericht_id from werk) returning id
  ), gemeld as (
    insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs, onderwerp)
    select $3, id, g.soort, g.bewijs, g.onderwerp
    from oordeel, jsonb_to_recordset($8) as g (soort text, bewijs jsonb, onderwerp text)
  ), volgers as (
    insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt)
    select bericht_id, stadium, baan, traceer_id, now() + interval '${EERSTE_BEURT}' from werk, unnest($29::text[]) as v (stadium)
  ), gevonden as (
    insert into bericht.oordeel (bericht_id, bevindingen) select id, $9 from oordeel where $9::jsonb is not null
    on conflict (bericht_id) do update set bevindingen = excluded.bevindingen
  ), verbruikt as (
    insert into dossier.identificatie (verzender, soort, identificatie, bericht_id) select $10, $11, $12, id from oordeel where $12::text is not null
  ), retour as (
    insert into bericht.bericht (id, traceer_id, conversatie_id, als_antwoord_op, soort, berichtversie, berichtsubversie, actie,
      afzender_rol, afzender_code, geadresseerde_rol, geadresseerde_code, ontvangen_op, status, status_op, xml_grootte, xml_sha256, heen_id)
    select $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $3, 'WordtAangeboden', $3, $25, $26, id from oordeel where $13::bigint is not null
    returning id
  ), inhoud as (
    insert into bericht.payload (bericht_id, ontvangen_op, sleutel_id, inhoud) select id, $3, $27, $28 from retour
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
 * Legt het oordeel over een bericht vast, met het antwoord. Het werk verdwijnt in dezelfde transactie uit de outbox; was het al
 * weg, dan is het bericht al beoordeeld en wordt niets geschreven.
 *
 * @throws Error als het bericht al beoordeeld was
 */
export async function schrijfOordeel(tx: PoolClient, kluis: Kluis, v: Vastlegging): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'oordeel',
    text: OORDEEL,
    values: [
      v.berichtId, v.status, v.op, v.document?.grootte ?? null, v.document?.sha256 ?? null,
      v.meldingen.length > 0 ? JSON.stringify(v.meldingen) : null, v.heenId ?? null,
      JSON.stringify([{ soort: 'status', bewijs: { status: v.status } }, ...(v.gebeurtenissen ?? [])]),
      v.bevindingen.length > 0 ? JSON.stringify(v.bevindingen) : null,
      v.identificatie?.verzender ?? null, v.identificatie?.soort ?? null, v.identificatie?.identificatie ?? null,
      ...(v.retour ? await retourWaarden(kluis, v.retour) : GEEN_RETOUR), v.volgers ?? [],
    ],
  });
  if (rowCount !== 1) throw new Error(`bericht ${v.berichtId} was al beoordeeld`);
}

/** De waarden $13 tot en met $28. */
async function retourWaarden(kluis: Kluis, { id, envelop: e, xml }: NonNullable<Vastlegging['retour']>): Promise<unknown[]> {
  const { sleutelId, inhoud } = await kluis.verzegel(xml, e.traceerId);
  const { grootte, sha256 } = kenmerkenVan(xml);
  return [
    id, e.traceerId, e.conversatieId, e.alsAntwoordOp ?? null, e.berichtstroom.berichtsubtype, e.berichtstroom.berichtversie,
    e.berichtstroom.berichtsubversie, e.berichtstroom.actie, e.afzender.rol, e.afzender.code, e.geadresseerde.rol, e.geadresseerde.code,
    grootte, sha256, sleutelId, inhoud,
  ];
}

const GEEN_RETOUR: null[] = Array.from({ length: 16 }, () => null);
