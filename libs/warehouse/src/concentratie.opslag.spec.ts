import { Warehousefeiten } from '../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { kort, leesRapport, proefbron } from '../../../test/rapporten/lees-rapport.js';
import { concentratie } from './concentratie.js';

const [A, B, C, D, E] = ['10000001', '10000002', '10000003', '10000004', '10000005'];

beschrijfMetDatabank('concentratie', () => {
  let proef: Testdatabank;
  let feiten: Warehousefeiten;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    feiten = new Warehousefeiten(proef.databank.pool);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => feiten.leeg());

  const lees = (parameters: Record<string, unknown> = { jaar: '2026' }): ReturnType<typeof leesRapport> => leesRapport(concentratie(proefbron(proef.databank.pool, '2026-05-01')), parameters);
  const kosten = (aanbieder: string | undefined, toegekend: number, anders: Record<string, unknown> = {}): Record<string, unknown> => ({ aanbieder, toegekend, ingediend: toegekend, ...anders });

  it('zet aanbieders op volgorde van kosten, met hun aandeel, het opgetelde aandeel en wie samen 80 procent dragen', async () => {
    await feiten.leg('feit_prestatie', kosten(B, 30_000), kosten(A, 40_000), kosten(A, 10_000, { client_id: 2, gemeente: '0141' }), kosten(C, 15_000), kosten(D, 5_000));
    const rijen = (await lees()).filter((rij) => rij['segment'] === 'alle');
    expect(kort(rijen, 'rang', 'aanbieder', 'clienten', 'gemeenten', 'aandeel_procent', 'cumulatief_procent', 'in_75_procent')).toEqual([
      [1, A, 2, 2, 50, 50, true], [2, B, 1, 1, 30, 80, true], [3, C, 1, 1, 15, 95, false], [4, D, 1, 1, 5, 100, false],
    ]);
    expect(rijen.every((rij) => rij['aanbieders_tot_80_procent'] === 2 && rij['aanbieders'] === 4)).toBe(true);
  });

  it('noemt nieuw, gebleven en verdwenen tegenover het jaar ervoor', async () => {
    const vorig = { maand: '2025-05-01' };
    await feiten.leg('feit_prestatie', kosten(A, 100), kosten(B, 100), kosten(A, 300, vorig), kosten(C, 100, vorig), kosten(D, 100, { maand: '2024-05-01' }));
    const rijen = (await lees()).filter((rij) => rij['segment'] === 'alle');
    expect(kort(rijen, 'rang', 'aanbieder', 'verandering', 'kosten_vorig_jaar', 'aandeel_vorig_jaar_procent')).toEqual([
      [1, A, 'gebleven', 300, 75], [2, B, 'nieuw', 0, null], [null, C, 'verdwenen', 100, 25],
    ]);
  });

  it('doet hetzelfde per segment, en telt credits eraf; wie niets overhoudt telt niet mee', async () => {
    await feiten.leg('feit_prestatie', kosten(A, 100, { segment: 'Crisis' }), kosten(A, 300), kosten(B, 200), kosten(B, -50, { debet_credit: 'C' }), kosten(E, 100), kosten(E, -100, { debet_credit: 'C' }),
      kosten(C, 50, { segment: null }));
    expect(kort(await lees(), 'segment', 'aanbieder', 'kosten_eurocent')).toEqual([
      ['alle', A, 400], ['alle', B, 150], ['alle', C, 50], ['Ambulant', A, 300], ['Ambulant', B, 150], ['Crisis', A, 100], ['onbekend', C, 50],
    ]);
  });

  it('beperkt tot een gemeente, en neemt zonder jaar het lopende', async () => {
    await feiten.leg('feit_prestatie', kosten(A, 100), kosten(B, 100, { gemeente: '0141' }));
    await feiten.leg('dim_aanbieder', { aanbieder: A, naam: 'De Veste' });
    expect(kort(await lees({ gemeente: '0153' }), 'jaar', 'segment', 'aanbieder', 'naam', 'aandeel_procent')).toEqual([
      ['2026', 'alle', A, 'De Veste', 100], ['2026', 'Ambulant', A, 'De Veste', 100],
    ]);
    expect(await lees({ jaar: '2023' })).toEqual([]);
  });
});
