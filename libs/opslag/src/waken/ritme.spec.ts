import { mediaan, verbrokenRitme } from './ritme.js';

const BELEID = { minimumPerWeek: 5, deel: 0.25 };

describe('mediaan', () => {
  it.each([
    [[], 0], [[7], 7], [[1, 9], 5], [[100, 2, 3], 3], [[10, 9, 2, 1], 5.5], [[40, 0, 0, 0], 0],
  ])('van %j is %d', (getallen, uitkomst) => expect(mediaan(getallen)).toBe(uitkomst));
});

describe('het ritme van een partij', () => {
  const GEWOON = [40, 38, 42, 40, 41, 39, 40, 40];
  it.each<[string, number[], number, number, number | undefined]>([
    ['niets meer is stilte', GEWOON, 0, 5, 40],
    ['net onder een kwart is stilte', GEWOON, 9, 5, 40],
    ['een kwart is genoeg', GEWOON, 10, 5, undefined],
    ['een gewone week', GEWOON, 37, 5, undefined],
    ['in een week met twee werkdagen wordt minder verwacht', GEWOON, 4, 2, undefined],
    ['maar ook dan is niets te weinig', GEWOON, 0, 2, 40],
    ['zonder werkdagen wordt niets verwacht', GEWOON, 0, 0, undefined],
    ['een vakantie en een inhaalslag veranderen het ritme niet', [40, 0, 400, 40, 40, 0, 40, 40], 0, 5, 40],
    ['een partij die zelden stuurt, heeft geen ritme', [4, 5, 4, 4, 5, 4, 4, 4], 0, 5, undefined],
    ['precies het minimum is een ritme', [5, 5, 5, 5], 0, 5, 5],
    ['een partij die pas begint, heeft nog geen ritme', [40, 40, 40, 0, 0, 0, 0, 0], 0, 5, undefined],
    ['een partij die lang stil is, heeft geen ritme meer', [0, 0, 0, 0, 0, 40, 40, 40], 0, 5, undefined],
  ])('%s', (_naam, weken, laatste, werkdagen, normaal) => expect(verbrokenRitme(weken, laatste, werkdagen, BELEID)).toBe(normaal));

  it('het beleid bepaalt wat een ritme is en wat stilte', () => {
    expect(verbrokenRitme([3, 3, 3], 0, 5, { minimumPerWeek: 2, deel: 0.25 })).toBe(3);
    expect(verbrokenRitme(GEWOON, 19, 5, { ...BELEID, deel: 0.5 })).toBe(40);
  });
});
