import { Warehousefeiten } from '../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { kort, leesRapport, proefbron } from '../../../test/rapporten/lees-rapport.js';
import { monitor } from './monitor.js';

const [ENSCHEDE, ALMELO] = ['0153', '0141'];
const K1 = { kwartaal: '2026-K1' };

beschrijfMetDatabank('monitor', () => {
  let proef: Testdatabank;
  let feiten: Warehousefeiten;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    feiten = new Warehousefeiten(proef.databank.pool);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => feiten.leeg());

  const lees = (parameters: Record<string, unknown> = K1): ReturnType<typeof leesRapport> => leesRapport(monitor(proefbron(proef.databank.pool, '2026-05-01')), parameters);
  const totaal = async (parameters = K1): Promise<Awaited<ReturnType<typeof lees>>> => (await lees(parameters)).filter((rij) => rij['segment'] === 'alle' && rij['leeftijdsgroep'] === 'alle');

  it('telt stand, instroom en uitstroom van trajecten; begin en einde van het kwartaal horen erbij', async () => {
    await feiten.leg('feit_levering',
      { client_id: 1, begindatum: '2025-12-31' }, { client_id: 2, begindatum: '2026-01-01' }, { client_id: 3, begindatum: '2026-03-31' },
      { client_id: 4, begindatum: '2025-06-01', einddatum: '2026-01-01', reden_beeindiging: '31' }, { client_id: 5, begindatum: '2026-01-10', einddatum: '2026-03-31', reden_beeindiging: '31' },
      { client_id: 6, begindatum: '2025-06-01', einddatum: '2025-12-31', reden_beeindiging: '31' }, { client_id: 7, begindatum: '2026-04-01' },
    );
    const [regio, enschede] = await totaal();
    expect(regio).toMatchObject({ gemeente: 'alle', clienten: 5, beginstand: 2, instroom: 3, uitstroom: 2, eindstand: 3 });
    expect(enschede).toMatchObject({ gemeente: ENSCHEDE, clienten: 5 });
  });

  it('een maand kiest het hele kwartaal waar zij in valt, dit jaar en de jaren ervoor', async () => {
    await feiten.leg('feit_levering', { client_id: 1, begindatum: '2026-03-01' }, { client_id: 2, begindatum: '2025-03-01' });
    await feiten.leg('feit_prestatie', { maand: '2026-03-01', begindatum: '2026-03-01', toegekend: 500, ingediend: 500 }, { maand: '2025-03-01', begindatum: '2025-03-01', toegekend: 300, ingediend: 300 });
    const perMaand = await lees({ maand: '2026-01' });
    expect(perMaand).toEqual(await lees(K1));
    expect(perMaand[0]).toMatchObject({ kwartaal: '2026-K1', instroom: 1, kosten_eurocent: 500, kosten_vorig_jaar: 300 });
  });

  it('een cliënt telt een keer per groep, ook met meer trajecten', async () => {
    await feiten.leg('feit_levering', { client_id: 1, segment: 'Ambulant' }, { client_id: 1, segment: 'Ambulant' }, { client_id: 1, segment: 'Verblijf' }, { client_id: 1, gemeente: ALMELO });
    const rijen = (await lees()).filter((rij) => rij['leeftijdsgroep'] === 'alle');
    expect(kort(rijen, 'gemeente', 'segment', 'clienten', 'instroom')).toEqual([
      ['alle', 'alle', 1, 4], ['alle', 'Ambulant', 1, 3], ['alle', 'Verblijf', 1, 1],
      [ALMELO, 'alle', 1, 1], [ALMELO, 'Ambulant', 1, 1], [ENSCHEDE, 'alle', 1, 3], [ENSCHEDE, 'Ambulant', 1, 2], [ENSCHEDE, 'Verblijf', 1, 1],
    ]);
  });

  it('deelt in naar de leeftijd die iemand in het jaar bereikt', async () => {
    await feiten.leg('dim_client', ...[2023, 2022, 2015, 2014, 2010, 2009, 2008, null].map((geboortejaar, nr) => ({ client_id: nr + 1, geboortejaar })));
    await feiten.leg('feit_levering', ...[1, 2, 3, 4, 5, 6, 7, 8].map((client_id) => ({ client_id })));
    const rijen = (await lees()).filter((rij) => rij['gemeente'] === ENSCHEDE && rij['segment'] === 'alle');
    expect(kort(rijen, 'leeftijdsgroep', 'clienten')).toEqual([['alle', 8], ['0-3', 1], ['12-15', 1], ['16-17', 2], ['18+', 1], ['4-11', 2], ['onbekend', 1]]);
  });

  it('doorstroom is instroom na zorg in een ander segment, lopend of hoogstens 28 dagen eerder geëindigd', async () => {
    const eerder = (client_id: number, einddatum: string | null, segment = 'Verblijf'): Record<string, unknown> => ({ client_id, segment, begindatum: '2025-01-01', einddatum, reden_beeindiging: einddatum && '31' });
    await feiten.leg('feit_levering', eerder(1, null), eerder(2, '2026-02-01'), eerder(3, '2026-01-31'), eerder(4, null, 'Ambulant'));
    await feiten.leg('feit_levering', ...[1, 2, 3, 4].map((client_id) => ({ client_id, segment: 'Ambulant', begindatum: '2026-03-01' })));
    expect((await totaal())[0]).toMatchObject({ instroom: 4, doorstroom: 2 });
  });

  it('trajectduur en trajectprijs gaan over wat in het kwartaal eindigde, ook als het eerder is betaald; een traject zonder declaratie drukt de prijs niet', async () => {
    const traject = (nummer: number, begindatum: string, einddatum: string | null): Record<string, unknown> => ({ client_id: nummer, toewijzing_nummer: nummer, begindatum, einddatum, reden_beeindiging: einddatum && '31' });
    await feiten.leg('feit_levering', traject(1, '2025-11-01', '2026-01-09'), traject(2, '2026-02-01', '2026-02-10'), traject(3, '2026-01-01', null));
    await feiten.leg('feit_prestatie',
      { client_id: 1, toewijzing_nummer: 1, maand: '2025-11-01', begindatum: '2025-11-01', toegekend: 7_000, ingediend: 7_000 },
      { client_id: 1, toewijzing_nummer: 1, maand: '2026-01-01', begindatum: '2026-01-01', toegekend: 2_000, ingediend: 2_000 },
      { client_id: 3, toewijzing_nummer: 3, maand: '2026-01-01', begindatum: '2026-01-01', toegekend: 500, ingediend: 500 },
    );
    expect((await totaal())[0]).toMatchObject({ trajectduur_dagen: 40, trajectprijs_eurocent: 9_000, trajecten_met_prijs: 1, kosten_eurocent: 2_500 });
  });

  it('twee trajecten op een toewijzing krijgen elk de prestaties uit hun dagen, ook als die samen gedeclareerd zijn', async () => {
    const zelfde = { client_id: 1, toewijzing_nummer: 1, reden_beeindiging: '31' };
    await feiten.leg('feit_levering', { ...zelfde, begindatum: '2026-01-01', einddatum: '2026-01-10' }, { ...zelfde, begindatum: '2026-01-20', einddatum: '2026-01-31' });
    const prestatie = (begindatum: string, bedrag: number, anders: object = {}): Record<string, unknown> => ({ client_id: 1, toewijzing_nummer: 1, begindatum, einddatum: begindatum, toegekend: bedrag, ingediend: bedrag, ...anders });
    await feiten.leg('feit_prestatie', prestatie('2026-01-01', 100), prestatie('2026-01-10', 200), prestatie('2026-01-15', 1_000), prestatie('2026-01-20', 300),
      prestatie('2026-01-20', 0, { oordeel: 'afgewezen', ingediend: 900, afgewezen: 900 }), prestatie('2026-01-31', 400, { bericht_id: 2 }));
    expect((await totaal())[0]).toMatchObject({ trajecten_met_prijs: 2, trajectprijs_eurocent: 500, kosten_eurocent: 2_000 });
  });

  it('een maand hoort bij het traject dat er een dag van had, ook als het later begon of eerder eindigde; bij twee trajecten bij het laatst begonnen', async () => {
    const zelfde = { client_id: 1, toewijzing_nummer: 1, reden_beeindiging: '31' };
    await feiten.leg('feit_levering', { ...zelfde, begindatum: '2026-01-15', einddatum: '2026-02-10' }, { ...zelfde, begindatum: '2026-02-20', einddatum: '2026-03-05' });
    const maand = (begindatum: string, bedrag: number): Record<string, unknown> => ({ client_id: 1, toewijzing_nummer: 1, maand: begindatum, begindatum, toegekend: bedrag, ingediend: bedrag });
    await feiten.leg('feit_prestatie', maand('2026-01-01', 100), maand('2026-02-01', 20), maand('2026-03-01', 4));
    await feiten.leg('feit_prestatie', { ...maand('2025-12-01', 1_000), bericht_id: 2 });
    expect((await totaal())[0]).toMatchObject({ trajecten_met_prijs: 2, trajectprijs_eurocent: (100 + 20 + 4) / 2 });
    await feiten.leg('feit_levering', { client_id: 2, toewijzing_nummer: 2, begindatum: '2026-01-20', einddatum: '2026-03-05', reden_beeindiging: '31' });
    await feiten.leg('feit_prestatie', ...['2026-01-01', '2026-02-01', '2026-03-01'].map((begin) => ({ ...maand(begin, 30), client_id: 2, toewijzing_nummer: 2, bericht_id: 3 })));
    expect((await totaal())[0]).toMatchObject({ trajecten_met_prijs: 3, trajectprijs_eurocent: (124 + 90) / 3 });
  });

  it('zet een en twee jaar eerder ernaast, ook als een groep er nu niet meer is', async () => {
    await feiten.leg('feit_levering',
      { client_id: 1 }, { client_id: 2 }, { client_id: 3, begindatum: '2025-02-01', einddatum: '2025-03-01', reden_beeindiging: '31' },
      { client_id: 4, begindatum: '2024-02-01', einddatum: '2024-03-01', reden_beeindiging: '31', segment: 'Crisis' },
    );
    const [regio] = await totaal();
    expect(regio).toMatchObject({ clienten: 2, clienten_vorig_jaar: 1, clienten_twee_jaar_eerder: 1, clienten_verschil_procent: 100, instroom_vorig_jaar: 1, uitstroom_vorig_jaar: 1, trajectduur_vorig_jaar: 29 });
    expect((await lees()).find((rij) => rij['segment'] === 'Crisis')).toMatchObject({ clienten: 0, clienten_twee_jaar_eerder: 1, clienten_verschil_procent: null });
  });

  it('een leverende gemeente zonder zorg krijgt een rij met nullen, een andere geen', async () => {
    await feiten.leg('aanlevering', { gemeente: ALMELO }, { gemeente: '0164', aan: false });
    expect(kort(await lees(), 'gemeente', 'clienten', 'kosten_eurocent')).toEqual([[ALMELO, 0, 0]]);
  });

  it('een gemeente ziet alleen zichzelf, zonder regio', async () => {
    await feiten.leg('feit_levering', { client_id: 1 }, { client_id: 2, gemeente: ALMELO });
    expect(new Set((await lees({ ...K1, gemeente: ALMELO })).map((rij) => rij['gemeente']))).toEqual(new Set([ALMELO]));
  });

  it('geeft zonder tijdvak de laatste vier hele kwartalen, en anders elk kwartaal dat het tijdvak raakt', async () => {
    await feiten.leg('feit_levering', { client_id: 1, begindatum: '2024-01-01' });
    expect((await totaal({} as never)).filter((rij) => rij['gemeente'] === 'alle').map((rij) => rij['kwartaal'])).toEqual(['2025-K2', '2025-K3', '2025-K4', '2026-K1']);
    expect(new Set((await lees({ maand: '2026-02' })).map((rij) => rij['kwartaal']))).toEqual(new Set(['2026-K1']));
  });
});
