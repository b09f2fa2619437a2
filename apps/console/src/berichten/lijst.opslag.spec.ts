import { randomUUID } from 'node:crypto';
import type { Envelop } from '@hub/opslag';
import {
  AANBIEDER, ANDERE_AANBIEDER, ANDERE_GEMEENTE, type Consoleproef, GEMEENTE, startConsoleproef,
} from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { maakBladwijzer } from './bladwijzer.js';
import { BERICHTENLIJST } from './weergave.js';

const PAD = '/api/v1/berichten';

beschrijfMetDatabank('berichten zoeken', () => {
  let proef: Consoleproef;
  /** nieuwste eerst */
  let alle: string[];
  let eerste: Envelop;
  let retour: Envelop;
  let derde: Envelop;

  async function lijst(vraag = '', als = 'beheer'): Promise<string[]> {
    const { status, json } = await proef.vraag(`${PAD}${vraag}`, { als });
    expect(status).toBe(200);
    return BERICHTENLIJST.parse(json).items.map(({ traceerId }) => traceerId);
  }

  beforeAll(async () => {
    proef = await startConsoleproef();
    eerste = await proef.stuur({ referentieId: 'dossier 7/a' });
    retour = (await proef.beoordeel(eerste, { status: 'WordtAangeboden', retour: 'JW306' })) as Envelop;
    derde = await proef.stuur({
      afzender: { rol: 'Gemeente', code: ANDERE_GEMEENTE }, geadresseerde: { rol: 'Instelling', code: ANDERE_AANBIEDER },
      berichtstroom: { ...eerste.berichtstroom, berichtsubtype: 'JW301' },
    });
    const vierde = await proef.stuur({ afzender: { rol: 'Instelling', code: ANDERE_AANBIEDER } });
    alle = [vierde, derde, retour, eerste].map(({ traceerId }) => traceerId);
    const ontvangen = [['2026-03-28T22:59:59.999Z', vierde], ['2026-03-28T23:00:00Z', derde], ['2026-03-29T21:59:59.999Z', retour], ['2026-03-29T22:00:00Z', eerste]] as const;
    for (const [op, { traceerId }] of ontvangen) {
      await proef.databank.pool.query('update bericht.bericht set ontvangen_op = $1 where traceer_id = $2', [op, traceerId]);
    }
  });
  afterAll(() => proef.ruimOp());

  const nummers = (...plaatsen: number[]): (string | undefined)[] => plaatsen.map((plaats) => alle[4 - plaats]);

  it('beheer ziet alles, nieuwste eerst', async () => expect(await lijst()).toEqual(nummers(4, 3, 2, 1)));

  it.each([[AANBIEDER, [2, 1]], [GEMEENTE, [4, 2, 1]], [ANDERE_GEMEENTE, [3]], [ANDERE_AANBIEDER, [4, 3]]])(
    '%s ziet alleen wat zij stuurde of ontving', async (als, plaatsen) => expect(await lijst('', als)).toEqual(nummers(...plaatsen)));

  it('een analist krijgt 403, een onbekende 401', async () => {
    expect((await proef.vraag(PAD, { als: 'analist' })).status).toBe(403);
    expect((await proef.vraag(PAD, { als: null })).status).toBe(401);
  });

  it('een filter op een ander geeft geen inzage in diens berichten', async () => {
    expect(await lijst(`?afzender=${ANDERE_GEMEENTE}`, AANBIEDER)).toEqual([]);
    expect(await lijst(`?zoek=${derde.traceerId}`, AANBIEDER)).toEqual([]);
    expect(await lijst(`?zoek=${derde.traceerId}`, ANDERE_AANBIEDER)).toEqual(nummers(3));
  });

  it.each([
    ['soort=JW305', [4, 1]], ['soort=JW325', []], ['status=WordtAangeboden', [2, 1]], ['status=Ontvangen&soort=JW301', [3]],
    [`afzender=${GEMEENTE}`, [2]], [`geadresseerde=${GEMEENTE}`, [4, 1]], [`afzender=${ANDERE_AANBIEDER}&geadresseerde=${GEMEENTE}`, [4]],
    ['zoek=dossier%207%2Fa', [1]], ['zoek=dossier', []],
  ])('filter %s', async (vraag, plaatsen) => expect(await lijst(`?${vraag}`)).toEqual(nummers(...plaatsen)));

  it.each([
    ['van=2026-03-29', [3, 2, 1]], ['tot=2026-03-29', [4, 3, 2]], ['van=2026-03-29&tot=2026-03-29', [3, 2]],
    ['van=2026-03-28T23:00:00Z&tot=2026-03-28T23:00:00Z', [3]], ['van=2026-03-30T00:00:00%2B02:00', [1]], ['tot=2026-03-28T22:59:59.998Z', []],
  ])('grens %s, beide kanten inbegrepen en dagen zoals in Nederland', async (vraag, plaatsen) => expect(await lijst(`?${vraag}`)).toEqual(nummers(...plaatsen)));

  it('zoekt op traceerId, conversatieId en alsAntwoordOp, in hoofd- of kleine letters', async () => {
    expect(await lijst(`?zoek=${eerste.traceerId.toUpperCase()}`)).toEqual(nummers(2, 1));
    expect(await lijst(`?zoek=${eerste.conversatieId}`)).toEqual(nummers(2, 1));
    expect(await lijst(`?zoek=${retour.traceerId}`)).toEqual(nummers(2));
    expect(await lijst(`?zoek=${randomUUID()}`)).toEqual([]);
  });

  it.each(['beheer', GEMEENTE])('bladzijden van %s sluiten aan, ook als er intussen iets bij komt', async (als) => {
    const verwacht = await lijst('', als);
    const gelezen: string[] = [];
    for (let na = ''; ;) {
      const { json } = await proef.vraag(`${PAD}?limiet=1${na}`, { als });
      const { items, volgende } = BERICHTENLIJST.parse(json);
      expect(items).toHaveLength(1);
      gelezen.push(...items.map(({ traceerId }) => traceerId));
      if (volgende === null) break;
      expect(volgende).toMatch(/^[\w-]+$/);
      if (gelezen.length === 1) await proef.stuur();
      na = `&na=${volgende}`;
    }
    expect(gelezen).toEqual(verwacht);
  });

  it('geeft zonder limiet hoogstens 50, en met limiet=500 alles in één keer', async () => {
    for (let i = 0; i < 50; i++) await proef.stuur();
    expect(await lijst()).toHaveLength(50);
    expect((await lijst('?limiet=500')).length).toBeGreaterThan(50);
  });
});

