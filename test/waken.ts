import { randomUUID } from 'node:crypto';
import type { Databank, Waakbeleid } from '@hub/opslag';
import { AANBIEDER, GEMEENTE } from './bouwers/index.js';

export const WAAKBELEID: Waakbeleid = {
  waken: { email: undefined, minimumPerWeek: 5, deel: 0.25, weken: 8, achterstandMinuten: 10, warehouseMinuten: 60 }, feestdagen: { extra: [] },
};

const BERICHTEN = `
  insert into bericht.bericht (traceer_id, conversatie_id, soort, berichtversie, berichtsubversie, actie, afzender_rol, afzender_code, geadresseerde_rol,
    geadresseerde_code, vingerafdruk, ontvangen_op, status, status_op)
  select t, t, $3, 3, 2, 'Indienen', 'Instelling', $4, 'Gemeente', $5, '\\x00', $2, 'WordtVerwerkt', $2 from unnest($1::uuid[]) as n (t) returning id`;

/** Legt zoveel berichten van een aanbieder neer, ontvangen op dit moment. @returns hun volgnummers */
export async function legBerichten({ pool }: Databank, aantal: number, op: string | Date, { soort = 'JW305', van = AANBIEDER } = {}): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(BERICHTEN, [Array.from({ length: aantal }, () => randomUUID()), op, soort, van, GEMEENTE]);
  return rows.map(({ id }) => id);
}

/** Legt zoveel berichten neer waarop de hub om deze reden vastliep. */
export async function legVastgelopen(databank: Databank, aantal: number, op: string | Date, reden: string): Promise<void> {
  await databank.pool.query('insert into bericht.vastgelopen (bericht_id, sinds, reden) select unnest($1::bigint[]), $2, $3', [await legBerichten(databank, aantal, op), op, reden]);
}
