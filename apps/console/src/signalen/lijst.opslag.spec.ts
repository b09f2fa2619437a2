import { Klok, schrijfTermijnen, Termijnstand } from '@hub/opslag';
import { eenTermijn } from '../../../../test/bouwers/index.js';
import { AANBIEDER, ANDERE_AANBIEDER, ANDERE_GEMEENTE, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { maakCursor } from './velden.js';
import { SIGNALENLIJST } from './weergave.js';

const PAD = '/api/v1/signalen';

beschrijfMetDatabank('signalen', () => {
  let proef: Consoleproef;

  const lijst = async (vraag = '', als = 'beheer'): Promise<ReturnType<typeof SIGNALENLIJST.parse>> => {
    const { status, json } = await proef.vraag(`${PAD}${vraag}`, { als });
    expect(status).toBe(200);
    return SIGNALENLIJST.parse(json);
  };
  const nummers = async (vraag = '', als = 'beheer'): Promise<(number | undefined)[]> => (await lijst(vraag, als)).items.map(({ termijn }) => termijn.toewijzingNummer);

  beforeAll(async () => {
    proef = await startConsoleproef({ nu: new Date('2026-06-09T08:00:00Z') });
    const leg = (...termijnen: ReturnType<typeof eenTermijn>[]): Promise<void> => proef.databank.inTransactie((tx) => schrijfTermijnen(
      tx, { termijnen: termijnen.map((termijn) => ({ onderwerp: 'proef', termijn })), vervallen: [], agenda: [] }, proef.app.get(Klok).nu()));
    const stand = proef.app.get(Termijnstand);
    // gisteren bijna om, vandaag voorbij; die van de ander is vandaag bijna om
    await leg(eenTermijn({ toewijzingNummer: 1 }));
    await stand.wek('2026-06-08', new Date('2026-06-08T08:00:00Z'));
    await leg(eenTermijn({ toewijzingNummer: 2, gemeente: ANDERE_GEMEENTE, plichtige: ANDERE_GEMEENTE, uiterlijk: '2026-06-12', waarschuwingOp: '2026-06-09' }));
    await stand.wek('2026-06-09', new Date('2026-06-09T08:00:00Z'));
    await leg(eenTermijn({ toewijzingNummer: 1, voldaanOp: '2026-06-09' }));
  });
  afterAll(() => proef.ruimOp());

  it('beheer en analist zien alles, nieuwste eerst', async () => {
    for (const als of ['beheer', 'analist']) {
      const { items, volgende } = await lijst('', als);
      expect(items.map(({ soort, uiterlijk, termijn }) => [soort, uiterlijk, termijn.toewijzingNummer]).sort()).toEqual([
        ['overschreden', '2026-06-08', 1], ['waarschuwing', '2026-06-08', 1], ['waarschuwing', '2026-06-12', 2],
      ]);
      expect(items.map(({ id }) => id)).toEqual([3, 2, 1]);
      expect(items.at(-1)).toMatchObject({ soort: 'waarschuwing', uiterlijk: '2026-06-08', op: '2026-06-08T08:00:00.000Z' });
      expect(volgende).toBeNull();
    }
  });

  it('aanbieder en gemeente zien beide wat hun termijn betreft, wie er ook moest handelen; een ander niets', async () => {
    expect((await nummers('', AANBIEDER)).sort()).toEqual([1, 1, 2]);
    expect(await nummers('', GEMEENTE)).toEqual([1, 1]);
    expect(await nummers('', ANDERE_GEMEENTE)).toEqual([2]);
    expect(await nummers('', ANDERE_AANBIEDER)).toEqual([]);
    expect((await proef.vraag(PAD, { als: null })).status).toBe(401);
  });

  it('een signaal draagt de termijn van nu, en niets dat niet voor de lijst is', async () => {
    const { items } = await lijst('?soort=overschreden', GEMEENTE);
    expect(items).toHaveLength(1);
    expect(items[0]?.termijn).toMatchObject({ soort: 'startmelding', status: 'te-laat', uiterlijk: '2026-06-08', voldaanOp: '2026-06-09', verbruikt: 6, plichtige: AANBIEDER, toewijzingNummer: 1 });
    const { status, json } = await proef.vraag(String(items[0]?.termijn.href), { als: GEMEENTE });
    expect([status, json['id']]).toEqual([200, items[0]?.termijn.id]);
    expect(JSON.stringify(items)).not.toMatch(/44A09|proef|onderwerp/);
  });

  it('bladzijden sluiten aan', async () => {
    const eerste = await lijst('?limiet=2');
    const tweede = await lijst(`?limiet=2&na=${eerste.volgende}`);
    expect([...eerste.items, ...tweede.items].map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(tweede.volgende).toBeNull();
  });

  it.each([['soort=te-laat', 'soort'], ['na=abc', 'na'], [`na=${maakCursor(0)}`, 'na'], ['limiet=501', 'limiet'], ['aanbieder=65656055', 'aanbieder']])(
    '%s: 400', async (vraag, veld) => {
      const { status, json } = await proef.vraag(`${PAD}?${vraag}`);
      expect([status, json['veld']]).toEqual([400, veld]);
    });
});
