import { bouwXml } from '@hub/ijw';
import { eenJW301, eenJW305, eenJW323 } from '../../../../test/bouwers/index.js';
import { AANBIEDER, ANDERE_AANBIEDER, type Antwoord, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { zipMet } from '../../../../test/keten/stromen/zips.js';
import { PROEFUITSLAG } from './velden.js';

const PAD = '/api/v1/proef';
const XML = { 'content-type': 'application/xml' };
const ZIP = { 'content-type': 'application/zip' };
const START = bouwXml('JW305', eenJW305());

beschrijfMetDatabank('een bericht proeven', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef({ nu: new Date('2025-04-01T08:00:00Z') });
  });
  afterAll(() => proef.ruimOp());

  const stuur = (inhoud: string | Buffer, als: string | null = AANBIEDER, koppen: Record<string, string> = XML): Promise<Antwoord> =>
    proef.vraag(PAD, { methode: 'POST', als, koppen, inhoud });

  it('een start zonder toewijzing: de regel, waar en wat eraan te doen is, en het retour dat zou volgen', async () => {
    const { status, json, koppen } = await stuur(START);
    expect([status, koppen.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const uitslag = PROEFUITSLAG.parse(json);
    expect(uitslag.niveau1).toEqual({ geldig: true, meldingen: [] });
    expect(uitslag.bevindingen).toContainEqual({
      regel: 'TR019', niveau: 3, retourcode: '9019', pad: expect.stringMatching(/^Client › StartProduct 1/), uitleg: expect.stringContaining('1001'),
    });
    expect(uitslag.retour).toContain('>9019<');
  });

  it('een goed bericht: geen bevindingen, en een retour zonder codes', async () => {
    const { json } = await stuur(bouwXml('JW301', eenJW301()), GEMEENTE);
    expect(json).toMatchObject({ niveau1: { geldig: true }, bevindingen: [], retour: expect.stringContaining('IdentificatieRetour') });
    expect(json['retour']).not.toContain('RetourCode>');
  });

  it('een bericht in een zip', async () => expect((await stuur(await zipMet(Buffer.from(START)), AANBIEDER, ZIP)).json).toEqual((await stuur(START)).json));

  it('niveau 2: de regel zelf, met een pad dat te volgen is; het retour zegt alleen 0001', async () => {
    const { json } = await stuur(bouwXml('JW305', eenJW305({ dagtekening: '2025-03-31', regels: [{ begindatum: '2025-04-20' }] })));
    expect(json).toMatchObject({ bevindingen: [{ regel: 'TR134', niveau: 2, retourcode: '0001', pad: 'Client › StartProduct 1 › Begindatum' }], retour: expect.stringContaining('>0001<') });
  });

  it('niveau 1: regelnummer en element, en geen retour', async () => {
    const { json } = await stuur(START.replace(/<[^<]*:Begindatum>[^<]*<[^>]*>/, ''));
    expect(json).toMatchObject({ niveau1: { geldig: false, meldingen: [{ code: 'BRS13', regel: expect.any(Number), element: expect.any(String) }] }, bevindingen: [], retour: null });
  });

  it('verandert niets: hetzelfde bericht nog eens geeft hetzelfde, en er is niets bewaard of gelogd', async () => {
    const bericht = bouwXml('JW301', eenJW301());
    expect(await stuur(bericht, GEMEENTE).then(({ json }) => json)).toEqual(await stuur(bericht, GEMEENTE).then(({ json }) => json));
    const { rows } = await proef.databank.pool.query('select (select count(*) from bericht.bericht) as berichten, (select count(*) from dossier.toewijzing) as toewijzingen');
    expect(rows).toEqual([{ berichten: 0, toewijzingen: 0 }]);
    expect(proef.logregels).toEqual([]);
  });

  it.each([[AANBIEDER, 200], ['beheer', 200], [ANDERE_AANBIEDER, 403], [GEMEENTE, 403], ['analist', 403], [null, 401]])('%s: %d', async (als, verwacht) => {
    const { status, koppen } = await stuur(START, als);
    expect(status).toBe(verwacht);
    if (verwacht !== 200) expect(koppen.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  it('een retour herhaalt de Header van zijn heenbericht: de gemeente is de afzender', async () => {
    const retour = String((await stuur(START)).json['retour']);
    expect((await stuur(retour, AANBIEDER)).status).toBe(403);
    expect((await stuur(retour, GEMEENTE)).json).toMatchObject({ niveau1: { geldig: true }, bevindingen: [{ regel: 'IV028', retourcode: null }], retour: null });
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['geen XML', () => Promise.resolve(Buffer.from('<Bericht>')), 'BRS14'],
    ['een onbekende wortel', () => Promise.resolve(Buffer.from('<Iets/>')), 'BRS13'],
    ['een lege zip', () => zipMet(), 'BRS21'],
    ['een zip die er geen is', () => Promise.resolve(Buffer.from('PK geen zip')), 'BRS15'],
  ])('%s heeft geen leesbare afzender: elke partij krijgt de meldingen, een analist niet', async (_naam, inhoud, code) => {
    for (const als of [ANDERE_AANBIEDER, GEMEENTE, 'beheer']) {
      expect((await stuur(await inhoud(), als)).json).toMatchObject({ niveau1: { geldig: false, meldingen: [{ code }] }, retour: null });
    }
    expect((await stuur(await inhoud(), 'analist')).status).toBe(403);
  });

  it('400 zonder inhoud, 415 bij iets anders dan XML of zip, 413 boven 25 MB', async () => {
    expect((await stuur(Buffer.alloc(0))).status).toBe(400);
    expect((await proef.vraag(PAD, { methode: 'POST', als: AANBIEDER, koppen: XML })).status).toBe(400);
    expect((await stuur(START, AANBIEDER, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await stuur(START, AANBIEDER, { ...XML, 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await proef.vraag(PAD, { methode: 'POST', als: AANBIEDER, json: {} })).status).toBe(415);
    expect((await stuur(Buffer.alloc(25 * 1024 * 1024 + 1, ' '))).status).toBe(413);
  });

  it('een JW323: elke afgewezen prestatie met haar pad', async () => {
    const { json } = await stuur(bouwXml('JW323', eenJW323({ clienten: [{}, { prestaties: [{ productReferentie: { referentieNummer: 'R-2' } }] }] })));
    const paden = PROEFUITSLAG.parse(json).bevindingen.map(({ pad }) => pad);
    expect(paden.some((pad) => pad.startsWith('Declaratie › Client 2'))).toBe(true);
  });
});
