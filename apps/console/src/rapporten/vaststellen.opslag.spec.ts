import { GEMEENTE as GEMEENTEPARAMETER, JAAR, KWARTAAL, maakRapport, rapportparameters, type Rij } from '@hub/rapporten';
import { ANDERE_GEMEENTE, type Antwoord, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { VASTGESTELD, VERSIES } from './velden.js';

const PAD = '/api/v1/rapporten/stand';
const NU = new Date('2026-07-01T08:00:00Z');

beschrijfMetDatabank('rapporten vaststellen', () => {
  let proef: Consoleproef;
  let rijen: { gemeente: string; aantal: number; gemiddelde: number | null }[];
  const definitie = {
    titel: 'Stand', omschrijving: 'Om te proeven.', rollen: ['beheer', 'analist', 'gemeente'],
    kolommen: [
      { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code.' }, { naam: 'aantal', type: 'geheel', omschrijving: 'Aantal.' },
      { naam: 'gemiddelde', type: 'decimaal', omschrijving: 'Gemiddelde.' },
    ],
    rijen: ({ gemeente }: { gemeente?: string }) => Promise.resolve(rijen.filter((rij) => gemeente === undefined || rij.gemeente === gemeente)),
  } as const;

  beforeAll(async () => {
    const gemeente = GEMEENTEPARAMETER.optional();
    proef = await startConsoleproef({
      nu: NU,
      rapporten: [
        maakRapport({ ...definitie, naam: 'stand', parameters: rapportparameters({ kwartaal: KWARTAAL, gemeente }), vaststelling: { periode: 'kwartaal', sleutel: ['gemeente'], definitie: '1' } }),
        maakRapport({ ...definitie, naam: 'jaarstand', parameters: rapportparameters({ jaar: JAAR, gemeente }), vaststelling: { periode: 'jaar', sleutel: ['gemeente'], definitie: '1' } }),
      ],
    });
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => {
    rijen = [{ gemeente: ANDERE_GEMEENTE, aantal: 3, gemiddelde: 10 / 3 }, { gemeente: GEMEENTE, aantal: 0, gemiddelde: null }];
  });

  const stelVast = (json: unknown, als = 'beheer'): Promise<Antwoord> => proef.vraag(`${PAD}/vaststellen`, { methode: 'POST', json, als });
  const versieVan = async (kwartaal: string): Promise<number> => VASTGESTELD.parse((await stelVast({ kwartaal })).json).versie;
  const lees = async (vraag: string, als?: string): Promise<Rij[]> => (await proef.vraag(`${PAD}?${vraag}`, { als })).json['rijen'] as Rij[];

  it('bewaart de cijfers; een correctie daarna verandert de versie niet en staat in het verschil', async () => {
    const toen = [...rijen];
    const { status, json } = await stelVast({ kwartaal: '2026-K1' });
    expect([status, json]).toEqual([200, {
      periode: '2026-K1', versie: 1, definitie: '1', vastgesteldOp: expect.stringMatching(/^2026-07-01T08:0/), geladenTot: '9999-01-01T00:00:00.000Z', href: `${PAD}?kwartaal=2026-K1&versie=1`,
    }]);
    rijen = [{ gemeente: ANDERE_GEMEENTE, aantal: 4, gemiddelde: 10 / 3 }, { gemeente: GEMEENTE, aantal: 0, gemiddelde: 2.5 }, { gemeente: '0147', aantal: 1, gemiddelde: null }];
    expect(await lees('kwartaal=2026-K1')).toEqual(rijen);
    expect(await lees('kwartaal=2026-K1&versie=1')).toEqual(toen);
    expect(await lees('kwartaal=2026-K1&verschil=ja')).toEqual([
      { gemeente: ANDERE_GEMEENTE, kolom: 'aantal', was: '3', is_nu: '4' },
      { gemeente: '0147', kolom: 'aantal', was: null, is_nu: '1' }, { gemeente: '0147', kolom: 'gemeente', was: null, is_nu: '0147' }, { gemeente: '0147', kolom: 'gemiddelde', was: null, is_nu: null },
      { gemeente: GEMEENTE, kolom: 'gemiddelde', was: null, is_nu: '2.5' },
    ]);
  });

  it('zonder verandering komt er geen versie bij, met verandering wel, en het verschil is er met elke', async () => {
    expect([await versieVan('2025-K4'), await versieVan('2025-K4')]).toEqual([1, 1]);
    rijen = rijen.slice(1);
    expect([await versieVan('2025-K4'), await versieVan('2025-K4')]).toEqual([2, 2]);
    expect(await lees('kwartaal=2025-K4&verschil=ja')).toEqual([]);
    expect((await lees('kwartaal=2025-K4&versie=1&verschil=ja')).map(({ gemeente, kolom }) => [gemeente, kolom])).toEqual([[ANDERE_GEMEENTE, 'aantal'], [ANDERE_GEMEENTE, 'gemeente'], [ANDERE_GEMEENTE, 'gemiddelde']]);
  });

  it('zegt bij een versie waarmee zij gemaakt is, en hoe het bestand heet', async () => {
    await versieVan('2025-K3');
    const { json } = await proef.vraag(`${PAD}?kwartaal=2025-K3&versie=1`);
    expect((json['kwaliteit'] as Rij[]).map(({ naam, waarde }) => [naam, waarde])).toEqual([
      ['versie', 1], ['definitie', '1'], ['vastgesteld_op', expect.stringMatching(/^2026-07-01T/)], ['geladen_tot', '9999-01-01T00:00:00.000Z'],
    ]);
    const { koppen, tekst } = await proef.vraag(`${PAD}?kwartaal=2025-K3&versie=1&verschil=ja&formaat=csv`);
    expect([koppen.get('content-disposition'), tekst.trimEnd()]).toEqual(['attachment; filename="stand-2025-K3-verschil-v1.csv"', '\ufeffgemeente;kolom;was;is_nu']);
  });

  it('een gemeente ziet ook van een versie en een verschil alleen haar eigen rij', async () => {
    await versieVan('2025-K2');
    rijen = rijen.map((rij) => ({ ...rij, aantal: rij.aantal + 1 }));
    expect(await lees('kwartaal=2025-K2&versie=1', GEMEENTE)).toEqual([{ gemeente: GEMEENTE, aantal: 0, gemiddelde: null }]);
    expect(await lees('kwartaal=2025-K2&verschil=ja', GEMEENTE)).toEqual([{ gemeente: GEMEENTE, kolom: 'aantal', was: '0', is_nu: '1' }]);
  });

  it('noemt alle versies', async () => {
    await versieVan('2024-K1');
    const { items } = VERSIES.parse((await proef.vraag(`${PAD}/vaststellingen`, { als: GEMEENTE })).json);
    expect(items.map(({ periode, versie }) => [periode, versie])).toEqual(expect.arrayContaining([['2024-K1', 1]]));
    expect(items.map(({ periode }) => periode)).toEqual(items.map(({ periode }) => periode).sort());
  });

  it('een rapport over een jaar wordt per jaar vastgesteld', async () => {
    const { json } = await proef.vraag('/api/v1/rapporten/jaarstand/vaststellen', { methode: 'POST', json: { jaar: '2025' } });
    expect(json).toMatchObject({ periode: '2025', versie: 1, href: '/api/v1/rapporten/jaarstand?jaar=2025&versie=1' });
  });

  it.each([
    ['een kwartaal dat loopt', { kwartaal: '2026-K3' }, 409, 'kwartaal'], ['geen kwartaal', {}, 400, 'kwartaal'], ['een fout kwartaal', { kwartaal: '2026-Q2' }, 400, 'kwartaal'],
    ['een ander veld', { kwartaal: '2026-K2', gemeente: GEMEENTE }, 400, 'gemeente'], ['geen object', ['2026-K2'], 400, undefined],
  ])('%s: geweigerd', async (_, json, status, veld) => {
    const antwoord = await stelVast(json);
    expect([antwoord.status, antwoord.json['veld']]).toEqual([status, veld]);
  });

  it('tijdens een herbouw van het warehouse wordt niets vastgesteld: dan zijn de cijfers niet af', async () => {
    await proef.databank.pool.query(`insert into lading.opdracht (soort, gevraagd_op) values ('herbouw', now())`);
    expect(await stelVast({ kwartaal: '2024-K2' })).toMatchObject({ status: 409, json: { detail: expect.stringContaining('herbouwd') as string } });
    await proef.databank.pool.query('update lading.opdracht set begonnen_op = now(), klaar_op = now()');
    expect((await stelVast({ kwartaal: '2024-K2' })).status).toBe(200);
  });

  it('alleen beheer stelt vast, en alleen wat vast te stellen is', async () => {
    for (const als of ['analist', GEMEENTE]) expect((await stelVast({ kwartaal: '2026-K1' }, als)).status).toBe(403);
    for (const naam of ['berichtkwaliteit', 'niets']) {
      expect((await proef.vraag(`/api/v1/rapporten/${naam}/vaststellen`, { methode: 'POST', json: { kwartaal: '2026-K1' } })).status).toBe(404);
    }
  });

  it.each([
    ['kwartaal=2023-K1&versie=1', 404, 'versie'], ['kwartaal=2023-K1&verschil=ja', 404, 'versie'], ['kwartaal=2026-K1&versie=0', 400, 'versie'], ['kwartaal=2026-K1&versie=een', 400, 'versie'],
    ['kwartaal=2026-K1&verschil=1', 400, 'verschil'],
  ])('%s: %d', async (vraag, status, veld) => {
    const antwoord = await proef.vraag(`${PAD}?${vraag}`);
    expect([antwoord.status, antwoord.json['veld']]).toEqual([status, veld]);
  });

  it('een rapport zonder versies kent de parameter niet', async () => {
    expect(await proef.vraag('/api/v1/rapporten/berichtkwaliteit?versie=1')).toMatchObject({ status: 400, json: { veld: 'versie' } });
  });
});
