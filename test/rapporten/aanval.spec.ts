import { Rekenaar } from './aanval.js';

describe('wie terugrekent', () => {
  const rekenaar = (...sommen: number[][]): Rekenaar => {
    const een = new Rekenaar(4);
    for (const som of sommen) een.leer(som);
    return een;
  };

  it('vindt een weggelaten groep als totaal min rest', () => {
    const een = rekenaar([0, 1, 2], [0], [1]);
    expect(een.weet([2])).toBe(true);
    expect(rekenaar([0, 1, 2], [0]).weet([2])).toBe(false);
  });

  it('vindt een cel over de marges van twee indelingen heen', () => {
    // cellen 0 1 / 2 3, met rij- en kolomtotalen en één cel
    expect(rekenaar([0, 1], [2, 3], [0, 2], [1, 3], [0]).weet([3])).toBe(true);
    expect(rekenaar([0, 1], [2, 3], [0, 2], [1, 3]).weet([3])).toBe(false);
  });

  it('vindt een verschil tussen twee kwartalen', () => {
    // 0 blijft, 1 vertrekt, 2 komt erbij: in zorg in het eerste en in het tweede kwartaal, en de instroom
    const een = rekenaar([0, 1], [0, 2], [2]);
    expect(een.weet([1])).toBe(true);
  });
});
