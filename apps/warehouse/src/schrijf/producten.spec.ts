import { andereProducten, type Producten } from './producten.js';

const A = ['a', true] as const;
const B = ['b', true] as const;
const ONBEKEND = ['c', false] as const;
const van = (...producten: (readonly [string, boolean])[]): Producten => new Map(producten);

describe('of de dimensie product anders kan zijn', () => {
  it.each([
    ['niets', van(), van(), false],
    ['dezelfde feiten nog eens', van(A, B), van(A, B), false],
    ['een feit over een product dat al bekend is', van(A), van(A, B), false],
    ['een feit over een nieuw product', van(A), van(A, ONBEKEND), true],
    ['een product waar deze feiten niet meer over gaan', van(A, B), van(A), true],
    ['geen feiten meer', van(A), van(), true],
  ])('%s', (_, eerst, nu, anders) => expect(andereProducten(eerst, nu)).toBe(anders));
});
