import fc from 'fast-check';
import { overlapt } from '@hub/werkdagen';
import { botsingen, type Looptijd } from './overlap.js';

/** De regel zoals zij er staat, paar voor paar. */
function zelfdeProduct({ product: a }: Looptijd, { product: b }: Looptijd): boolean {
  if (!a || !b) return true;
  if (a.categorie !== b.categorie) return false;
  return a.code === undefined || b.code === undefined || a.code === b.code;
}

function botst(a: Looptijd, b: Looptijd): boolean {
  return zelfdeProduct(a, b) && overlapt(a.periode, b.periode);
}

const dag = fc.integer({ min: 1, max: 9 }).map((d) => `2025-01-0${d}`);
const looptijd: fc.Arbitrary<Looptijd> = fc.record({
  product: fc.option(
    fc.record({ categorie: fc.constantFrom('44', '45'), code: fc.option(fc.constantFrom('44A09', '44A10'), { nil: undefined }) }),
    { nil: undefined },
  ),
  periode: fc.record({ van: dag, tot: fc.option(dag, { nil: undefined }) }),
});

describe('botsingen', () => {
  it('vindt een botsing precies als er paarsgewijs een is, en wijst een echte aan', () => {
    fc.assert(
      fc.property(fc.array(looptijd, { maxLength: 8 }), (looptijden) => {
        const gevonden = botsingen(looptijden);
        const paren = looptijden.some((a, i) => looptijden.some((b, j) => j > i && botst(a, b)));
        expect(gevonden.some((ander) => ander !== undefined)).toBe(paren);
        gevonden.forEach((ander, i) => {
          if (ander === undefined) return;
          expect(ander).not.toBe(i);
          expect(botst(looptijden[i] as Looptijd, looptijden[ander] as Looptijd)).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
