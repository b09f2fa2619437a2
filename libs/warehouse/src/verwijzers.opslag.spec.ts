import { Warehousefeiten } from '../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { kort, leesRapport, proefbron } from '../../../test/rapporten/lees-rapport.js';
import { verwijzers } from './verwijzers.js';

const ALMELO = '0141';

beschrijfMetDatabank('verwijzers', () => {
  let proef: Testdatabank;
  let feiten: Warehousefeiten;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    feiten = new Warehousefeiten(proef.databank.pool);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => feiten.leeg());

  const lees = (parameters: Record<string, unknown> = { kwartaal: '2026-K1' }): ReturnType<typeof leesRapport> => leesRapport(verwijzers(proefbron(proef.databank.pool, '2026-05-01')), parameters);

  it('telt instroom naar ingangsdatum en kosten naar zorgmaand, per type en gemeente, met de regio erboven', async () => {
    await feiten.leg('feit_toewijzing',
      { toewijzing_nummer: 1, verwijzer: '02', eerste_begindatum: '2026-01-10' }, { toewijzing_nummer: 2, verwijzer: '02' }, { toewijzing_nummer: 3, verwijzer: '01', client_id: 2, gemeente: ALMELO },
      { toewijzing_nummer: 4, verwijzer: '01', ingangsdatum: '2025-06-01' },
    );
    await feiten.leg('feit_prestatie', { toewijzing_nummer: 1, toegekend: 3_000 }, { toewijzing_nummer: 4, toegekend: 1_000 });
    expect(kort(await lees(), 'gemeente', 'verwijzer', 'instroom', 'clienten', 'gestart', 'kosten_eurocent', 'aandeel_kosten_procent')).toEqual([
      ['alle', '01', 1, 1, 0, 1_000, 25], ['alle', '02', 2, 1, 1, 3_000, 75],
      [ALMELO, '01', 1, 1, 0, 0, null],
      ['0153', '01', 0, 0, 0, 1_000, 25], ['0153', '02', 2, 1, 1, 3_000, 75],
    ]);
  });

  it('wat niet bekend is staat op elke rij, ook als alles bekend is, en boven de drempel met een waarschuwing', async () => {
    const toewijzingen = (gemeente: string, ...types: string[]): Record<string, unknown>[] => types.map((verwijzer) => ({ gemeente, verwijzer }));
    await feiten.leg('feit_toewijzing', ...toewijzingen(ALMELO, '02', 'geen-verzoek', 'wijziging'), ...toewijzingen('0164', '02', '02', '01', 'onbekend', 'geen-verzoek'), ...toewijzingen('0153', '01'));
    const perGemeente = kort(await lees(), 'gemeente', 'onbekend_instroom_procent', 'te_veel_onbekend');
    expect(perGemeente.filter(([gemeente]) => gemeente === ALMELO)).toEqual(Array.from({ length: 3 }, () => [ALMELO, 200 / 3, true]));
    expect(perGemeente.filter(([gemeente]) => gemeente === '0164')[0]).toEqual(['0164', 40, false]);
    expect(perGemeente.filter(([gemeente]) => gemeente === '0153')).toEqual([['0153', 0, false]]);
  });

  it('kosten zonder toewijzing zijn van een onbekende verwijzer', async () => {
    await feiten.leg('feit_prestatie', { toewijzing_nummer: 77, toegekend: 500 });
    expect(kort(await lees(), 'gemeente', 'verwijzer', 'groep', 'kosten_eurocent', 'onbekend_kosten_procent', 'onbekend_instroom_procent')).toEqual([
      ['alle', 'onbekend', 'onbekend', 500, 100, null], ['0153', 'onbekend', 'onbekend', 500, 100, null],
    ]);
  });

  it('een gemeente ziet alleen zichzelf', async () => {
    await feiten.leg('feit_toewijzing', {}, { gemeente: ALMELO });
    expect(kort(await lees({ kwartaal: '2026-K1', gemeente: ALMELO }), 'gemeente', 'instroom')).toEqual([[ALMELO, 1]]);
  });
});
