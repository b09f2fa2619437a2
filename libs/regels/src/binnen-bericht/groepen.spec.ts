import { groepeer, noemGroep } from './groepen.js';

describe('groepen', () => {
  it('houdt sleutels uit elkaar die aaneengeplakt gelijk zouden zijn', () => {
    const groepen = [...groepeer([['a', 'bc'], ['ab', 'c'], ['ab', undefined], ['ab'], ['a', 'bc']], 'Rij', (delen) => delen)];
    expect(groepen.map(({ indexen }) => indexen)).toEqual([[0, 4], [1], [2], [3]]);
  });

  it.each([
    [[0, 2], 'Rij 1 en 3'],
    [[0, 1, 2], 'Rij 1, 2 en 3'],
    [[0, 1, 2, 3, 4], 'Rij 1, 2, 3, 4 en 5'],
    [[0, 1, 2, 3, 4, 5, 6], 'Rij 1, 2, 3, 4, 5 en nog 2'],
  ])('%j heet %s', (indexen, tekst) => {
    expect(noemGroep({ naam: 'Rij', indexen })).toBe(tekst);
  });
});
