import { levert, levertIets } from './levering.js';

const regel = (gemeente: string, segment: string, aan: boolean) => ({ gemeente, segment, aan });

describe('levering aan het warehouse', () => {
  it.each([
    ['zonder regels', [], '0153', 'Verblijf', false],
    ['iedereen alles', [regel('*', '*', true)], '0153', 'Verblijf', true],
    ['iedereen alles, ook zorg zonder segment', [regel('*', '*', true)], '0153', undefined, true],
    ['alleen een segment: zorg zonder segment niet', [regel('0153', 'Verblijf', true)], '0153', undefined, false],
    ['een andere gemeente', [regel('0141', '*', true)], '0153', 'Verblijf', false],
    ['de gemeente gaat voor allen, ook als zij later staat', [regel('*', 'Verblijf', true), regel('0153', '*', false)], '0153', 'Verblijf', false],
    ['het segment gaat voor alle segmenten', [regel('0153', '*', true), regel('0153', 'Verblijf', false)], '0153', 'Verblijf', false],
    ['verder telt de eerste', [regel('0153', '*', true), regel('0153', '*', false)], '0153', 'Verblijf', true],
  ] as const)('%s', (_geval, regels, gemeente, segment, uitkomst) => expect(levert(regels, gemeente, segment)).toBe(uitkomst));

  it('een gemeente levert iets zodra een segment aan staat', () => {
    const segmenten = [{ naam: 'Verblijf', productCategorie: '44', productCodes: null, van: '2022-01-01', tot: null }];
    expect(levertIets({ segmenten, levering: [regel('0153', 'Verblijf', true)] }, '0153')).toBe(true);
    expect(levertIets({ segmenten, levering: [regel('0153', 'Verblijf', false)] }, '0153')).toBe(false);
    expect(levertIets({ segmenten: [], levering: [regel('*', '*', true)] }, '0141')).toBe(true);
  });
});
