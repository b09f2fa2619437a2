import type { PoolClient } from 'pg';
import { verwijderPrestaties } from './schrijf/prestaties.js';
import { telPrestatiesOp } from './schrijf/sommen.js';

export type Opdracht = 'herbouw' | 'sleutel';

/** Na het weghalen van leveringen volgen die van een cliënt anders op elkaar. */
const DOORSTROOM = 'select lading.tel_doorstroom_op(array(select client_id from dwh.dim_client))';

/** Feiten waarvan de gemeente over dit segment niet meer levert. */
const NIET_GELEVERD = [
  'delete from dwh.feit_levering_periode p using dwh.feit_levering f where p.levering_id = f.levering_id and not lading.geleverd(f.gemeente, f.segment)',
  ...['feit_toewijzing', 'feit_levering', 'feit_verzoek'].map((feit) => `
    delete from dwh.${feit} f using (select gemeente, segment from dwh.${feit} group by 1, 2) s
    where f.gemeente = s.gemeente and f.segment is not distinct from s.segment and not lading.geleverd(s.gemeente, s.segment)`),
  `delete from dwh.feit_termijn where not case when client_id is null then lading.levert(gemeente) else lading.geleverd(gemeente, segment) end`,
  ...['feit_bericht_code c using dwh.feit_bericht f where (c.bericht_id, c.ontvangen_op) = (f.bericht_id, f.ontvangen_op) and', 'feit_bericht f where']
    .map((feit) => `delete from dwh.${feit} not lading.levert(f.gemeente)`),
  'delete from lading.dossier where not lading.levert(gemeente)',
  'delete from dwh.dim_client where not dwh.heeft_feiten(client_id)',
  DOORSTROOM,
];

/** Feiten die uit geen aanvaard bericht volgen. */
const ZONDER_BRON = [
  `delete from lading.dossier d where not exists (select from bericht.gebeurtenis g where g.onderwerp = d.onderwerp)`,
  ...['feit_toewijzing', 'feit_levering', 'feit_levering_periode', 'feit_verzoek'].map((feit) => `
    delete from dwh.${feit} f where not exists (select from lading.dossier d where (d.client_id, d.aanbieder, d.gemeente) = (f.client_id, f.aanbieder, f.gemeente))`),
  'delete from dwh.feit_levering_periode p where not exists (select from dwh.feit_levering f where f.levering_id = p.levering_id)',
  'delete from dwh.feit_bericht f where not exists (select from bericht.bericht b where b.id = f.bericht_id and b.vingerafdruk is not null)',
  'delete from dwh.feit_bericht_code c where not exists (select from dwh.feit_bericht f where (f.bericht_id, f.ontvangen_op) = (c.bericht_id, c.ontvangen_op))',
  'delete from dwh.feit_termijn f where not exists (select from termijn.termijn t where t.id = f.termijn_id and not t.vervallen)',
  'delete from dwh.dim_client where not dwh.heeft_feiten(client_id)',
  DOORSTROOM,
];

const PRESTATIE_NIET_GELEVERD = `exists (select from (select gemeente, segment from dwh.feit_prestatie group by 1, 2) s
    where s.gemeente = f.gemeente and s.segment is not distinct from f.segment and not lading.geleverd(s.gemeente, s.segment))`;

const PRESTATIE_ZONDER_BRON = 'not exists (select from dossier.declaratie d where d.bericht_id = f.bericht_id)';

async function voerUit(tx: PoolClient, opdrachten: readonly string[]): Promise<void> {
  for (const opdracht of opdrachten) await tx.query(opdracht);
}

/** Haalt weg wat niet meer geleverd wordt, en leidt opnieuw af wat uit de rest volgt. */
export async function verwijderNietGeleverd(tx: PoolClient): Promise<void> {
  const { declaraties, clienten } = await verwijderPrestaties(tx, PRESTATIE_NIET_GELEVERD);
  if (declaraties.length > 0) await telPrestatiesOp(tx, declaraties, clienten);
  await voerUit(tx, NIET_GELEVERD);
}

/** Haalt feiten weg die uit geen bericht volgen. De sommen moeten daarna opnieuw. */
export async function verwijderZonderBron(tx: PoolClient): Promise<void> {
  await verwijderPrestaties(tx, PRESTATIE_ZONDER_BRON);
  await voerUit(tx, ZONDER_BRON);
}

/** Onder welk beleid is geladen; tot het einde van de transactie kan een ander dat niet veranderen. */
export async function beleidVan(tx: PoolClient): Promise<string> {
  const { rows } = await tx.query<{ beleid: string }>('select beleid from lading.stand for update');
  return rows[0]?.beleid ?? '';
}

export async function meldBeleid(tx: PoolClient, kenmerk: string): Promise<void> {
  await tx.query('update lading.stand set beleid = $1', [kenmerk]);
}

/**
 * Het kenmerk van de sleutel waarmee alle pseudoniemen zijn gemaakt; bij de eerste keer is dat deze.
 */
export async function sleutelVan(tx: PoolClient, eerste: string): Promise<string> {
  await tx.query('update lading.stand set sleutel = $1 where sleutel is null', [eerste]);
  const { rows } = await tx.query<{ sleutel: string }>('select sleutel from lading.stand');
  return rows[0]?.sleutel ?? eerste;
}

/** Wat er van de lader gevraagd is en nog niet af is. */
export async function openOpdrachten(tx: PoolClient): Promise<Map<Opdracht, { begonnen: boolean }>> {
  const { rows } = await tx.query<{ soort: Opdracht; begonnen: boolean }>('select soort, begonnen_op is not null as begonnen from lading.opdracht where klaar_op is null');
  return new Map(rows.map(({ soort, begonnen }) => [soort, { begonnen }]));
}

/** Of er om een herbouw is gevraagd die nog niet is begonnen. */
export async function isHerbouwGevraagd(tx: PoolClient): Promise<boolean> {
  return (await openOpdrachten(tx)).get('herbouw')?.begonnen === false;
}

/** Of er een herbouw is begonnen en nog niet af is. */
export async function isHerbouwBezig(tx: PoolClient): Promise<boolean> {
  return (await openOpdrachten(tx)).get('herbouw')?.begonnen === true;
}

export async function beginOpdracht(tx: PoolClient, soort: Opdracht, op: Date): Promise<void> {
  await tx.query('update lading.opdracht set begonnen_op = $2 where soort = $1', [soort, op]);
}

export async function rondAf(tx: PoolClient, soort: Opdracht, op: Date, afloop: string): Promise<void> {
  await tx.query('update lading.opdracht set klaar_op = $2, afloop = $3 where soort = $1', [soort, op, afloop]);
}

/** Tot dit moment is alles geladen wat beoordeeld was; de termijnen kunnen achterlopen. */
export async function meldGeladen(tx: PoolClient, tot: Date): Promise<void> {
  await tx.query('update dwh.stand set geladen_tot = least($1::timestamptz, t.gedaan_tot) from termijn.stand t where geladen_tot < least($1::timestamptz, t.gedaan_tot)', [tot]);
}
