import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';

const PAD = '/api/v1/warehouse';

beschrijfMetDatabank('/api/v1/warehouse', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef();
  });
  beforeEach(() => proef.databank.pool.query('delete from lading.opdracht'));
  afterAll(() => proef.ruimOp());

  const vraag = (soort: string, als: string | null = 'beheer') => proef.vraag(`${PAD}/${soort}`, { methode: 'POST', als });

  it('zegt tot waar er geladen is', async () => {
    expect((await proef.vraag(PAD, { als: 'analist' })).json).toEqual({ geladenTot: '9999-01-01T00:00:00.000Z', opdrachten: [] });
    await proef.databank.pool.query(`update dwh.stand set geladen_tot = '-infinity'`);
    expect((await proef.vraag(PAD)).json).toMatchObject({ geladenTot: null });
  });

  it.each(['herbouw', 'sleutel'])('%s geeft de lader een opdracht, ook als er al een klaar was, maar niet twee tegelijk', async (soort) => {
    const { status, json } = await vraag(soort);
    expect(status).toBe(202);
    expect(json['opdrachten']).toMatchObject([{ soort, begonnenOp: null, klaarOp: null, afloop: null }]);
    await proef.databank.pool.query('update lading.opdracht set begonnen_op = now()');
    expect((await vraag(soort)).json['opdrachten']).toMatchObject([{ soort, begonnenOp: expect.any(String) as string }]);
    await proef.databank.pool.query(`update lading.opdracht set klaar_op = now(), afloop = 'goed'`);
    expect((await vraag(soort)).json['opdrachten']).toMatchObject([{ soort, begonnenOp: null, klaarOp: null, afloop: null }]);
  });

  it.each([['analist', 403], [AANBIEDER, 403], [GEMEENTE, 403], [null, 401]])('%s mag geen opdracht geven: %d', async (als, status) => {
    expect((await vraag('herbouw', als)).status).toBe(status);
    expect((await vraag('sleutel', als)).status).toBe(status);
  });

  it.each([[AANBIEDER, 403], [GEMEENTE, 403], [null, 401]])('%s ziet de stand niet: %d', async (als, status) => expect((await proef.vraag(PAD, { als })).status).toBe(status));
});
