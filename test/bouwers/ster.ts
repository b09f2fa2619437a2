import { randomUUID } from 'node:crypto';
import type { Datum } from '@hub/werkdagen';
import type { Pool } from 'pg';

/** Een rij van het sterschema; wat er niet in staat is leeg. */
export type Sterrij = Readonly<Record<string, string | number | boolean | null>>;

/** Per tabel van `dwh` de rijen. */
export type Ster = Readonly<Record<string, readonly Sterrij[]>>;

export const JEUGDZORGPLUS = 'JeugdzorgPlus';
export const SEGMENT = 'Verblijf';
const PRODUCT = { product_categorie: '44', product_code: '44A09' };
const PLAATS = { gemeente: '0153', aanbieder: '65656055', client_id: 1 };

/** Een plaatsing die loopt: JeugdzorgPlus bij de aanbieder van de proeven, in Enschede. */
export function eenLevering(anders: Sterrij = {}): Sterrij {
  const begindatum = (anders['begindatum'] ?? '2026-01-05') as Datum;
  return {
    ...PLAATS, ...PRODUCT, levering_id: randomUUID(), toewijzing_nummer: 1001, segment: SEGMENT, plaatsing: JEUGDZORGPLUS, uitvoeringsvariant: 'inspanning',
    verwijzer: 'geen-verzoek', begindatum, aantal_onderbrekingen: 0, dagen_onderbroken: 0, startmelding_op: begindatum, start_bericht_id: 1, ...anders,
  };
}

/** De ene periode van een levering zonder onderbreking; een onderbroken levering krijgt er meer. */
export function eenPeriode(levering: Sterrij, anders: Sterrij = {}): Sterrij {
  const { levering_id = null, gemeente = null, aanbieder = null, client_id = null, begindatum = null, einddatum = null } = levering;
  return { levering_id, volgnummer: 1, gemeente, aanbieder, client_id, begindatum, einddatum, ...anders };
}

/** Toegekend: een maand etmalen tegen het tarief van het contract. Een credit krijgt negatieve aantallen en bedragen van wie hem maakt. */
export function eenPrestatiefeit(anders: Sterrij = {}): Sterrij {
  const maand = (anders['maand'] ?? '2026-04-01') as Datum;
  const [volume, tarief] = [Number(anders['volume'] ?? 30), Number(anders['tarief'] ?? 49357)];
  const ingediend = Number(anders['ingediend'] ?? volume * tarief);
  const oordeel = anders['oordeel'] ?? 'toegekend';
  return {
    ...PLAATS, ...PRODUCT, prestatie_id: randomUUID(), maand, toewijzing_nummer: 1001, segment: SEGMENT, plaatsing: JEUGDZORGPLUS, uitvoeringsvariant: 'inspanning',
    begindatum: maand, einddatum: maand, debet_credit: volume < 0 ? 'C' : 'D', oordeel, volume, eenheid: '14', tarief, contract_tarief: 49357, ingediend,
    toegekend: oordeel === 'toegekend' ? ingediend : 0, afgewezen: oordeel === 'afgewezen' ? ingediend : 0, in_behandeling: oordeel === 'ingediend' ? ingediend : 0,
    gecrediteerd: 0, ingediend_op: maand, bericht_id: 1, ...anders,
  };
}

/** Een toewijzing zonder verzoek en zonder start. */
export function eenToewijzingsfeit(anders: Sterrij = {}): Sterrij {
  const ingangsdatum = (anders['ingangsdatum'] ?? '2026-01-05') as Datum;
  return {
    ...PLAATS, ...PRODUCT, toewijzing_nummer: 1001, segment: SEGMENT, plaatsing: JEUGDZORGPLUS, uitvoeringsvariant: 'inspanning', verwijzer: 'geen-verzoek', ingangsdatum,
    toewijzingsdatum: ingangsdatum, ontvangen_op: ingangsdatum, aantal_wijzigingen: 0, aantal_leveringen: 0, bericht_id: 1, ...anders,
  };
}

