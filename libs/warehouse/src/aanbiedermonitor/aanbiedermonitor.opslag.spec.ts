import { Warehousefeiten } from '../../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { leesRapport, proefbron } from '../../../../test/rapporten/lees-rapport.js';
import { aanbiedermonitor } from './aanbiedermonitor.js';
import { SIGNALEN } from './signalen.js';

const AANBIEDER = '42420001';
const keer = (aantal: number, rij: (nr: number) => Record<string, unknown>): Record<string, unknown>[] => Array.from({ length: aantal }, (_, nr) => rij(nr + 1));

beschrijfMetDatabank('aanbiedermonitor', () => {
  let proef: Testdatabank;
  let feiten: Warehousefeiten;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    feiten = new Warehousefeiten(proef.databank.pool);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => feiten.leeg());

  const lees = (parameters: Record<string, unknown> = { kwartaal: '2026-K1' }): ReturnType<typeof leesRapport> => leesRapport(aanbiedermonitor(proefbron(proef.databank.pool, '2026-05-01')), parameters);
  async function meet(signaal: string): Promise<Record<string, unknown>> {
    return (await lees()).find((rij) => rij['signaal'] === signaal && rij['aanbieder'] === AANBIEDER) ?? {};
  }
  const traject = (nr: number, anders: Record<string, unknown> = {}): Record<string, unknown> => ({ client_id: nr, toewijzing_nummer: nr, ...anders });
  const toewijzingen = (aantal: number, anders: Record<string, unknown> = {}): Promise<void> => feiten.leg('feit_toewijzing', ...keer(aantal, (nr) => traject(nr, { ingangsdatum: '2026-01-01', einddatum: '2026-12-31', eerste_begindatum: '2026-01-05', ...anders })));

  it('zonder zorg en declaraties is er niets; een aanbieder met een van beide krijgt elk signaal een keer', async () => {
    expect(await lees()).toEqual([]);
    await feiten.leg('feit_levering', traject(1));
    expect((await lees()).map((rij) => rij['signaal'])).toEqual(SIGNALEN.map(({ naam }) => naam));
  });

  it('een waarde op de drempel is een signaal met een reden, daaronder en bij te weinig gevallen niet', async () => {
    const prestatie = (nr: number, dag: string): Record<string, unknown> => traject(nr, { ingediend_op: dag });
    await feiten.leg('feit_prestatie', ...keer(5, (nr) => prestatie(nr, '2026-03-17')));
    expect(await meet('declaratievertraging')).toMatchObject({
      waarde: 45, drempel: 45, eenheid: 'dagen', gevallen: 5, is_signaal: true,
      reden: 'dagen tussen het einde van de zorgmaand en de declaratie, gemiddeld: 45,0 dagen (drempel 45,0 dagen)',
    });
    await feiten.leeg();
    await feiten.leg('feit_prestatie', ...keer(5, (nr) => prestatie(nr, nr === 1 ? '2026-03-16' : '2026-03-17')));
    expect(await meet('declaratievertraging')).toMatchObject({ waarde: 44.8, is_signaal: false, reden: null });
    await feiten.leeg();
    await feiten.leg('feit_prestatie', ...keer(4, (nr) => prestatie(nr, '2026-04-17')));
    expect(await meet('declaratievertraging')).toMatchObject({ waarde: 76, gevallen: 4, is_signaal: false });
  });

  it('ziet zorg waarvoor niet gedeclareerd wordt; taakgerichte zorg telt niet mee', async () => {
    await toewijzingen(5);
    await feiten.leg('feit_levering', ...keer(5, (nr) => traject(nr)), { client_id: 9, uitvoeringsvariant: 'taak' });
    await feiten.leg('feit_prestatie', ...keer(4, (nr) => traject(nr)));
    expect(await meet('declaraties-blijven-uit')).toMatchObject({ waarde: 20, gevallen: 5, is_signaal: true });
    expect(await meet('zonder-toewijzing')).toMatchObject({ waarde: 0, is_signaal: false });
  });

  it('ziet een daling van declaraties tegenover de geleverde zorg, niet als de zorg zelf minder werd', async () => {
    const MAART = 3;
    const tot = (einddatum: string): Record<string, unknown> => ({ begindatum: '2025-07-01', einddatum });
    await feiten.leg('feit_levering', traject(1, { begindatum: '2025-07-01' }), traject(2, tot('2026-01-01')));
    await feiten.leg('feit_prestatie', ...['2025-10-01', '2025-11-01', '2025-12-01'].flatMap((maand) => [1, 2].map((nr) => traject(nr, { maand, begindatum: maand, ingediend: 3_000 }))),
      ...['2026-01-01', '2026-02-01'].map((maand) => traject(1, { maand, begindatum: maand, ingediend: 3_000 })), traject(1, { maand: '2026-03-01', begindatum: '2026-03-01', ingediend: 3_000, bericht_id: MAART }));
    const gelijk = await meet('declaraties-dalen');
    expect(Math.abs(Number(gelijk['waarde']))).toBeLessThan(5);
    await feiten.haalDeclaratieWeg(MAART);
    expect(await meet('declaraties-dalen')).toMatchObject({ is_signaal: true, gevallen: 91 });
  });

  it('ziet instroom die daalt', async () => {
    await feiten.leg('feit_levering', ...keer(10, (nr) => traject(nr, { begindatum: '2025-11-01' })), ...keer(6, (nr) => traject(nr + 10)));
    expect(await meet('instroom-daalt')).toMatchObject({ waarde: 40, gevallen: 10, is_signaal: true });
  });

  it('ziet afgewezen declaraties en declaraties buiten de toewijzing', async () => {
    await toewijzingen(4, { einddatum: '2026-01-31', ingangsdatum: '2026-01-01' });
    await feiten.leg('feit_prestatie', ...keer(4, (nr) => traject(nr)), traject(4, { maand: '2026-02-01', begindatum: '2026-02-01', einddatum: '2026-02-28', toegekend: 0, afgewezen: 1_000, oordeel: 'afgewezen' }));
    expect(await meet('afgewezen')).toMatchObject({ waarde: 20, gevallen: 5, is_signaal: true });
    expect(await meet('zonder-toewijzing')).toMatchObject({ waarde: 20, gevallen: 5, is_signaal: true });
  });

  it.each([
    ['alle erbinnen', ['2026-01-10', '2026-01-31'], ['2026-01-10', '2026-01-31'], 0],
    ['een van twee loopt voorbij het einde', ['2026-01-10', '2026-01-20'], ['2026-01-20', '2026-02-02'], 50],
    ['een van twee begint voor de ingang', ['2026-01-04', '2026-01-06'], ['2026-01-06', '2026-01-07'], 50],
    ['alle na het einde', ['2026-02-01', '2026-02-03'], ['2026-02-02', '2026-02-04'], 100],
    ['de eerste ervoor, de tweede erna', ['2026-01-01', '2026-01-02'], ['2026-02-01', '2026-02-02'], 100],
  ])('van prestaties die samen gedeclareerd zijn telt elk apart of zij binnen de toewijzing valt: %s', async (_wat, eerste, tweede, procent) => {
    await toewijzingen(5, { ingangsdatum: '2026-01-05', einddatum: '2026-01-31' });
    const op = (nr: number, [begindatum = '', einddatum = '']: string[]): Record<string, unknown> => traject(nr, { begindatum, einddatum, maand: '2026-01-01' });
    await feiten.leg('feit_prestatie', ...keer(5, (nr) => op(nr, eerste)), ...keer(5, (nr) => op(nr, tweede)), ...keer(5, (nr) => ({ ...op(nr, tweede), debet_credit: 'C' })));
    expect(await meet('zonder-toewijzing')).toMatchObject({ waarde: procent, gevallen: 10 });
  });

  it('meet de wachttijd vanaf de toewijzing die het laatst bekend was of inging, en wat niet start', async () => {
    await toewijzingen(5, { ontvangen_op: '2026-01-02', ingangsdatum: '2026-01-05' });
    await feiten.leg('feit_levering', ...keer(5, (nr) => traject(nr, { begindatum: `2026-02-${10 + nr}` })));
    expect(await meet('wachttijd')).toMatchObject({ waarde: 39, gevallen: 5, is_signaal: false });
    await feiten.leg('feit_toewijzing', ...keer(5, (nr) => traject(nr + 10)));
    expect(await meet('niet-gestart')).toMatchObject({ waarde: 50, gevallen: 10, is_signaal: true });
  });

  it('een maand kiest het hele kwartaal waar zij in valt', async () => {
    await feiten.leg('feit_levering', traject(1, { begindatum: '2025-11-01' }), ...keer(6, (nr) => traject(nr + 1, { begindatum: '2026-03-31' })));
    expect(await lees({ maand: '2026-01' })).toEqual(await lees());
  });

  it('telt zorg die voor het tijdvak begon en erna eindigt op de dagen van het kwartaal', async () => {
    await feiten.leg('feit_levering', traject(1, { begindatum: '2020-01-01', einddatum: '2026-04-01' }), traject(2, { begindatum: '2026-01-31', einddatum: '2026-02-01' }), traject(3, { begindatum: '2026-03-31' }));
    await feiten.leg('feit_prestatie', ...['2025-10-01', '2026-01-01'].map((maand) => traject(1, { maand, begindatum: maand, ingediend: 92_000 })));
    expect(await meet('declaraties-dalen')).toMatchObject({ gevallen: 92, waarde: expect.closeTo(100 - (100 * 92) / 93, 6) });
    expect(await meet('voortijdig-beeindigd')).toMatchObject({ gevallen: 1 });
  });

  it('telt voortijdig beëindigd naar reden, en apart wat de aanbieder eenzijdig deed', async () => {
    const redenen = ['31', '31', '31', '31', '32', '33', '34', '36'];
    await feiten.leg('feit_levering', ...redenen.map((reden_beeindiging, nr) => traject(nr + 1, { einddatum: '2026-02-01', reden_beeindiging })));
    expect(await meet('voortijdig-beeindigd')).toMatchObject({ waarde: 37.5, gevallen: 8, is_signaal: true });
    expect(await meet('door-aanbieder-beeindigd')).toMatchObject({ waarde: 12.5, is_signaal: true });
  });

  it('telt meldingen die te laat zijn of ontbreken een keer; wat nog kan en wat stil is niet', async () => {
    await feiten.leg('feit_levering', traject(1));
    await feiten.leg('feit_termijn', {}, {}, {}, { voldaan_op: '2026-01-20' }, { soort: 'start-ontbreekt', voldaan_op: null }, { soort: 'start-ontbreekt' }, { voldaan_op: null },
      { soort: 'stop-ontbreekt', voldaan_op: null, uiterlijk: '2026-06-01' }, { voldaan_op: '2026-02-20', stil: true }, { soort: 'declaratie', voldaan_op: '2026-02-20' });
    expect(await meet('te-late-meldingen')).toMatchObject({ waarde: 40, gevallen: 5, is_signaal: true });
  });

  it('zegt wie het raakt, vergelijkt met het kwartaal ervoor en beperkt tot gemeente of aanbieder', async () => {
    await feiten.leg('feit_levering', traject(1, { begindatum: '2025-11-01' }), traject(1, { gemeente: '0141' }), traject(2), traject(3, { aanbieder: '10000001' }));
    expect((await lees())[0]).toMatchObject({ aanbieder: '10000001', clienten: 1 });
    expect(await meet('declaraties-blijven-uit')).toMatchObject({ clienten: 2, gemeenten: 2, vorige_waarde: 100, waarde: 100 });
    expect(new Set((await lees({ kwartaal: '2026-K1', gemeente: '0141' })).map((rij) => `${rij['aanbieder']} ${rij['clienten']}`))).toEqual(new Set([`${AANBIEDER} 1`]));
    expect(new Set((await lees({ kwartaal: '2026-K1', aanbieder: '10000001' })).map((rij) => rij['aanbieder']))).toEqual(new Set(['10000001']));
  });
});