beschrijfMetDatabank('berichten zoeken met een vraag die niet klopt', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef();
  });
  afterAll(() => proef.ruimOp());

  it.each([
    ['limiet=0', 'limiet'], ['limiet=501', 'limiet'], ['limiet=-1', 'limiet'], ['limiet=1.5', 'limiet'], ['limiet=veel', 'limiet'], ['limiet=', 'limiet'],
    ['limiet=5&limiet=6', 'limiet'], ['soort=JW999', 'soort'], ['soort=', 'soort'], ['soort=JW305&soort=JW307', 'soort'], ['status=weg', 'status'],
    ['afzender=12', 'afzender'], ['geadresseerde=gemeente', 'geadresseerde'], ['van=gisteren', 'van'], ['van=2026-02-30', 'van'],
    ['tot=2026-04-01T08:00:00', 'tot'], ['zoek=', 'zoek'], ['zoek=a%00b', 'zoek'], [`zoek=${'a'.repeat(151)}`, 'zoek'],
    ['na=onzin', 'na'], [`na=${Buffer.from('b1:007').toString('base64url')}`, 'na'], ['na=', 'na'], [`na=${maakBladwijzer(7)}=`, 'na'],
    ['sorteer=naam', 'sorteer'], ['Limiet=5', 'Limiet'], ['soort[]=JW305', 'soort[]'],
  ])('%s: 400 die %s noemt', async (vraag, veld) => {
    const { status, json, koppen, tekst } = await proef.vraag(`${PAD}?${vraag}`);
    expect(status).toBe(400);
    expect(koppen.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(json).toMatchObject({ type: 'about:blank', title: 'Het verzoek is niet geldig', status: 400, veld, detail: expect.stringContaining(`${veld}: `) });
    expect(tekst).not.toMatch(/Invalid|expected|received/);
  });

  it('noemt elk veld dat niet klopt', async () => {
    const { json } = await proef.vraag(`${PAD}?limiet=0&soort=x`);
    expect(json['detail']).toMatch(/soort: .*limiet: /);
  });

  it('een partij met een ongeldige vraag krijgt ook 400, een analist eerst 403', async () => {
    expect((await proef.vraag(`${PAD}?limiet=0`, { als: AANBIEDER })).status).toBe(400);
    expect((await proef.vraag(`${PAD}?limiet=0`, { als: 'analist' })).status).toBe(403);
  });
});
