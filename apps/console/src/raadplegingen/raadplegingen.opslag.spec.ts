import { randomUUID } from 'node:crypto';
import { type Envelop, Kluis, Klok, Postvak, schrijfTermijnen } from '@hub/opslag';
import { eenTermijn } from '../../../../test/bouwers/index.js';
import { AANBIEDER, ANDERE_AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { alsEigenaar, leegLogboek } from '../../../../test/toegang.js';
import { KETENUITSLAG, RAADPLEGINGENLIJST } from './weergave.js';

const BSN = '999990019';

beschrijfMetDatabank('raadplegingen', () => {
  let proef: Consoleproef;
  let bericht: Envelop;
  let retour: Envelop;
  let client: string;

  const zoek = (json: object = {}, als: string | null = 'beheer') => proef.vraag('/api/v1/raadplegingen/zoeken', { methode: 'POST', als, json });
  /** Wat het logboek heeft, zonder de vraag ernaar, oudste eerst. */
  const gezien = async (json: object = {}) => RAADPLEGINGENLIJST.parse((await zoek(json)).json).items.filter(({ handeling }) => handeling !== 'logboek doorzoeken').reverse();
  const controleer = async (json?: object) => KETENUITSLAG.parse((await proef.vraag('/api/v1/raadplegingen/controle', { methode: 'POST', json })).json);

  beforeAll(async () => {
    proef = await startConsoleproef();
    client = proef.app.get(Kluis).clientSleutel(BSN);
    bericht = await proef.stuur();
    retour = await proef.beoordeel(bericht, {
      status: 'WordtAangeboden', retour: 'JW306', gebeurtenissen: [{ soort: 'melding', onderwerp: `${AANBIEDER}/${GEMEENTE}/${client}`, bewijs: {} }],
    }) as Envelop;
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => leegLogboek(proef.databank));

  describe('wat er vastligt', () => {
    it('wie een bericht bekijkt, met wie, wat, waarom, over hoeveel cliënten en de uitkomst', async () => {
      expect((await proef.vraag(`/api/v1/berichten/${bericht.traceerId.toUpperCase()}`, { als: GEMEENTE })).status).toBe(200);
      expect(await gezien()).toEqual([{
        volgnummer: 1, op: expect.any(String) as string, wie: { rol: 'gemeente', code: GEMEENTE, persoon: null, via: 'token' }, handeling: 'inzien',
        onderwerp: { soort: 'bericht', traceerIds: [bericht.traceerId], termijnId: null, bijzonderheid: null }, clienten: 1, doel: 'een bericht volgen', uitkomst: 'toegestaan',
      }]);
    });

    it('een geweigerde blik op het bericht van een ander ook, en de ander merkt dat niet; een onbekend traceerId gaat over niemand', async () => {
      const vreemd = await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`, { als: ANDERE_AANBIEDER });
      expect((await proef.vraag(`/api/v1/berichten/${randomUUID()}`, { als: ANDERE_AANBIEDER })).json).toEqual(vreemd.json);
      expect((await gezien()).map(({ wie, uitkomst, clienten }) => [wie.code, uitkomst, clienten])).toEqual([[ANDERE_AANBIEDER, 'geweigerd', 1]]);
    });

    it('herverwerken', async () => {
      const vast = await proef.stuur();
      await proef.zetApart(vast, 'proef');
      expect((await proef.vraag(`/api/v1/berichten/${vast.traceerId}/herverwerk`, { methode: 'POST' })).status).toBe(202);
      expect((await gezien()).map(({ wie, handeling, onderwerp }) => [wie.rol, handeling, onderwerp.traceerIds])).toEqual([['beheer', 'herverwerken', [vast.traceerId]]]);
    });

    it('een termijn, gezien en geweigerd', async () => {
      await proef.databank.inTransactie((tx) => schrijfTermijnen(
        tx, { termijnen: [{ onderwerp: `${AANBIEDER}/${GEMEENTE}/${client}`, termijn: eenTermijn({}) }], vervallen: [], agenda: [] }, proef.app.get(Klok).nu()));
      const { rows: [rij] } = await proef.databank.pool.query<{ id: string }>('select id from termijn.termijn');
      const status = async (als: string): Promise<number> => (await proef.vraag(`/api/v1/termijnen/${rij?.id}`, { als })).status;
      expect([await status('analist'), await status(ANDERE_AANBIEDER), (await proef.vraag(`/api/v1/termijnen/${randomUUID()}`)).status]).toEqual([200, 404, 404]);
      expect((await gezien({ bsn: BSN })).map(({ wie, onderwerp, uitkomst }) => [wie.code, onderwerp.termijnId, uitkomst])).toEqual([
        ['analist', rij?.id, 'toegestaan'], [ANDERE_AANBIEDER, rij?.id, 'geweigerd'],
      ]);
    });

    it('lukt vastleggen niet, dan is er niets te zien of te doen', async () => {
      const vast = await proef.stuur();
      await proef.zetApart(vast, 'proef');
      await alsEigenaar(proef.databank, 'alter table toegang.raadpleging rename to weg');
      try {
        for (const pad of [`berichten/${bericht.traceerId}`, `berichten/${vast.traceerId}/herverwerk`, 'raadplegingen/zoeken', 'raadplegingen/controle']) {
          const { status, tekst } = await proef.vraag(`/api/v1/${pad}`, { methode: pad.startsWith('raad') || pad.endsWith('herverwerk') ? 'POST' : 'GET', json: pad.startsWith('raad') ? {} : undefined });
          expect([pad, status]).toEqual([pad, 503]);
          expect(tekst).not.toContain(bericht.conversatieId);
        }
        expect(proef.aangeboden.map(({ job }) => job.traceerId)).not.toContain(vast.traceerId);
      } finally {
        await alsEigenaar(proef.databank, 'alter table toegang.weg rename to raadpleging');
      }
    });
  });

  describe('zoeken', () => {
    it('op Bsn: wie iets van deze cliënt zag, ook langs het retour, en wie het bericht kreeg', async () => {
      await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`, { als: GEMEENTE });
      await proef.vraag(`/api/v1/berichten/${retour.traceerId}`, { als: AANBIEDER });
      await proef.vraag(`/api/v1/berichten/${(await proef.stuur()).traceerId}`);
      const postvak = proef.app.get(Postvak);
      expect([await postvak.bevestig(GEMEENTE, bericht.traceerId), await postvak.bevestig(AANBIEDER, retour.traceerId)]).toEqual([true, true]);
      const { items, ontvangsten } = RAADPLEGINGENLIJST.parse((await zoek({ bsn: BSN })).json);
      expect(items.map(({ wie, handeling, onderwerp }) => [wie.code, handeling, onderwerp.traceerIds])).toEqual([
        ['beheer', 'logboek doorzoeken', []], [AANBIEDER, 'inzien', [retour.traceerId]], [GEMEENTE, 'inzien', [bericht.traceerId]],
      ]);
      expect(ontvangsten.map(({ traceerId, soort, geadresseerde }) => [traceerId, soort, geadresseerde])).toEqual([
        [retour.traceerId, 'JW306', AANBIEDER], [bericht.traceerId, 'JW305', GEMEENTE],
      ]);
      expect(RAADPLEGINGENLIJST.parse((await zoek({ bsn: BSN, partij: GEMEENTE })).json)).toMatchObject({ items: [{ wie: { code: GEMEENTE } }], ontvangsten: [{ geadresseerde: GEMEENTE }] });
      expect(RAADPLEGINGENLIJST.parse((await zoek({ traceerId: bericht.traceerId })).json).ontvangsten).toHaveLength(1);
      expect(RAADPLEGINGENLIJST.parse((await zoek({ bsn: BSN, tot: '2020-01-01' })).json)).toMatchObject({ items: [], ontvangsten: [] });
      expect(RAADPLEGINGENLIJST.parse((await zoek({ bsn: '999990020' })).json)).toMatchObject({ items: [{ handeling: 'logboek doorzoeken' }], ontvangsten: [] });
      expect(RAADPLEGINGENLIJST.parse((await zoek({ partij: GEMEENTE })).json).ontvangsten).toEqual([]);
    });

    it('het Bsn komt nergens terecht: niet in het antwoord, het logboek, de database of een foutmelding', async () => {
      expect((await zoek({ bsn: BSN })).tekst).not.toContain(BSN);
      const fout = await zoek({ bsn: `${BSN}0` });
      expect([fout.status, fout.json['veld'], fout.json['detail']]).toEqual([400, 'bsn', 'bsn: geef een Bsn van negen cijfers.']);
      const { rows } = await proef.databank.pool.query('select * from toegang.raadpleging');
      expect(JSON.stringify([rows, proef.logregels])).not.toContain(BSN);
      expect(rows).toMatchObject([{ clienten: [client], bijzonderheid: 'op een cliënt' }]);
    });

    it('bladzijden sluiten aan, en zeggen waarop is gezocht', async () => {
      for (let i = 0; i < 3; i += 1) await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`, { als: GEMEENTE });
      const eerste = RAADPLEGINGENLIJST.parse((await zoek({ partij: GEMEENTE, limiet: 2 })).json);
      const tweede = RAADPLEGINGENLIJST.parse((await zoek({ partij: GEMEENTE, limiet: 2, na: eerste.volgende, van: '2020-01-01' })).json);
      expect([...eerste.items, ...tweede.items].map(({ volgnummer }) => volgnummer)).toEqual([3, 2, 1]);
      expect(tweede.volgende).toBeNull();
      const { items } = RAADPLEGINGENLIJST.parse((await zoek()).json);
      expect(items.slice(0, 3).map(({ onderwerp }) => onderwerp.bijzonderheid)).toEqual(['alles', `op partij ${GEMEENTE}, van 2020-01-01`, `op partij ${GEMEENTE}`]);
    });

    it.each([[{ bsn: '1' }, 'bsn'], [{ traceerId: 'x' }, 'traceerId'], [{ persoon: 'a\n' }, 'persoon'], [{ partij: '' }, 'partij'], [{ van: 'gisteren' }, 'van'], [{ na: 'x' }, 'na'], [{ limiet: 0 }, 'limiet'], [{ naam: 'x' }, 'naam']])(
      '%j: 400, en niets vastgelegd', async (json, veld) => {
        const antwoord = await zoek(json);
        expect([antwoord.status, antwoord.json['veld']]).toEqual([400, veld]);
        expect((await controleer()).laatste?.volgnummer).toBe(1);
      });

    it.each([[AANBIEDER, 403], [GEMEENTE, 403], ['analist', 403], [null, 401]])('als %s: %d', async (als, verwacht) => {
      expect([(await zoek({}, als)).status, (await proef.vraag('/api/v1/raadplegingen/controle', { methode: 'POST', als })).status]).toEqual([verwacht, verwacht]);
    });
  });

  describe('controle', () => {
    it('telt alles, ook zichzelf, en geeft een ijkpunt om te bewaren', async () => {
      await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`);
      const { laatste, ...uitslag } = await controleer();
      expect(uitslag).toEqual({ klopt: true, aantal: 2, vanaf: 1, breuk: null });
      expect(laatste).toEqual({ volgnummer: 2, zegel: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
      expect(await controleer({ ijkpunt: laatste })).toMatchObject({ klopt: true, aantal: 3 });
    });

    it('zegt waar iets veranderde, en of het einde is afgekapt', async () => {
      for (let i = 0; i < 4; i += 1) await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`);
      const { laatste } = await controleer();
      await alsEigenaar(proef.databank, 'delete from toegang.raadpleging where volgnummer > 3');
      expect(await controleer()).toMatchObject({ klopt: true });
      expect(await controleer({ ijkpunt: laatste })).toMatchObject({ klopt: false, breuk: { volgnummer: 5, reden: 'het zegel is een ander dan dat van het ijkpunt' } });
      await alsEigenaar(proef.databank, `update toegang.raadpleging set code = '0141' where volgnummer = 2`);
      expect(await controleer()).toMatchObject({ klopt: false, breuk: { volgnummer: 2 } });
    });

    it.each([{ ijkpunt: {} }, { ijkpunt: { volgnummer: 0, zegel: 'a'.repeat(64) } }, { ijkpunt: { volgnummer: 1, zegel: 'x' } }, { anders: 1 }])('%j: 400', async (json) => {
      expect((await proef.vraag('/api/v1/raadplegingen/controle', { methode: 'POST', json })).status).toBe(400);
    });
  });
});
