import { leesRijen, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenLevering, eenRegio, leegSter, legInSter, type Sterrij } from '../../../test/bouwers/ster.js';
import { specificatie } from './specificatie.js';

const [ENSCHEDE, ALMELO] = ['0153', '0141'];

beschrijfMetDatabank('jeugdzorgplus-specificatie', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(async () => {
    await leegSter(proef.databank.pool);
    await legInSter(proef.databank.pool, eenRegio(ENSCHEDE, ALMELO));
  });

  async function lees(leveringen: Sterrij[], parameters: Record<string, unknown> = {}): Promise<Rij[]> {
    await legInSter(proef.databank.pool, { feit_levering: leveringen });
    const rapport = specificatie({ pool: proef.databank.pool, vandaag: () => '2026-08-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(rapport, { kwartaal: '2026-K2', ...parameters }, { rol: 'beheer', code: 'beheer' })) rijen.push(rij);
    return rijen;
  }
  const kort = (rijen: Rij[], ...namen: string[]): unknown[] => rijen.map((rij) => namen.map((naam) => rij[naam]));

  it('noemt van elke uitstroom hoeveel zij van het gemiddelde afwijkt, ook als een ander aanbieder het gemiddelde meebepaalt', async () => {
    const leveringen = [[1, 9], [2, 10], [3, 11]].map(([client_id = 0, duur = 0]) =>
      eenLevering({ client_id, begindatum: '2026-05-01', einddatum: `2026-05-${String(duur).padStart(2, '0')}`, aanbieder: client_id === 3 ? '42420001' : '65656055' }));
    const gevonden = kort(await lees([...leveringen, eenLevering({ client_id: 4, begindatum: '2026-05-01', einddatum: '2026-05-14', gemeente: ALMELO })], { gemeente: ENSCHEDE, aanbieder: '65656055' }),
      'verblijfsduur_dagen', 'gemiddelde_verblijfsduur_dagen', 'afwijking_procent', 'meer_dan_10_procent');
    expect(gevonden.map((rij) => rij as number[]).sort(([a = 0], [b = 0]) => a - b)).toEqual([[9, 10, -10, false], [10, 10, 0, false]]);
  });

  it('noemt van lopende zorg de verwachte duur; een einde na het kwartaal is nog niet gebeurd', async () => {
    expect(kort(await lees([
      eenLevering({ begindatum: '2026-04-01', toewijzing_einddatum: '2026-04-30', einddatum: '2026-07-01' }), eenLevering({ client_id: 2, begindatum: '2026-04-02' }),
    ]), 'einddatum', 'stand', 'verblijfsduur_dagen', 'verwachte_verblijfsduur_dagen')).toEqual([[null, 'eindstand', null, 30], [null, 'eindstand', null, null]]);
  });

  it('zegt hoe een levering begon en eindigde, en pseudoniem wie het is', async () => {
    await legInSter(proef.databank.pool, { dim_client: [{ client_id: 1, pseudoniem: 'p1', geslacht: '0' }] });
    expect(kort(await lees([
      eenLevering({ einddatum: '2026-04-30' }), eenLevering({ gemeente: ALMELO, begindatum: '2026-05-01', einddatum: '2026-05-10' }), eenLevering({ begindatum: '2026-06-10' }),
      eenLevering({ client_id: 9, einddatum: '2026-03-31' }), eenLevering({ client_id: 9, plaatsing: null }),
    ]), 'gemeente', 'pseudoniem', 'begonnen_als', 'stand', 'heropname', 'meer_dan_10_procent')).toEqual([
      [ALMELO, 'p1', 'overgang_in', 'uitstroom', false, false],
      [ENSCHEDE, 'p1', 'beginstand', 'overgang_uit', false, null],
      [ENSCHEDE, 'p1', 'instroom', 'eindstand', true, null],
    ]);
  });
});
