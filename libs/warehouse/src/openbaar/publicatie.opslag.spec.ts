import fc from 'fast-check';
import { Warehousefeiten } from '../../../../test/bouwers/warehousefeiten.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { leesRapport, proefbron } from '../../../../test/rapporten/lees-rapport.js';
import { aanvaller, gelekt, Proefpopulatie, type Publicatie } from '../../../../test/rapporten/openbaarheid.js';
import { concentratieOpenbaar } from './concentratie-openbaar.js';
import { monitorOpenbaar } from './monitor-openbaar.js';
import { verwijzersOpenbaar } from './verwijzers-openbaar.js';

const MINIMUM = 10;
const VANDAAG = '2026-11-01';
const INDELINGEN = ['gemeente', 'segment', 'leeftijd', 'verwijzer'] as const;

beschrijfMetDatabank('openbare cijfers', () => {
  let proef: Testdatabank;
  let feiten: Warehousefeiten;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    feiten = new Warehousefeiten(proef.databank.pool);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => leeg());

  const vraag = async <R extends object>(sql: string, waarden: unknown[] = []): Promise<R[]> => (await proef.databank.pool.query<R>(sql, waarden)).rows;
  const bron = (): ReturnType<typeof proefbron> => proefbron(proef.databank.pool, VANDAAG);
  const publiceer = (vandaag = VANDAAG, minimum = MINIMUM): Promise<object[]> => vraag('call lading.publiceer($1, $2)', [vandaag, minimum]);

  /** Een publicatie is niet te wissen; de proef zet daarom even de triggers uit. */
  async function leeg(): Promise<void> {
    await feiten.leeg();
    await vraag(`set session_replication_role = replica; truncate lading.publicatie cascade; set session_replication_role = origin`);
  }

  async function leg(populatie: Proefpopulatie): Promise<void> {
    await feiten.leg('dim_client', ...populatie.clienten());
    await feiten.leg('feit_levering', ...populatie.leveringen());
    await feiten.leg('feit_prestatie', ...populatie.prestaties());
  }

  /** Wat er te lezen is voor wie alleen de openbare rol heeft. */
  async function gepubliceerd(): Promise<Publicatie[]> {
    const verbinding = await proef.databank.pool.connect();
    try {
      await verbinding.query('begin; set local role hub_publiek');
      const { rows } = await verbinding.query<Publicatie>(`
        select kwartaal, indeling, groep, samengevoegd, clienten, instroom, uitstroom, gemiddelde_prijs as prijs, null::bigint as kosten from publiek.monitor
        union all select kwartaal, 'verwijzer', verwijzer, samengevoegd, null, instroom, null, null, kosten from publiek.verwijzers`);
      return rows;
    } finally {
      await verbinding.query('rollback');
      verbinding.release();
    }
  }

  it('noemen geen aantal onder het minimum, en wie alles combineert rekent er ook geen uit', async () => {
    let samengevoegd = 0;
    await fc.assert(fc.asyncProperty(fc.integer(), fc.integer({ min: 150, max: 500 }), async (zaad, omvang) => {
      await leeg();
      const populatie = new Proefpopulatie(zaad, omvang);
      await leg(populatie);
      await publiceer();
      const rijen = await gepubliceerd();
      samengevoegd += rijen.filter(({ groep }) => groep === 'overig').length;
      for (const { clienten, instroom, uitstroom } of rijen) {
        for (const aantal of [clienten, instroom, uitstroom]) expect(aantal ?? MINIMUM).toBeGreaterThanOrEqual(MINIMUM);
      }
      expect(gelekt(aanvaller(rijen), populatie, MINIMUM)).toEqual([]);
    }), { numRuns: 20 });
    expect(samengevoegd).toBeGreaterThan(0);
  }, 300_000);

  it('de aanval slaagt wel als alleen weggelaten wordt wat zelf te klein is', () => {
    const populatie = new Proefpopulatie(7, 300);
    expect(gelekt(aanvaller(populatie.naievePublicatie(MINIMUM)), populatie, MINIMUM).some(({ waarde }) => waarde > 0)).toBe(true);
  });

  it('elke indeling telt op tot de regio, en laat van elke kruising minstens het minimum open', async () => {
    await leg(new Proefpopulatie(11, 500));
    await publiceer();
    const rijen = await gepubliceerd();
    const regio = rijen.filter(({ indeling }) => indeling === 'regio');
    expect(regio.length).toBeGreaterThan(2);
    for (const { kwartaal, clienten, instroom } of regio) {
      for (const indeling of INDELINGEN) {
        const groepen = rijen.filter((rij) => rij.kwartaal === kwartaal && rij.indeling === indeling);
        if (groepen.length === 0) continue;
        expect(groepen.length).toBeGreaterThan(1);
        expect(groepen.reduce((som, rij) => som + rij.instroom, 0)).toBe(instroom);
        if (indeling === 'verwijzer') continue;
        expect(groepen.reduce((som, rij) => som + (rij.clienten ?? 0), 0)).toBe(clienten);
        for (const rij of groepen) expect((clienten ?? 0) - (rij.clienten ?? 0)).toBeGreaterThanOrEqual(MINIMUM);
      }
    }
  });

  it('een prijs of kosten staan er alleen als genoeg cliënten ze hebben', async () => {
    const populatie = new Proefpopulatie(3, 400, { deelMetPrestatie: 0.05 });
    await leg(populatie);
    await publiceer();
    const rijen = await gepubliceerd();
    const regio = rijen.filter(({ indeling }) => indeling === 'regio');
    for (const { kwartaal, prijs } of regio) expect(prijs !== null).toBe(populatie.clientenMetPrijs(kwartaal) >= MINIMUM);
    for (const kwartaal of regio.map((rij) => rij.kwartaal)) {
      const kosten = rijen.filter((rij) => rij.kwartaal === kwartaal && rij.indeling === 'verwijzer').map((rij) => rij.kosten === null);
      expect(new Set(kosten).size).toBeLessThanOrEqual(1);
    }
  });

  it('een gepubliceerd kwartaal verandert niet meer, ook niet als er later iets bij komt', async () => {
    await leg(new Proefpopulatie(5, 300));
    await publiceer();
    const eerst = await gepubliceerd();
    expect(eerst.length).toBeGreaterThan(0);
    await feiten.leg('feit_levering', { client_id: 9_999, begindatum: '2025-02-01', einddatum: '2025-05-01' });
    await publiceer();
    expect(await gepubliceerd()).toEqual(eerst);
    await expect(vraag('update lading.publicatie_groep set clienten = clienten + 1')).rejects.toThrow('verandert niet');
    await expect(vraag('delete from lading.publicatie')).rejects.toThrow('verandert niet');
  });

  it('een kwartaal komt pas zestig dagen na afloop', async () => {
    await leg(new Proefpopulatie(5, 300));
    await publiceer('2025-05-29');
    expect(await vraag('select kwartaal from publiek.publicatie where kwartaal >= $1', ['2025-K1'])).toEqual([]);
    await publiceer('2025-05-30');
    expect(await vraag('select kwartaal from publiek.publicatie where kwartaal >= $1', ['2025-K1'])).toEqual([{ kwartaal: '2025-K1' }]);
  });

  it('een te kleine regio geeft helemaal niets, tot zij groot genoeg is', async () => {
    await leg(new Proefpopulatie(5, 12));
    await publiceer();
    expect(await gepubliceerd()).toEqual([]);
    for (const maak of [monitorOpenbaar, verwijzersOpenbaar, concentratieOpenbaar]) expect(await leesRapport(maak(bron()))).toEqual([]);
    await feiten.leeg();
    await leg(new Proefpopulatie(5, 300));
    await publiceer();
    expect((await gepubliceerd()).length).toBeGreaterThan(0);
  });

  it('de database weigert een klein aantal, wie het ook schrijft', async () => {
    await vraag(`insert into lading.publicatie values ('2020-K1', '2020-06-01', 10)`);
    const schrijf = (clienten: number, minimum: number): Promise<object[]> => vraag(
      `insert into lading.publicatie_groep values ('2020-K1', $2, 'gemeente', '0153', '{}', $1, 20, null, 1, null, null)`, [clienten, minimum]);
    await expect(schrijf(9, 10)).rejects.toThrow('check constraint');
    await expect(schrijf(9, 5)).rejects.toThrow('foreign key');
  });

  it('de openbare rol ziet alleen het schema publiek', async () => {
    for (const tabel of ['dwh.feit_levering', 'dwh.dim_client', 'lading.publicatie_groep', 'lading.client', 'bericht.bericht']) {
      await expect(vraag(`begin; set local role hub_publiek; select * from ${tabel}`)).rejects.toThrow('permission denied');
    }
    await expect(vraag(`begin; set local role hub_publiek; select * from lading.populatie('2025-01-01', '2025-03-31')`)).rejects.toThrow('permission denied');
    const { rows } = await proef.databank.pool.query<{ relname: string }>(`select relname from pg_class where relnamespace = 'publiek'::regnamespace and relkind in ('r', 'p', 'm')`);
    expect(rows).toEqual([]);
  });

  it('de rapporten lezen met die rol, noemen wat samengevoegd is en zetten het jaar ervoor ernaast', async () => {
    await leg(new Proefpopulatie(11, 500));
    await publiceer();
    const monitor = await leesRapport(monitorOpenbaar(bron()));
    expect(monitor.some((rij) => rij['groep'] === 'overig' && String(rij['samengevoegd']).includes(', '))).toBe(true);
    const regio = monitor.filter((rij) => rij['indeling'] === 'regio');
    for (const rij of regio) {
      const [jaar, kwartaal] = String(rij['kwartaal']).split('-');
      const eerder = regio.find((een) => een['kwartaal'] === `${Number(jaar) - 1}-${kwartaal}`);
      expect(rij['clienten_vorig_jaar']).toBe(eerder?.['clienten'] ?? null);
    }
    expect(await leesRapport(monitorOpenbaar(bron()), { kwartaal: '2025-K1' })).toEqual(monitor.filter((rij) => rij['kwartaal'] === '2025-K1'));
    expect((await leesRapport(verwijzersOpenbaar(bron()))).length).toBeGreaterThan(0);
    expect((await leesRapport(concentratieOpenbaar(bron()))).every((rij) => Number(rij['grootste_aanbieders']) >= MINIMUM)).toBe(true);
  });
});
