import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { leesAlsHetErIs, schrijfGeheim } from './geheim-bestand.js';
import { begonnenOp, leeft } from './processen.js';

const eigen = new Set<string>();

/**
 * Zorgt dat één hub tegelijk een datamap gebruikt. Een slot van een proces dat er niet meer is, wordt overgenomen.
 * @returns een functie die het slot weer opheft
 * @throws Error met het procesnummer van de hub die de map gebruikt
 */
export function neemSlot(dataMap: string): () => void {
  const pad = join(dataMap, 'hub.slot');
  const houder = leesAlsHetErIs(pad);
  if (eigen.has(pad) || (houder !== undefined && isBezet(houder))) {
    throw new Error(`HUB_DATA ${dataMap} is in gebruik door een andere hub (proces ${houder?.split(' ')[0] ?? process.pid}); stop die of geef deze hub een eigen map`);
  }
  rmSync(pad, { force: true });
  schrijfGeheim(pad, `${process.pid} ${begonnenOp(process.pid)}\n`);
  eigen.add(pad);
  return () => {
    eigen.delete(pad);
    rmSync(pad, { force: true });
  };
}

function isBezet(houder: string): boolean {
  const [nummer, begin = ''] = houder.split(' ');
  const pid = Number(nummer);
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && leeft(pid) && begonnenOp(pid) === begin;
}
