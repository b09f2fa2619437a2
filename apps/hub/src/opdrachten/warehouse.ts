import { setTimeout as wacht } from 'node:timers/promises';
import type { HubApi, Warehousebeeld } from './hub-api.js';

const TUSSENPOOS_MS = 500;

/**
 * Geeft de lader een opdracht en wacht tot zij klaar is.
 * @returns de stand; zonder `klaarOp` bij de opdracht duurde het langer dan `maxMs`
 */
export async function voerWarehouseopdrachtUit(api: HubApi, soort: 'herbouw' | 'sleutel', maxMs: number): Promise<Warehousebeeld> {
  const tot = Date.now() + maxMs;
  let beeld = await api.warehouseopdracht(soort);
  while (Date.now() < tot && beeld.opdrachten.some((o) => o.soort === soort && o.klaarOp === null)) {
    await wacht(TUSSENPOOS_MS);
    beeld = await api.warehouse();
  }
  return beeld;
}

const opdrachtregel = ({ soort, gevraagdOp, begonnenOp, klaarOp, afloop }: Warehousebeeld['opdrachten'][number]): string => {
  if (klaarOp !== null) return `${soort}: klaar op ${klaarOp}, ${afloop ?? ''}`;
  return begonnenOp === null ? `${soort}: gevraagd op ${gevraagdOp}, nog niet begonnen` : `${soort}: bezig sinds ${begonnenOp}`;
};

/** De stand van het warehouse in leesbare regels. */
export function toonWarehouse({ geladenTot, opdrachten }: Warehousebeeld): string[] {
  return [geladenTot === null ? 'het warehouse is nog niet geladen' : `geladen tot ${geladenTot}`, ...opdrachten.map(opdrachtregel)];
}
