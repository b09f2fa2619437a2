import type { PoolClient } from 'pg';
import type { Werk } from '../werk.js';

/** De producten van de feiten over deze dossiers en declaraties; een toewijzing zonder productcode telt met wat erop is gedeclareerd. */
const VAN_FEITEN = `
  with dossier as materialized (
    select c.client_id, split_part(o.onderwerp, '/', 1) as aanbieder, split_part(o.onderwerp, '/', 2) as gemeente
    from unnest($1::text[]) as o (onderwerp) join lading.client c on c.client = split_part(o.onderwerp, '/', 3)
  ), toewijzing as materialized (
    select f.gemeente, f.toewijzing_nummer, f.product_categorie, f.product_code from dossier d join dwh.feit_toewijzing f using (client_id, aanbieder, gemeente)
  ), product as (
    select product_categorie, product_code from toewijzing
    union all select f.product_categorie, f.product_code from dossier d join dwh.feit_levering f using (client_id, aanbieder, gemeente)
    union all select f.product_categorie, f.product_code from dossier d join dwh.feit_verzoek f using (client_id, aanbieder, gemeente)
    union all select f.product_categorie, f.product_code from toewijzing t join dwh.feit_prestatie f using (gemeente, toewijzing_nummer) where t.product_code is null
    union all select product_categorie, product_code from dwh.feit_prestatie where bericht_id = any ($2::bigint[])
  )
  select p.product_categorie as categorie, p.product_code as code,
    exists (select from dwh.dim_product d where d.product_categorie = p.product_categorie and d.product_code is not distinct from p.product_code) as bekend
  from (select distinct product_categorie, product_code from product where product_categorie is not null) p`;

/** De producten die feiten noemen, met of de dimensie ze kent. */
export type Producten = ReadonlyMap<string, boolean>;

/** Welke producten er nu in het warehouse staan over dit werk. */
export async function productenVan(tx: PoolClient, { dossiers, declaraties }: Pick<Werk, 'dossiers' | 'declaraties'>): Promise<Producten> {
  const { rows } = await tx.query<{ categorie: string; code: string | null; bekend: boolean }>({ name: 'warehouse-producten', text: VAN_FEITEN, values: [dossiers, declaraties] });
  return new Map(rows.map(({ categorie, code, bekend }) => [JSON.stringify([categorie, code]), bekend]));
}

/** Brengt de dimensie bij, door alle feiten heen. */
export const vulProducten = async (tx: PoolClient): Promise<void> => void (await tx.query('call lading.vul_producten()'));

/** Of de dimensie door het vervangen anders kan zijn: er kwam een product dat zij niet kent, of er verdween een dat misschien nergens meer staat. */
export function andereProducten(eerst: Producten, nu: Producten): boolean {
  return [...nu.values()].includes(false) || [...eerst.keys()].some((product) => !nu.has(product));
}
