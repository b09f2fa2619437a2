import { createHash, randomUUID } from 'node:crypto';
import { Baanopslag, BerichtOpslag, Instelboek } from '@hub/opslag';
import { AANBIEDER, GEMEENTE } from '../../../../../test/console/opstelling.js';
import { type Mens, startWebproef, type Webproef } from '../../../../../test/console/webproef.js';
import { beschrijfMetDatabank } from '../../../../../test/databank.js';

const NU = new Date('2026-04-01T08:00:00Z');
const VAST = '/beheer/vastgelopen';

beschrijfMetDatabank('de pagina\'s Overzicht en Beheer', () => {
  let proef: Webproef;
  beforeAll(async () => {
    proef = await startWebproef({ nu: NU });
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => proef.databank.pool.query('delete from bericht.vastgelopen'));

  /** Zet berichten apart zoals de verwerking dat doet. */
  async function zetVast(aantal: number, reden: string): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < aantal; i++) {
      const traceerId = randomUUID();
      await proef.app.get(BerichtOpslag).bewaar({
        traceerId, conversatieId: traceerId, afzender: { rol: 'Instelling', code: AANBIEDER }, geadresseerde: { rol: 'Gemeente', code: GEMEENTE },
        berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW305', berichtversie: 3, berichtsubversie: 2, actie: 'Nieuw' },
        payload: Buffer.from('<x/>'), vingerafdruk: createHash('sha256').update(traceerId).digest(),
      });
      const { rows } = await proef.databank.pool.query<{ id: number }>('select id from bericht.bericht where traceer_id = $1', [traceerId]);
      await proef.app.get(Baanopslag).zetApart(rows[0]?.id ?? 0, reden);
      ids.push(traceerId);
    }
    return ids;
  }
  const vast = async (): Promise<number> => (await proef.databank.pool.query('select from bericht.vastgelopen where terzijde_op is null')).rowCount ?? 0;
  const outbox = async (ids: readonly string[]): Promise<number> =>
    (await proef.databank.pool.query(`select from bericht.outbox where stadium = 'verwerken' and traceer_id = any($1)`, [ids])).rowCount ?? 0;

  it('zonder problemen zegt het overzicht dat er niets om een mens vraagt', async () => {
    const { status, tekst } = await proef.haal('/', 'beheer');
    expect(status).toBe(200);
    for (const deel of ['Er is niets dat om een mens vraagt', 'Alle postvakken zijn leeg', 'Het laatste uur kwam er niets binnen.', 'Wachtrijen']) expect(tekst).toContain(deel);
  });

  it('drie oorzaken zijn drie regels, met hoeveel, voor wie en wat te doen', async () => {
    await zetVast(3, 'TypeError: eerste');
    await zetVast(1, 'RangeError: tweede');
    for (const pad of ['/', VAST]) {
      const { tekst } = await proef.haal(pad, 'beheer');
      expect(tekst).toContain('TypeError: eerste');
      expect(tekst).toContain('RangeError: tweede');
      expect(tekst).toContain(`Naam van ${AANBIEDER}`);
      expect(tekst.match(/TypeError: eerste<\/a>|TypeError: eerste<\/div>/g)).toHaveLength(1);
    }
    expect((await proef.haal(`${VAST}?reden=${encodeURIComponent('TypeError: eerste')}`, 'beheer')).tekst.match(/hub-onzichtbaar"> [0-9a-f-]{36}/g)).toHaveLength(3);
  });

  it.each<Mens>(['aanbieder', 'gemeente'])('een %s ziet op het overzicht niets van de techniek', async (als) => {
    await zetVast(1, 'TypeError: geheim van de hub');
    const { status, tekst } = await proef.haal('/', als);
    expect(status).toBe(200);
    expect(tekst).not.toMatch(/TypeError|Wachtrijen|Vraagt om een mens|niets dat om een mens/);
  });

  it.each(['/beheer', '/beheer/partijen', '/beheer/contracten', '/beheer/beleid', VAST, '/beheer/logboek', '/beheer/wachtrijen'])('%s is alleen voor beheer', async (pad) => {
    expect((await proef.haal(pad, 'beheer')).status).toBe(200);
    for (const als of ['aanbieder', 'gemeente', 'analist'] as const) expect((await proef.haal(pad, als)).status).toBe(403);
    expect((await proef.haal(pad, null)).status).toBe(303);
  });

  it('één bericht gaat meteen opnieuw de baan in, en nog eens heeft geen tweede gevolg', async () => {
    const ids = await zetVast(1, 'TypeError: een');
    const velden = { traceerId: ids[0] ?? '', aantal: '1' };
    expect((await proef.verstuur(`${VAST}/herverwerk`, 'beheer', velden)).status).toBe(303);
    expect([await vast(), await outbox(ids)]).toEqual([0, 1]);
    expect((await proef.haal(VAST, 'beheer')).tekst).toContain('1 bericht staat weer in de baan.');
    expect((await proef.verstuur(`${VAST}/herverwerk`, 'beheer', velden)).status).toBe(303);
    expect((await proef.haal(VAST, 'beheer')).tekst).toContain('Er is niets gebeurd');
    expect(await outbox(ids)).toBe(1);
    expect((await proef.geraadpleegd())[0]).toMatchObject({ handeling: 'herverwerken', wie: { persoon: 'beheer', via: 'account' }, onderwerp: { traceerIds: ids } });
  });

  it('meer dan 25: eerst het aantal en de geadresseerden, dan overtypen; is er intussen een bij, dan gebeurt er niets', async () => {
    const reden = 'TypeError: veel';
    const ids = await zetVast(26, reden);
    const vraag = await proef.verstuur(`${VAST}/herverwerk`, 'beheer', { reden, aantal: '26' });
    expect(vraag.status).toBe(200);
    for (const deel of ['26 berichten opnieuw verwerken?', 'Typ 26 om te bevestigen', `Naam van ${GEMEENTE}`]) expect(vraag.tekst).toContain(deel);
    expect((await proef.verstuur(`${VAST}/herverwerk`, 'beheer', { reden, aantal: '26', bevestiging: '25' })).tekst).toContain('Typ precies 26');
    await zetVast(1, reden);
    const anders = await proef.verstuur(`${VAST}/herverwerk`, 'beheer', { reden, aantal: '26', bevestiging: '26' });
    expect(anders.tekst).toContain('het zijn er nu 27');
    expect([await vast(), await outbox(ids)]).toEqual([27, 0]);
    expect((await proef.verstuur(`${VAST}/herverwerk`, 'beheer', { reden, aantal: '27', bevestiging: '27' })).status).toBe(303);
    expect([await vast(), await outbox(ids)]).toEqual([0, 26]);
  });

  it('terzijde leggen vraagt een reden, en het bericht blijft te vinden', async () => {
    const [traceerId = ''] = await zetVast(1, 'TypeError: weg');
    expect((await proef.verstuur(`${VAST}/terzijde`, 'beheer', { traceerId, aantal: '1' })).tekst).toContain('Waarom mag dit terzijde?');
    expect(await vast()).toBe(1);
    expect((await proef.verstuur(`${VAST}/terzijde`, 'beheer', { traceerId, aantal: '1', waarom: 'staat dubbel in de bron' })).status).toBe(303);
    expect(await vast()).toBe(0);
    expect((await proef.haal('/', 'beheer')).tekst).toContain('niets dat om een mens vraagt');
    expect((await proef.haal(`${VAST}?terzijde=ja`, 'beheer')).tekst).toContain('staat dubbel in de bron');
    expect((await proef.haal(`/berichten/${traceerId}`, 'beheer')).tekst).toContain('Door het beheer terzijde gelegd: staat dubbel in de bron');
  });

  it('een formulier van elders, ook als het een bestand lijkt te dragen, doet niets', async () => {
    const [traceerId = ''] = await zetVast(1, 'TypeError: vals');
    expect((await proef.verstuur(`${VAST}/herverwerk`, 'beheer', { traceerId, aantal: '1' }, 'verzonnen')).status).toBe(403);
    expect((await proef.verstuur(`${VAST}/herverwerk`, 'beheer', { traceerId, aantal: '1', iets: new Blob(['x']) }, 'verzonnen')).status).toBe(403);
    expect(await vast()).toBe(1);
  });

  it('het beleid staat er met wat er per versie veranderde', async () => {
    const boek = proef.app.get(Instelboek);
    for (const startmelding of [5, 7]) await boek.noteer([{ soort: 'beleid', inhoud: { normen: { startmelding } }, eigenaar: 'hubbeheer', gewijzigd: NU }]);
    const { tekst } = await proef.haal('/beheer/beleid', 'beheer');
    for (const deel of ['hubbeheer', 'normen.startmelding', '5 werd 7']) expect(tekst).toContain(deel);
  });

  it('het logboek: zoeken gaat in de inhoud van een formulier en staat er zelf ook in; een Bsn komt nergens terug', async () => {
    const bsn = '999900006';
    const blad = await proef.verstuur('/beheer/logboek/zoeken', 'beheer', { bsn, persoon: '' });
    expect(blad.status).toBe(200);
    expect(blad.tekst).not.toContain(bsn);
    const [laatste] = await proef.geraadpleegd();
    expect(laatste).toMatchObject({ handeling: 'logboek doorzoeken', wie: { persoon: 'beheer' } });
    expect(JSON.stringify(laatste)).not.toContain(bsn);
    expect((await proef.verstuur('/beheer/logboek/controle', 'beheer', {})).tekst).toContain('Het logboek is heel');
    expect((await proef.verstuur('/beheer/logboek/zoeken', 'beheer', { bsn: '12' })).tekst).toContain('geef een Bsn van negen cijfers');
  });

  it('het logboek: zoeken op een bericht zegt ook wie het kreeg, en het zoeken hangt zelf aan dat bericht', async () => {
    const [traceerId = ''] = await zetVast(1, 'TypeError: een');
    await proef.databank.pool.query(
      `insert into bericht.gebeurtenis (bericht_id, soort, op, bewijs) select id, 'status', $2, '{"status":"Bezorgd"}' from bericht.bericht where traceer_id = $1`, [traceerId, NU]);
    const { tekst } = await proef.verstuur('/beheer/logboek/zoeken', 'beheer', { traceerId });
    expect(tekst).toContain('Wie deze berichten in haar postvak kreeg');
    expect(tekst).toContain(GEMEENTE);
    expect((await proef.geraadpleegd())[0]).toMatchObject({ handeling: 'logboek doorzoeken', onderwerp: { traceerIds: [traceerId] } });
  });

  it('op het bord van de wachtrijen kan een ingreep van elders niet, en werk maken of wissen ook niet', async () => {
    const adres = '/beheer/wachtrijen/api/queues/verwerken';
    for (const pad of [`${adres}/clean/failed`, `${adres}/add`, `${adres}/obliterate`]) expect((await proef.verstuur(pad, 'beheer', {})).status).toBe(403);
  });
});
