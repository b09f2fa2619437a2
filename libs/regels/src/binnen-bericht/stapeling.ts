import { leesDatum, type Periode } from '@hub/werkdagen';
import { botsingen, type Looptijd } from './overlap.js';
import type { Plaats } from './plaats.js';
import type { Zorgproduct } from './zorgproducten.js';

/** De periode van een product, en het volgnummer (vanaf 1) van een ander met hetzelfde product waarmee het een dag deelt. */
export interface Stapeling extends Periode {
  botstMet?: number;
}

type MetPeriode = Pick<Zorgproduct, 'product' | 'begin' | 'einde'>;

function looptijdVan({ product, begin, einde }: MetPeriode): Looptijd {
  return { product, periode: { van: leesDatum(begin), tot: einde === undefined ? undefined : leesDatum(einde) } };
}

/**
 * Zoekt bij elk element een ander met hetzelfde product en een periode die overlapt.
 *
 * @param vorm het product en de periode van een element
 * @param telt welke elementen meedoen; het volgnummer telt ook de andere
 */
export function stapelingen<E>(elementen: Iterable<Plaats<E>>, vorm: (element: E) => MetPeriode, telt: (element: E) => boolean = () => true): Plaats<Stapeling>[] {
  const mee = Array.from(elementen, ({ element, pad }, index) => ({ element, pad, nummer: index + 1 }))
    .filter(({ element }) => telt(element))
    .map(({ element, ...plaats }) => ({ ...plaats, looptijd: looptijdVan(vorm(element)) }));
  const botstMet = botsingen(mee.map(({ looptijd }) => looptijd));
  return mee.map(({ pad, looptijd }, i) => {
    const ander = botstMet[i];
    return { pad, element: { ...looptijd.periode, botstMet: ander === undefined ? undefined : mee[ander]?.nummer } };
  });
}

/** `van 2025-01-01 tot en met 2025-01-31`, of `van 2025-01-01 zonder einddatum`. */
export function noemPeriode({ van, tot }: Periode): string {
  return `van ${van} ${tot === undefined ? 'zonder einddatum' : `tot en met ${tot}`}`;
}
