import type { PoolClient } from 'pg';
import type { BsnLezer } from '../bron/bsn-lezer.js';
import type { Pseudoniemen } from '../bron/pseudoniem.js';

const ONBEKEND = `
  select client, min(onderwerp) as onderwerp from unnest($1::text[]) as o (onderwerp) cross join lateral split_part(onderwerp, '/', 3) as client
  where client not in (select client from lading.client where client = any (array(select split_part(p, '/', 3) from unnest($1::text[]) p)))
  group by client`;

const NIEUW = `
  insert into lading.client (client, pseudoniem, sleutel) select client, pseudoniem, $3 from unnest($1::text[], $2::text[]) as n (client, pseudoniem)
  on conflict (client) do nothing`;

/** Wat het warehouse van een client laat zien, is wat het laatste aanvaarde bericht van een leverende gemeente zei. */
const BIJWERKEN = `
  insert into dwh.dim_client as d (client_id, pseudoniem, geboortejaar, geslacht)
  select c.client_id, c.pseudoniem, p.geboortejaar, coalesce(p.geslacht, '0')
  from lading.client c left join lateral (
    select d.geboortejaar, d.geslacht from lading.dossier d where d.client_id = c.client_id and d.persoon_nr is not null order by d.persoon_nr desc limit 1) p on true
  where c.client_id = any ($1::bigint[]) and dwh.heeft_feiten(c.client_id)
  on conflict (client_id) do update set (pseudoniem, geboortejaar, geslacht) = row (excluded.pseudoniem, excluded.geboortejaar, excluded.geslacht)
  where (d.pseudoniem, d.geboortejaar, d.geslacht) is distinct from (excluded.pseudoniem, excluded.geboortejaar, excluded.geslacht)`;

/** Met de client verdwijnen de sommen over hem, ook als een herbouw ze pas aan het eind opnieuw telt. */
const OPRUIMEN = `
  with weg as (delete from dwh.dim_client where client_id = any ($1::bigint[]) and not dwh.heeft_feiten(client_id) returning client_id),
    per_toewijzing as (delete from dwh.som_toewijzing s using weg where s.client_id = weg.client_id)
  delete from dwh.som_client s using weg where s.client_id = weg.client_id`;

/** De clienten van het warehouse. */
export class Clienten {
  constructor(
    private readonly pseudoniemen: Pseudoniemen,
    private readonly lezer: BsnLezer,
    private readonly bijFout: (fout: unknown) => void,
  ) {}

  /** Geeft elke client van deze dossiers (aanbieder/gemeente/client) een pseudoniem en een nummer, voor zover hij die nog niet heeft. */
  async maakBekend(tx: PoolClient, onderwerpen: readonly string[]): Promise<void> {
    if (onderwerpen.length === 0) return;
    const { rows } = await tx.query<{ client: string; onderwerp: string }>({ name: 'warehouse-onbekend', text: ONBEKEND, values: [onderwerpen] });
    if (rows.length === 0) return;
    const bsns = await this.lezer.lees(tx, new Map(rows.map(({ client, onderwerp }) => [client, onderwerp])), this.bijFout);
    const pseudoniemen = [...bsns.values()].map((bsn) => this.pseudoniemen.van(bsn));
    await tx.query({ name: 'warehouse-nieuwe-clienten', text: NIEUW, values: [[...bsns.keys()], pseudoniemen, this.pseudoniemen.kenmerk] });
  }
}

/** Brengt deze clienten bij: een client zonder feiten staat niet in het warehouse. */
export async function werkClientenBij(tx: PoolClient, clientIds: readonly number[]): Promise<void> {
  if (clientIds.length === 0) return;
  await tx.query({ name: 'warehouse-clienten', text: BIJWERKEN, values: [clientIds] });
  await tx.query({ name: 'warehouse-clienten-weg', text: OPRUIMEN, values: [clientIds] });
}
