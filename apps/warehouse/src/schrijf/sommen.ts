import type { PoolClient } from 'pg';

const SOMMEN = ['som_product', 'som_tarief', 'som_toewijzing', 'som_client', 'som_jaar'];

/** Per aanbieder: in geen som komen er twee samen, en zo is wat er tegelijk geteld wordt te overzien. */
const ALLE_AANBIEDERS = `
  select lading.tel_prestaties_op(declaraties, clienten) from (
    select array_agg(distinct bericht_id) as declaraties, coalesce(array_agg(distinct client_id) filter (where client_id is not null), '{}') as clienten
    from dwh.feit_prestatie group by aanbieder) a`;

/** Vervangt de sommen van deze declaraties, en van de clienten die erin staan of stonden (docs/besluiten/0014). */
export async function telPrestatiesOp(tx: PoolClient, declaraties: readonly number[], clienten: readonly number[]): Promise<void> {
  await tx.query({ name: 'warehouse-sommen', text: 'select lading.tel_prestaties_op($1::bigint[], $2::bigint[])', values: [declaraties, clienten] });
}

/** Telt alle sommen opnieuw, in dezelfde transactie: wie leest, ziet ze van voor of van na. */
export async function telAllesOp(tx: PoolClient): Promise<void> {
  for (const som of SOMMEN) await tx.query(`delete from dwh.${som}`);
  await tx.query(ALLE_AANBIEDERS);
}
