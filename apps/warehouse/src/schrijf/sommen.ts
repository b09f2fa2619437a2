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

/** Bepaalt van deze clienten opnieuw hoe hun leveringen op elkaar volgen. */
export async function telDoorstroomOp(tx: PoolClient, clienten: readonly number[]): Promise<void> {
  await tx.query({ name: 'warehouse-doorstroom', text: 'select lading.tel_doorstroom_op($1::bigint[])', values: [clienten] });
}

/** Bepaalt van elke client opnieuw hoe zijn leveringen op elkaar volgen. */
export async function telAlleDoorstroomOp(tx: PoolClient): Promise<void> {
  await tx.query('select lading.tel_doorstroom_op(array(select client_id from dwh.dim_client))');
}

/** Leidt alles wat uit feiten samen volgt opnieuw af, voor het hele warehouse. */
export async function telAllesOp(tx: PoolClient): Promise<void> {
  for (const som of SOMMEN) await tx.query(`delete from dwh.${som}`);
  await tx.query(ALLE_AANBIEDERS);
  await telAlleDoorstroomOp(tx);
}
