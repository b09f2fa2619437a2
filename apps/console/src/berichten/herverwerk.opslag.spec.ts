import { randomUUID } from 'node:crypto';
import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';

beschrijfMetDatabank('herverwerken', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => proef.aangeboden.splice(0));

  const herverwerk = (traceerId: string, als: string | null = 'beheer'): ReturnType<Consoleproef['vraag']> =>
    proef.vraag(`/api/v1/berichten/${traceerId}/herverwerk`, { methode: 'POST', als });
  const inOutbox = async (traceerId: string): Promise<number | null> =>
    (await proef.databank.pool.query('select from bericht.outbox where traceer_id = $1', [traceerId])).rowCount;

  it('zet een vastgelopen bericht terug in zijn baan en biedt het meteen aan', async () => {
    const bericht = await proef.stuur();
    await proef.zetApart(bericht, 'proef');
    expect(await inOutbox(bericht.traceerId)).toBe(0);
    const { status, json } = await herverwerk(bericht.traceerId);
    expect(status).toBe(202);
    expect(json).toEqual({ traceerId: bericht.traceerId, href: `/api/v1/berichten/${bericht.traceerId}` });
    expect(await inOutbox(bericht.traceerId)).toBe(1);
    expect(proef.aangeboden.map(({ stadium, job }) => [stadium, job.traceerId])).toEqual([['verwerken', bericht.traceerId]]);
    expect((await proef.vraag(json['href'] as string)).json).toMatchObject({ vastgelopen: null });
    expect((await herverwerk(bericht.traceerId)).status).toBe(409);
  });

  it('twee tegelijk: één slaagt', async () => {
    const bericht = await proef.stuur();
    await proef.zetApart(bericht, 'proef');
    const uitslagen = await Promise.all([1, 2, 3].map(async () => (await herverwerk(bericht.traceerId)).status));
    expect(uitslagen.sort()).toEqual([202, 409, 409]);
    expect(proef.aangeboden).toHaveLength(1);
  });

  it('een bericht dat niet vastliep: 409, en er gebeurt niets', async () => {
    const [wachtend, klaar] = [await proef.stuur(), await proef.stuur()];
    await proef.beoordeel(klaar, { status: 'WordtAangeboden', retour: 'JW306' });
    for (const { traceerId } of [wachtend, klaar]) {
      expect((await herverwerk(traceerId)).json).toMatchObject({ status: 409, detail: 'Dit bericht is niet vastgelopen.' });
    }
    expect(proef.aangeboden).toEqual([]);
  });

  it.each([randomUUID(), 'geen-uuid'])('een onbekend bericht (%s): 404', async (traceerId) => expect((await herverwerk(traceerId)).status).toBe(404));

  it.each([[AANBIEDER, 403], [GEMEENTE, 403], ['analist', 403], [null, 401]])('%s mag het niet: %d', async (als, verwacht) => {
    const bericht = await proef.stuur();
    await proef.zetApart(bericht, 'proef');
    expect((await herverwerk(bericht.traceerId, als)).status).toBe(verwacht);
    expect((await herverwerk(randomUUID(), als)).status).toBe(verwacht);
    expect(await inOutbox(bericht.traceerId)).toBe(0);
  });
});
