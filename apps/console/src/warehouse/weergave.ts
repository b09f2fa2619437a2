import { WAREHOUSEOPDRACHTEN, type Opdrachtstand } from '@hub/opslag';
import * as z from 'zod';

const moment = z.iso.datetime();

const OPDRACHT = z.strictObject({
  soort: z.enum(WAREHOUSEOPDRACHTEN),
  gevraagdOp: moment,
  begonnenOp: moment.nullable(),
  klaarOp: moment.nullable().meta({ description: 'null: nog bezig' }),
  afloop: z.string().nullable(),
}).meta({ id: 'Warehouseopdracht' });

export const WAREHOUSE = z.strictObject({
  geladenTot: moment.nullable().meta({ description: 'alle oordelen tot dit moment zijn geladen; null: nog niets' }),
  opdrachten: z.array(OPDRACHT),
}).meta({ id: 'Warehouse' });

const tekst = (op: Date | null): string | null => op?.toISOString() ?? null;

export function toonWarehouse(geladenTot: Date, opdrachten: readonly Opdrachtstand[]): z.infer<typeof WAREHOUSE> {
  return {
    geladenTot: geladenTot.getTime() === 0 ? null : geladenTot.toISOString(),
    opdrachten: opdrachten.map(({ soort, gevraagdOp, begonnenOp, klaarOp, afloop }) =>
      ({ soort, gevraagdOp: gevraagdOp.toISOString(), begonnenOp: tekst(begonnenOp), klaarOp: tekst(klaarOp), afloop })),
  };
}
