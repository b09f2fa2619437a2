import { leesRijen, type Beller, type Rij } from '@hub/rapporten';
import * as fc from 'fast-check';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenBerichtfeit, eenLevering, eenPeriode, eenPrestatiefeit, leegSter, legInSter, type Ster, type Sterrij } from '../../../test/bouwers/ster.js';
import { productieverantwoording } from './productieverantwoording.js';

const [ENSCHEDE, ALMELO, AANBIEDER, ANDERE_AANBIEDER] = ['0153', '0141', '65656055', '42420001'];
const TARIEF = 49357;
const BEDRAGEN = ['ingediend', 'toegekend', 'afgewezen', 'in_behandeling', 'toegekend_debet', 'gecrediteerd'].map((naam) => `${naam}_eurocent`);

beschrijfMetDatabank('productieverantwoording', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => leegSter(proef.databank.pool));

  const leg = (ster: Ster): Promise<void> => legInSter(proef.databank.pool, ster);
  const eenDeclaratie = (bericht_id = 1, anders: Sterrij = {}): Sterrij => eenBerichtfeit({ bericht_id, soort: 'JW323', ontvangen_datum: '2026-05-02', ...anders });

  async function lees(parameters: Record<string, unknown> = {}, beller: Beller = { rol: 'beheer', code: 'beheer' }): Promise<Rij[]> {
    const rapport = productieverantwoording({ pool: proef.databank.pool, vandaag: () => '2027-02-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(rapport, { jaar: '2026', ...parameters }, beller)) rijen.push(rij);
    return rijen;
  }
  const kort = (rijen: Rij[], ...namen: string[]): unknown[] => rijen.map((rij) => namen.map((naam) => rij[naam]));
  const niveau = (rijen: Rij[], welk: string): Rij[] => rijen.filter((rij) => rij['niveau'] === welk);

  it('zonder productie is er een totaal van nul', async () => {
    const [totaal, ...rest] = await lees();
    expect(rest).toEqual([]);
    expect(totaal).toMatchObject({ niveau: 'totaal', gemeente: null, prestaties: 0, leveringen: 0, zorgdagen: 0, ingediend_eurocent: 0, controle_eurocent: 0 });
  });

  it('cliënt en declaratie tellen een keer, ook als een product in de loop van het jaar van segment wisselt en in meer maanden en aanbieders voorkomt', async () => {
    const maand = (begin: string, segment: string | null, anders: Sterrij = {}): Sterrij => eenPrestatiefeit({ maand: begin, begindatum: begin, einddatum: begin, segment, bericht_id: 1, client_id: 1, ...anders });
    await leg({
      feit_bericht: [eenDeclaratie(1), eenDeclaratie(2, { aanbieder: ANDERE_AANBIEDER })],
      feit_prestatie: [
        maand('2026-01-01', 'Verblijf', { oordeel: 'afgewezen' }), maand('2026-02-01', 'Ambulant'), maand('2026-03-01', null), maand('2026-03-01', 'Ambulant', { product_code: '44A01' }),
        maand('2026-03-01', 'Ambulant', { aanbieder: ANDERE_AANBIEDER, bericht_id: 2 }),
      ],
    });
    const rijen = await lees();
    expect(kort(niveau(rijen, 'product'), 'clienten', 'declaraties')).toEqual([[1, 1], [1, 1], [1, 1]]);
    expect(kort(niveau(rijen, 'aanbieder'), 'clienten', 'declaraties')).toEqual([[1, 1], [1, 1]]);
    expect(kort(niveau(rijen, 'totaal'), 'clienten', 'declaraties')).toEqual([[1, 2]]);
  });

  it('telt per product wat is ingediend, toegekend, afgewezen, gecrediteerd en in behandeling', async () => {
    await leg({
      feit_bericht: [eenDeclaratie(1), eenDeclaratie(2)],
      feit_prestatie: [
        eenPrestatiefeit({ volume: 30, bericht_id: 1 }), eenPrestatiefeit({ volume: -10, bericht_id: 2 }), eenPrestatiefeit({ volume: 5, oordeel: 'afgewezen', bericht_id: 2, client_id: 2 }),
        eenPrestatiefeit({ volume: 3, oordeel: 'ingediend', bericht_id: 2 }), eenPrestatiefeit({ maand: '2027-01-01' }), eenPrestatiefeit({ maand: '2025-12-01' }),
      ],
    });
    expect(niveau(await lees(), 'product')).toEqual([{
      niveau: 'product', gemeente: ENSCHEDE, aanbieder: AANBIEDER, product_categorie: '44', product_code: '44A09', plaatsing: 'JeugdzorgPlus', clienten: 1, leveringen: 0, zorgdagen: 0,
      eenheid: '14', volume_toegekend: 20, prestaties: 4, declaraties: 2, ingediend_eurocent: 28 * TARIEF, toegekend_eurocent: 20 * TARIEF, afgewezen_eurocent: 5 * TARIEF,
      in_behandeling_eurocent: 3 * TARIEF, toegekend_debet_eurocent: 30 * TARIEF, gecrediteerd_eurocent: 10 * TARIEF, controle_eurocent: 0, controle_prestaties: 0,
    }]);
  });

  it('telt dagen zorg in het jaar, zonder een onderbreking, ook waar niets is gedeclareerd', async () => {
    const [onderbroken, lopend] = [eenLevering({ begindatum: '2025-12-30' }), eenLevering({ client_id: 2, begindatum: '2026-12-30', product_code: null })];
    await leg({
      feit_levering: [onderbroken, lopend, eenLevering({ einddatum: '2026-01-05', begindatum: '2026-01-05', aanbieder: ANDERE_AANBIEDER, plaatsing: null })],
      feit_levering_periode: [eenPeriode(onderbroken, { einddatum: '2026-01-02' }), eenPeriode(onderbroken, { volgnummer: 2, begindatum: '2026-01-10', einddatum: '2026-01-19' }), eenPeriode(lopend)],
    });
    expect(kort(await lees(), 'niveau', 'aanbieder', 'product_code', 'plaatsing', 'leveringen', 'zorgdagen', 'ingediend_eurocent')).toEqual([
      ['product', ANDERE_AANBIEDER, '44A09', null, 1, 0, 0], ['product', AANBIEDER, null, 'JeugdzorgPlus', 1, 2, 0], ['product', AANBIEDER, '44A09', 'JeugdzorgPlus', 1, 12, 0],
      ['aanbieder', ANDERE_AANBIEDER, null, null, 1, 0, 0], ['aanbieder', AANBIEDER, null, null, 2, 14, 0], ['gemeente', null, null, null, 3, 14, 0], ['totaal', null, null, null, 3, 14, 0],
    ]);
  });

  it('telt eenheden niet bij elkaar op', async () => {
    await leg({ feit_bericht: [eenDeclaratie()], feit_prestatie: [eenPrestatiefeit({ volume: 2, eenheid: '04' }), eenPrestatiefeit({ volume: 90, eenheid: '01' })] });
    expect(kort(niveau(await lees(), 'product'), 'eenheid', 'volume_toegekend', 'prestaties')).toEqual([[null, null, 2]]);
  });

  it('laat zien dat een prestatie geen aanvaarde declaratie heeft', async () => {
    await leg({
      feit_bericht: [eenDeclaratie(1), eenDeclaratie(2, { uitkomst: 'afgekeurd' }), eenDeclaratie(3, { soort: 'JW305' }), eenDeclaratie(5, { uitkomst: 'gedeeltelijk' })],
      feit_prestatie: [1, 2, 3, 4, 5].map((bericht_id) => eenPrestatiefeit({ bericht_id })),
    });
    expect(kort(await lees(), 'niveau', 'controle_prestaties')).toEqual([['product', 3], ['aanbieder', 3], ['gemeente', 3], ['totaal', 3]]);
  });

  it('laat zien dat bedragen niet sluiten', async () => {
    await leg({ feit_bericht: [eenDeclaratie()], feit_prestatie: [eenPrestatiefeit({ ingediend: 1000, toegekend: 900 }), eenPrestatiefeit({ ingediend: 1000, toegekend: 900, afgewezen: 100, client_id: 2 })] });
    expect(kort(await lees(), 'controle_eurocent')).toEqual([[100], [100], [100], [100]]);
  });

  it('een gemeente en een aanbieder krijgen alleen hun eigen rijen en sommen', async () => {
    await leg({
      feit_bericht: [eenDeclaratie()],
      feit_prestatie: [eenPrestatiefeit({ volume: 1 }), eenPrestatiefeit({ volume: 2, gemeente: ALMELO }), eenPrestatiefeit({ volume: 4, aanbieder: ANDERE_AANBIEDER })],
    });
    const totaal = async (parameters: Record<string, unknown>, beller: Beller): Promise<unknown> => kort(niveau(await lees(parameters, beller), 'totaal'), 'gemeente', 'aanbieder', 'volume_toegekend');
    expect(await totaal({ gemeente: ENSCHEDE }, { rol: 'gemeente', code: ENSCHEDE })).toEqual([[ENSCHEDE, null, 5]]);
    expect(await totaal({ aanbieder: AANBIEDER }, { rol: 'aanbieder', code: AANBIEDER })).toEqual([[null, AANBIEDER, 3]]);
  });

  it('sluit altijd: de rijen van elk niveau tellen op tot het totaal', async () => {
    const prestaties = fc.array(fc.record({
      gemeente: fc.constantFrom(ENSCHEDE, ALMELO), aanbieder: fc.constantFrom(AANBIEDER, ANDERE_AANBIEDER), product_code: fc.constantFrom('44A09', '44A10'), client_id: fc.integer({ min: 1, max: 3 }),
      oordeel: fc.constantFrom('toegekend', 'afgewezen', 'ingediend'), volume: fc.integer({ min: -40, max: 40 }), plaatsing: fc.constantFrom('JeugdzorgPlus', null), maand: fc.constantFrom('2026-01-01', '2026-12-01'),
    }), { maxLength: 20 });
    await fc.assert(fc.asyncProperty(prestaties, async (lijst) => {
      await leegSter(proef.databank.pool);
      await leg({ feit_bericht: [eenDeclaratie()], feit_prestatie: lijst.map(eenPrestatiefeit) });
      const rijen = await lees();
      const som = (welk: string, kolom: string): number => niveau(rijen, welk).reduce((totaal, rij) => totaal + Number(rij[kolom]), 0);
      for (const kolom of [...BEDRAGEN, 'prestaties', 'leveringen', 'zorgdagen', 'controle_prestaties']) {
        expect(['product', 'aanbieder', 'gemeente'].map((welk) => som(welk, kolom))).toEqual(Array(3).fill(som('totaal', kolom)));
      }
      expect(som('totaal', 'ingediend_eurocent')).toBe(lijst.reduce((totaal, { volume }) => totaal + volume * TARIEF, 0));
      expect(rijen.map((rij) => rij['controle_eurocent'])).toEqual(rijen.map(() => 0));
    }), { numRuns: 20 });
  }, 60_000);
});
