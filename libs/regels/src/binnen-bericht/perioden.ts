import type { GeslotenPeriode } from '@hub/ijw';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { declaraties, prestaties } from './plaatsen.js';

/** De DeclaratiePeriode en elke ProductPeriode. */
export function* gedeclareerdePerioden(bericht: Berichtvorm): Iterable<Plaats<GeslotenPeriode>> {
  for (const { element, pad } of declaraties(bericht)) yield { element: element.declaratiePeriode, pad: pad.onder('DeclaratiePeriode') };
  for (const { element, pad } of prestaties(bericht)) yield { element: element.productPeriode, pad: pad.onder('ProductPeriode') };
}
