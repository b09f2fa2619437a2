import { WAREHOUSEOPDRACHTEN, type Opdrachtstand } from '@hub/opslag';
import { KOLOMTYPEN, type Kolomtype } from '@hub/rapporten';
import type { Sterinhoud } from '@hub/warehouse';
import * as z from 'zod';
import { API } from '../api-controller.js';

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

const TYPEN = Object.keys(KOLOMTYPEN) as [Kolomtype, ...Kolomtype[]];

const STERTABEL = z.strictObject({
  naam: z.string().meta({ description: 'zoals zij in het adres staat' }),
  omschrijving: z.string().meta({ description: 'wat een rij is' }),
  rijen: z.int().meta({ description: 'hoeveel er nu zijn' }),
  kolommen: z.array(z.strictObject({
    naam: z.string(),
    type: z.enum(TYPEN),
    sleutel: z.boolean().meta({ description: 'waar: deel van wat een rij aanwijst' }),
    verplicht: z.boolean().meta({ description: 'waar: nooit leeg' }),
    omschrijving: z.string(),
  })),
  href: z.string(),
}).meta({ id: 'Stertabel' });

/** De tabellen van het sterschema; altijd één bladzijde. */
export const STERTABELLEN = z.strictObject({
  geladenTot: moment.nullable().meta({ description: 'alle oordelen tot dit moment zijn geladen; null: nog niets' }),
  items: z.array(STERTABEL),
  volgende: z.null(),
}).meta({ id: 'Stertabellen' });

const tekst = (op: Date | null): string | null => op?.toISOString() ?? null;

/** Een stand van het warehouse; null: nog niets. */
export const momentOfNiets = (op: Date): string | null => (op.getTime() === 0 ? null : op.toISOString());

export function toonStertabellen(tabellen: readonly (Sterinhoud & { rijen: number })[], geladenTot: Date): z.infer<typeof STERTABELLEN> {
  const items = tabellen.map(({ naam, toelichting, rijen, kolommen }) =>
    ({ naam, omschrijving: toelichting, rijen, kolommen: kolommen.map((kolom) => ({ ...kolom })), href: `${API}/warehouse/tabellen/${naam}` }));
  return { geladenTot: momentOfNiets(geladenTot), items, volgende: null };
}

export function toonWarehouse(geladenTot: Date, opdrachten: readonly Opdrachtstand[]): z.infer<typeof WAREHOUSE> {
  return {
    geladenTot: momentOfNiets(geladenTot),
    opdrachten: opdrachten.map(({ soort, gevraagdOp, begonnenOp, klaarOp, afloop }) =>
      ({ soort, gevraagdOp: gevraagdOp.toISOString(), begonnenOp: tekst(begonnenOp), klaarOp: tekst(klaarOp), afloop })),
  };
}
