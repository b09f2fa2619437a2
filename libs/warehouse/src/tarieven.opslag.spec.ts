import { leesRijen, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenPrestatiefeit, leegSter, legInSter, type Sterrij } from '../../../test/bouwers/ster.js';
import { tarieven } from './tarieven.js';

beschrijfMetDatabank('tarieven', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => leegSter(proef.databank.pool));

  async function lees(prestaties: Sterrij[], parameters: Record<string, unknown> = {}): Promise<Rij[]> {
    await legInSter(proef.databank.pool, { feit_prestatie: prestaties });
    const rapport = tarieven({ pool: proef.databank.pool, vandaag: () => '2026-08-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(rapport, parameters, { rol: 'beheer', code: 'beheer' })) rijen.push(rij);
    return rijen;
  }
  const kort = (rijen: Rij[], ...namen: string[]): unknown[] => rijen.map((rij) => namen.map((naam) => rij[naam]));
  const tegen = (contract_tarief: number | null, tarief_plafond: number | null, anders: Sterrij = {}): Sterrij => eenPrestatiefeit({ volume: 10, contract_tarief, tarief_plafond, ...anders });

  it('zonder prestaties zijn er geen rijen', async () => expect(await lees([])).toEqual([]));

  it('zet het gedeclareerde tarief naast contract en plafond, met wat er te veel is', async () => {
    expect(await lees([tegen(49000, 49357, { tarief: 49000 }), tegen(49000, 49357, { tarief: 49357 }), tegen(49000, 49357, { tarief: 50000, client_id: 2 }), tegen(49000, 49357, { tarief: 48000 })])).toEqual([{
      maand: '2026-04', aanbieder: '65656055', product_categorie: '44', product_code: '44A09', eenheid: '14', contract_tarief: 49000, tarief_plafond: 49357, laagste_tarief: 48000, hoogste_tarief: 50000,
      prestaties: 4, volume: 40, bedrag_eurocent: 1_963_570, zonder_tarief: 0, boven_contract: 2, boven_contract_volume: 20, boven_contract_eurocent: 3_570 + 10_000, onder_contract: 1,
      boven_plafond: 1, boven_plafond_volume: 10, boven_plafond_eurocent: 6_430, contract_boven_plafond: false, afgewezen: 0,
    }]);
  });

  it('een credit trekt af wat de debet te veel declareerde; wat afgewezen is, telt niet', async () => {
    const teveel = { tarief: 50000 };
    expect(kort(await lees([tegen(49000, null, teveel), tegen(49000, null, { ...teveel, volume: -4 }), tegen(49000, null, { ...teveel, oordeel: 'afgewezen' }), tegen(49000, null, { ...teveel, oordeel: 'ingediend', volume: 1 })]),
      'prestaties', 'volume', 'boven_contract', 'boven_contract_volume', 'boven_contract_eurocent', 'boven_plafond', 'contract_boven_plafond', 'afgewezen')).toEqual([[2, 7, 2, 7, 7_000, 0, null, 1]]);
  });

  it('een omgerekend tarief wordt per prestatie op hele centen afgerond', async () => {
    const minuut = { eenheid: '01', tarief: 200, volume: 1 };
    expect(kort(await lees([tegen(199.6667, null, minuut), tegen(199.6667, null, minuut)]), 'contract_tarief', 'boven_contract_eurocent')).toEqual([[199.6667, 0]]);
  });

  it.each([['zonder contract', null, 49357], ['zonder tarief', 49357, null]])('%s is er niets te vergelijken', async (_, contract, tarief) => {
    expect(kort(await lees([tegen(contract, null, { tarief, ingediend: 100 })]), 'prestaties', 'zonder_tarief', 'boven_contract', 'onder_contract')).toEqual([[1, 1, 0, 0]]);
  });

  it('zegt dat het contract zelf boven het plafond ligt', async () => {
    expect(kort(await lees([tegen(50000, 49357)]), 'contract_boven_plafond', 'boven_contract', 'boven_plafond')).toEqual([[true, 0, 0]]);
  });

  it('houdt maand, aanbieder, product en eenheid uit elkaar, en kiest', async () => {
    const prestaties = [tegen(1, 1), tegen(1, 1, { maand: '2026-05-01' }), tegen(1, 1, { aanbieder: '42420001' }), tegen(1, 1, { product_code: '44A10' }), tegen(1, 1, { eenheid: '04' }), tegen(1, 1, { gemeente: '0141' })];
    expect(kort(await lees(prestaties), 'maand', 'aanbieder', 'product_code', 'eenheid', 'prestaties')).toEqual([
      ['2026-04', '42420001', '44A09', '14', 1], ['2026-04', '65656055', '44A09', '04', 1], ['2026-04', '65656055', '44A09', '14', 2], ['2026-04', '65656055', '44A10', '14', 1], ['2026-05', '65656055', '44A09', '14', 1],
    ]);
    expect(kort(await lees([], { gemeente: '0141' }), 'prestaties')).toEqual([[1]]);
    expect(await lees([], { kwartaal: '2026-K1' })).toEqual([]);
    expect(await lees([], { maand: '2026-05', aanbieder: '65656055' })).toHaveLength(1);
  });
});
