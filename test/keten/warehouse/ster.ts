import type { KetenPostgres } from '../opstelling/postgres.js';
import { wachtTot } from '../opstelling/wachten.js';

/** Zegt tot waar er geladen is, en dat is van het moment van laden zelf. */
const NIET_UIT_BERICHTEN = ['stand'];

/** Wacht tot alles wat is beoordeeld, in het warehouse staat. */
export function wachtOpWarehouse(postgres: KetenPostgres): Promise<void> {
  const open = 'select (select count(*) from bericht.outbox) + (select count(*) from lading.agenda)';
  return wachtTot('het warehouse is bij', async () => (await postgres.tel(open)) === 0, 120_000);
}

/** Alle rijen van alle tabellen van `dwh`, per tabel en op volgorde. */
export async function leesSter(postgres: KetenPostgres): Promise<Record<string, string[]>> {
  const tabellen = await postgres.rijen<{ naam: string }>(
    `select relname as naam from pg_class where relnamespace = 'dwh'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`);
  const ster: Record<string, string[]> = {};
  for (const { naam } of tabellen.filter((tabel) => !NIET_UIT_BERICHTEN.includes(tabel.naam))) {
    ster[naam] = (await postgres.rijen<{ rij: string }>(`select to_jsonb(t)::text as rij from dwh.${naam} t order by 1`)).map(({ rij }) => rij);
  }
  return ster;
}

/** Verminkt het warehouse zoals een fout of een hand dat kan: rijen weg, rijen erbij, een bedrag anders. */
export async function verminkSter(postgres: KetenPostgres): Promise<void> {
  for (const opdracht of [
    'delete from dwh.feit_levering where begindatum::text < einddatum::text',
    `delete from dwh.feit_bericht where soort = 'JW301'`,
    'delete from dwh.feit_termijn where voldaan_op is null',
    'update dwh.feit_prestatie set toegekend = toegekend + 1',
    `update dwh.feit_verzoek set antwoord = 'afgewezen'`,
    `insert into dwh.feit_levering_periode select levering_id, volgnummer + 100, gemeente, aanbieder, client_id, begindatum, einddatum, reden_beeindiging from dwh.feit_levering_periode`,
  ]) await postgres.rijen(opdracht);
}
