import type { PoolClient } from 'pg';

/** Langs de gebeurtenissen van het bericht naar zijn clienten: leveringen zijn op client te vinden. */
const CLIENTEN = `select distinct split_part(onderwerp, '/', 3) as client from bericht.gebeurtenis where bericht_id = $1 and soort = 'melding'`;

/**
 * Een ontvanger die zelf antwoordt, wees een start of stop af die de hub had goedgekeurd: die geldt als niet verzonden (OP286) en mag
 * opnieuw komen. Wat het bericht verwijderde, blijft weg.
 */
export async function schrijfAfwijzing(tx: PoolClient, heenId: number): Promise<void> {
  await tx.query(
    `with c as (${CLIENTEN}),
      s as (delete from dossier.stop s using dossier.levering l, c where s.levering_id = l.id and l.client = c.client and s.bericht_id = $1)
     delete from dossier.levering l using c where l.client = c.client and l.bericht_id = $1`,
    [heenId],
  );
}
