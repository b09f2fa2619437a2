import type { Verwijzer } from '@hub/ijw';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { aangevraagdeProducten } from './plaatsen.js';

/** Huisarts, jeugdarts, gecertificeerde instelling en medisch specialist: zij kunnen een AGB-code hebben. */
const MET_AGB_CODE = ['02', '03', '04', '05'];

export function kanAgbCodeHebben(type: string): boolean {
  return MET_AGB_CODE.includes(type);
}

/** De Verwijzer van elk aangevraagd product. */
export function* verwijzers(bericht: Berichtvorm): Iterable<Plaats<Verwijzer>> {
  for (const { element, pad } of aangevraagdeProducten(bericht)) yield { element: element.verwijzer, pad: pad.onder('Verwijzer') };
}
