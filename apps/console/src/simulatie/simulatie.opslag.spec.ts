import { AANBIEDER, type Consoleproef, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';

const PAD = '/api/v1/simulatie/klok';
const BEGIN = new Date('2026-04-01T08:00:00Z');

beschrijfMetDatabank('de gesimuleerde klok', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef({ nu: BEGIN });
  });
  afterAll(() => proef.ruimOp());

  const zet = (json: unknown, als: string | null = 'beheer'): ReturnType<Consoleproef['vraag']> => proef.vraag(PAD, { methode: 'POST', json, als });
  const nuVan = (json: Record<string, unknown>): number => Date.parse(json['nu'] as string);

  it('gaat vooruit en geldt meteen voor nieuwe berichten', async () => {
    const { status, json } = await zet({ nu: '2026-04-10T12:00:00+02:00' });
    expect(status).toBe(200);
    expect(json['nu']).toMatch(/^2026-04-10T10:00:0\d\.\d{3}Z$/);
    const { traceerId } = await proef.stuur();
    expect((await proef.vraag(`/api/v1/berichten/${traceerId}`)).json['ontvangenOp']).toMatch(/^2026-04-10T10:/);
    await proef.databank.pool.query('delete from bericht.outbox');
  });

  it('een moment zonder seconden mag, zoals bij HUB_NU', async () => {
    expect((await zet({ nu: '2026-04-11T10:00Z' })).json['nu']).toMatch(/^2026-04-11T10:00:0/);
  });

  it('gaat nooit terug: 409', async () => {
    const { json: voor } = await zet({ nu: '2026-05-01T08:00:00Z' });
    const { status, json } = await zet({ nu: BEGIN.toISOString() });
    expect(status).toBe(409);
    expect(json).toMatchObject({ veld: 'nu', detail: expect.stringContaining('gaat alleen vooruit') });
    expect(nuVan((await zet({ nu: '2026-05-02T08:00:00Z' })).json)).toBeGreaterThan(nuVan(voor));
  });

  it('antwoordt pas als het werk gedaan is', async () => {
    const bericht = await proef.stuur();
    let klaar = false;
    const antwoord = zet({ nu: '2026-06-01T08:00:00Z' }).then((uitslag) => {
      expect(klaar).toBe(true);
      return uitslag;
    });
    await new Promise((later) => setTimeout(later, 1_500));
    klaar = true;
    await proef.beoordeel(bericht, { status: 'WordtAangeboden' });
    expect((await antwoord).status).toBe(200);
  });

  it.each([
    [{}, 'nu'], [{ nu: 'morgen' }, 'nu'], [{ nu: 1 }, 'nu'], [{ nu: '2026-07-01T08:00:00' }, 'nu'], [{ nu: '2026-07-01' }, 'nu'], [{ nu: '2026-02-30T08:00:00Z' }, 'nu'],
    [{ nu: '2026-07-01T08:00:00Z', dag: 1 }, 'dag'], [[], undefined], [undefined, undefined],
  ])('%j: 400', async (json, veld) => {
    const { status, json: probleem } = await zet(json);
    expect(status).toBe(400);
    expect(probleem['veld']).toBe(veld);
  });

  it('onleesbare JSON: 400 als problem+json', async () => {
    const { status, koppen } = await proef.vraag(PAD, { methode: 'POST', inhoud: '{' });
    expect([status, koppen.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  });

  it('te veel inhoud: 413', async () => {
    expect((await zet({ nu: 'x'.repeat(70_000) })).status).toBe(413);
  });

  it.each([[AANBIEDER, 403], ['analist', 403], [null, 401]])('%s mag het niet: %d', async (als, verwacht) => {
    const { status } = await zet({ nu: '2027-01-01T00:00:00Z' }, als);
    expect(status).toBe(verwacht);
    expect(nuVan((await zet({ nu: '2026-06-02T00:00:00Z' })).json) || 0).toBeLessThan(Date.parse('2027-01-01T00:00:00Z'));
  });
});

beschrijfMetDatabank('een hub op de echte tijd', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef();
  });
  afterAll(() => proef.ruimOp());

  it('heeft geen klok om te verzetten: 404 voor beheer, 403 voor een ander', async () => {
    const zet = async (als: string): Promise<number> => (await proef.vraag(PAD, { methode: 'POST', json: { nu: '2099-01-01T00:00:00Z' }, als })).status;
    expect(await zet('beheer')).toBe(404);
    expect(await zet(AANBIEDER)).toBe(403);
  });
});
