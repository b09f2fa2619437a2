import type { BerichtMetadata } from '@hub/vsp';
import { canoniek, vingerafdruk } from './vingerafdruk.js';

describe('canoniek', () => {
  it('is gelijk ongeacht de volgorde van velden, niet die van lijsten', () => {
    expect(canoniek({ b: 1, a: { d: [1, 2], c: 'x' } })).toBe('{"a":{"c":"x","d":[1,2]},"b":1}');
    expect(canoniek([1, 2])).not.toBe(canoniek([2, 1]));
  });
});

describe('vingerafdruk', () => {
  const metadata = { referentiegegevens: { traceerId: 't', conversatieId: 'c' } } as unknown as BerichtMetadata;

  it('hangt af van metadata en payload', () => {
    const [a, b] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(vingerafdruk(metadata, a)).toEqual(vingerafdruk({ ...metadata }, a));
    expect(vingerafdruk(metadata, a)).not.toEqual(vingerafdruk(metadata, b));
    expect(vingerafdruk({ ...metadata, verwerkingscontext: [] }, a)).not.toEqual(vingerafdruk(metadata, a));
  });
});
