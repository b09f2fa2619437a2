import { join } from 'node:path';
import { leesBeleid, leesContracten, leesGemeenten, projectMap } from '@hub/instellingen';
import type { Databank } from '@hub/opslag';
import { schrijfDimensies } from '../../../apps/warehouse/src/dimensies/schrijf-dimensies.js';
import { berichtfeiten } from './berichten-sql.js';
import { zorgfeiten } from './feiten-sql.js';
import { tijdvakVan, VANDAAG } from './tijdvak.js';
import { verdelingen } from './verdeling.js';

const inConfig = (bestand: string): string => join(projectMap(), 'config', bestand);

/**
 * Vult een leeg warehouse met verzonnen zorg, in opdrachten die elk een hele tabel maken. Dezelfde omvang geeft altijd dezelfde rijen.
 * @param prestaties zoveel prestaties per jaar, ongeveer; de rest volgt daaruit
 * @param jaren zoveel jaren zorg
 */
export async function vulWarehouse(databank: Databank, prestaties: number, jaren = 1): Promise<void> {
  const tijdvak = tijdvakVan(jaren);
  const regio = { beleid: leesBeleid(inConfig('beleid.demo.json')), contracten: leesContracten(inConfig('contracten.demo.json')), gemeenten: leesGemeenten() };
  await databank.inTransactie(async (tx) => {
    await tx.query(`set local work_mem = '256MB'; set local maintenance_work_mem = '512MB'`);
    for (const opdracht of [...verdelingen(tijdvak), ...zorgfeiten(prestaties, tijdvak), ...berichtfeiten]) await tx.query(opdracht);
    await schrijfDimensies(tx, regio, VANDAAG);
    await tx.query('update dwh.stand set geladen_tot = $1', [VANDAAG]);
  });
  await databank.pool.query('vacuum analyze');
  await databank.pool.query('call lading.publiceer($1, $2)', [VANDAAG, regio.beleid.kleineAantallen.minimum]);
}