/** Een verzoek om toewijzing dat nog niet beantwoord is. */
export function eenVerzoekfeit(anders: Sterrij = {}): Sterrij {
  const dagtekening = (anders['dagtekening'] ?? '2026-04-01') as Datum;
  return { ...PLAATS, ...PRODUCT, verzoek_id: randomUUID(), soort: 'toewijzing', segment: SEGMENT, verwijzer: '02', dagtekening, ontvangen_op: dagtekening, bericht_id: 1, ...anders };
}

/** Een goedgekeurde start van de aanbieder, in een seconde beoordeeld. */
export function eenBerichtfeit(anders: Sterrij = {}): Sterrij {
  const dag = (anders['ontvangen_datum'] ?? '2026-04-15') as Datum;
  return {
    bericht_id: 1, ontvangen_op: `${dag}T12:00:00Z`, ontvangen_datum: dag, soort: 'JW305', retour: false, van_gemeente: false, gemeente: '0153', aanbieder: '65656055',
    uitkomst: 'goedgekeurd', aantal_bevindingen: 0, beoordeeld_op: `${dag}T12:00:01Z`, latentie_ms: 1000, geweigerd: false, ...anders,
  };
}

/** Wat er is zonder feiten: gemeenten die leveren over Verblijf, en wat een plaatsing is. */
export function eenRegio(...gemeenten: string[]): Ster {
  return {
    aanlevering: gemeenten.flatMap((gemeente) => [SEGMENT, '*'].map((segment) => ({ gemeente, segment, aan: true }))),
    dim_segment: [{ volgorde: 1, segment: SEGMENT, product_categorie: '44', geldig_van: '2022-01-01' }],
    dim_plaatsing: [{ volgorde: 1, naam: JEUGDZORGPLUS, ...PRODUCT, aanbieder: PLAATS.aanbieder, geldig_van: '2023-01-01', bron: 'art. 17' }],
    dim_contract: [{ volgorde: 1, aanbieder: PLAATS.aanbieder, product_categorie: '44', eenheid: '14', tarief: 49357, uitvoeringsvariant: 'inspanning', geldig_van: '2023-01-01' }],
  };
}

const PER_MAAND: Readonly<Record<string, string>> = { feit_prestatie: 'maand', feit_bericht: 'ontvangen_op', feit_bericht_code: 'ontvangen_op' };

/** Werkt de sommen van deze prestaties bij, zoals de lader dat na elke declaratie doet. */
export async function telPrestatiesOp(pool: Pick<Pool, 'query'>, prestaties: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const alle = (kolom: string): unknown[] => [...new Set(prestaties.map((rij) => rij[kolom] ?? null).filter((waarde) => waarde !== null))];
  await pool.query('select lading.tel_prestaties_op($1, $2)', [alle('bericht_id'), alle('client_id')]);
}

/** Zet de rijen in het warehouse, met de partities die zij nodig hebben. */
export async function legInSter(pool: Pool, ster: Ster): Promise<void> {
  for (const [tabel, rijen] of Object.entries(ster)) {
    const maand = PER_MAAND[tabel];
    if (maand !== undefined) await pool.query('select lading.maak_maanden($1, $2)', [tabel, rijen.map((rij) => String(rij[maand]).slice(0, 10))]);
    await pool.query(`insert into dwh.${tabel} select * from jsonb_populate_recordset(null::dwh.${tabel}, $1)`, [JSON.stringify(rijen)]);
    if (tabel === 'feit_prestatie') await telPrestatiesOp(pool, rijen);
  }
}

/** Haalt alles uit het warehouse wat `legInSter` erin zette. */
export async function leegSter(pool: Pool): Promise<void> {
  await pool.query(`truncate dwh.aanlevering, dwh.dim_client, dwh.dim_segment, dwh.dim_plaatsing, dwh.dim_contract, dwh.dim_tariefplafond, dwh.dim_product, dwh.dim_gemeente, dwh.feit_toewijzing,
    dwh.feit_levering, dwh.feit_levering_periode, dwh.feit_verzoek, dwh.feit_prestatie, dwh.som_product, dwh.som_tarief, dwh.som_toewijzing, dwh.som_client, dwh.som_jaar, dwh.feit_bericht, dwh.feit_bericht_code`);
}
