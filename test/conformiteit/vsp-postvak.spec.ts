import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { StatusRegel } from '@hub/opslag';
import type { Zoekpad } from '@hub/vsp';
import yazl from 'yazl';
import { AANBIEDER, AANBIEDER_2, GEMEENTE, type Opstelling, postvakbericht, startIntake } from './vsp-opstelling.js';

const XML = Buffer.from('<?xml version="1.0"?><bericht>é</bericht>');
const PULL = '/berichtenservice/berichten/rest-pull/v1/berichten';

let hub: Opstelling;
beforeAll(async () => { hub = await startIntake(); });
afterAll(() => hub.sluit());
beforeEach(() => { hub.opslag.postvak.length = 0; });
afterEach(() => {
  hub.opslag.storing = undefined;
  expect(hub.afwijkingen.splice(0)).toEqual([]);
});

const alsAanbieder = { authorization: `Bearer ${AANBIEDER.token}` };
const haal = (pad: string, init: RequestInit = {}): Promise<Response> =>
  fetch(hub.adres + pad, { ...init, headers: { ...alsAanbieder, ...init.headers } });
const zoek = (zoekpad: unknown): Promise<Response> =>
  haal(`${PULL}/zoeken`, { method: 'POST', body: JSON.stringify(zoekpad), headers: { 'content-type': 'application/json' } });

describe('pull: lijst', () => {
  it('geeft de metagegevens met een adres, grootte en controlesom die kloppen', async () => {
    const bericht = postvakbericht(XML, { alsAntwoordOp: randomUUID(), verwerkingscontext: [{ sleutel: 'a', waarde: ['b'] }] });
    hub.opslag.postvak.push(bericht);
    const [gevonden] = await hub.client(AANBIEDER).lijst();
    expect(gevonden).toEqual({
      basisgegevens: {
        ontvangenOp: '2026-03-02T10:00:00.000Z',
        payload: { url: `${hub.adres}${PULL}/${bericht.traceerId}/payload`, grootte: XML.length, checksum: { algoritme: 'SHA256', waarde: bericht.sha256 } },
      },
      routeringgegevens: { afzender: bericht.afzender, geadresseerden: [bericht.geadresseerde], berichtstroom: bericht.berichtstroom },
      referentiegegevens: { conversatieId: bericht.conversatieId, traceerId: bericht.traceerId, alsAntwoordOp: bericht.alsAntwoordOp },
      verwerkingscontext: bericht.verwerkingscontext,
    });
    const inhoud = await fetch(gevonden?.basisgegevens.payload.url ?? '', { headers: alsAanbieder });
    expect(Buffer.from(await inhoud.arrayBuffer()).equals(XML)).toBe(true);
  });

  it('laat weg wat een bericht niet heeft', async () => {
    hub.opslag.postvak.push(postvakbericht(XML, { alsAntwoordOp: undefined, referentieId: undefined, verwerkingscontext: undefined }));
    const lijst = await (await haal(PULL)).text();
    expect(lijst).not.toMatch(/null|alsAntwoordOp|referentieId|verwerkingscontext/);
  });

  it('geeft een partij alleen haar eigen berichten', async () => {
    hub.opslag.postvak.push(postvakbericht(XML));
    expect(await hub.client(AANBIEDER_2).lijst()).toEqual([]);
  });

  it('geeft 250 berichten, of zoveel als limit zegt', async () => {
    hub.opslag.postvak.push(...Array.from({ length: 251 }, () => postvakbericht(XML)));
    expect(await hub.client(AANBIEDER).lijst()).toHaveLength(250);
    expect(await hub.client(AANBIEDER).lijst(2)).toHaveLength(2);
  });

  it.each(['0', '251', '-1', '1.5', 'veel', ''])('400 bij limit=%s', async (limit) => {
    const antwoord = await haal(`${PULL}?limit=${limit}`);
    expect([antwoord.status, await antwoord.json()]).toEqual([400, expect.objectContaining({ errors: { limit: [expect.any(String)] } })]);
  });

  it('een antwoord dat niet aan het document voldoet, valt in deze tests op', async () => {
    hub.opslag.postvak.push(postvakbericht(XML, { grootte: 0 }));
    await hub.client(AANBIEDER).lijst();
    expect(hub.afwijkingen.splice(0)).toEqual([expect.objectContaining({ status: 200, melding: expect.stringContaining('grootte') })]);
  });

  it('401 zonder token', async () => {
    expect((await fetch(hub.adres + PULL)).status).toBe(401);
    hub.afwijkingen.length = 0; // 401 staat buiten het document
  });

  it('503 als de opslag weg is', async () => {
    hub.opslag.storing = new Error('weg');
    const antwoord = await haal(PULL);
    expect([antwoord.status, antwoord.headers.get('retry-after')]).toEqual([503, '2']);
    hub.afwijkingen.length = 0; // 503 staat buiten het document
  });
});

describe('pull: zoeken', () => {
  const id = randomUUID();

  it.each<[Zoekpad, object]>([
    [{ zoekpadType: 'ZoekpadOpConversatieId', conversatieId: id.toUpperCase() }, { conversatieId: id }],
    [{ zoekpadType: 'ZoekpadOpAlsAntwoordOp', alsAntwoordOp: id }, { alsAntwoordOp: id }],
    [{ zoekpadType: 'ZoekpadOpBerichtstroom', berichttype: 'JW' }, { berichtstroom: { berichttype: 'JW' } }],
    [
      { zoekpadType: 'ZoekpadOpBerichtstroom', berichttype: 'JW', berichtsubtype: 'JW306', berichtversie: 3, berichtsubversie: 2, actie: 'a', geadresseerdeRol: 'Instelling', geadresseerdeCode: '65656055' },
      { berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW306', berichtversie: 3, berichtsubversie: 2, actie: 'a' }, geadresseerdeRol: 'Instelling', geadresseerdeCode: '65656055' },
    ],
  ])('%j', async (zoekpad, filter) => {
    hub.opslag.postvak.push(postvakbericht(XML), postvakbericht(XML));
    expect(await hub.client(AANBIEDER).zoeken(zoekpad, 1)).toHaveLength(1);
    expect(hub.opslag.gevraagd).toEqual(filter);
  });

  it.each([
    ['zoekpadType', {}],
    ['zoekpadType', { zoekpadType: 'ZoekpadOpIets' }],
    ['zoekpadType', { zoekpadType: 5, conversatieId: id }],
    ['conversatieId', { zoekpadType: 'ZoekpadOpConversatieId' }],
    ['conversatieId', { zoekpadType: 'ZoekpadOpConversatieId', conversatieId: 'x' }],
    ['berichttype', { zoekpadType: 'ZoekpadOpBerichtstroom' }],
    ['berichtversie', { zoekpadType: 'ZoekpadOpBerichtstroom', berichttype: 'JW', berichtversie: '3' }],
    ['extra', { zoekpadType: 'ZoekpadOpBerichtstroom', berichttype: 'JW', extra: 1 }],
    ['conversatieId', { zoekpadType: 'ZoekpadOpAlsAntwoordOp', alsAntwoordOp: id, conversatieId: id }],
    ['actie', { zoekpadType: 'ZoekpadOpBerichtstroom', berichttype: 'JW', actie: '\0' }],
  ])('400 op %s bij %j', async (veld, zoekpad) => {
    const antwoord = await zoek(zoekpad);
    expect([antwoord.status, await antwoord.json()]).toEqual([400, expect.objectContaining({ errors: { [veld]: [expect.any(String)] } })]);
  });

  it.each([['{', 'application/json'], ['[]', 'application/json'], ['null', 'application/json'], ['{}', 'text/plain'], ['', 'application/json']])(
    '400 bij %j als %s', async (body, type) => {
      const antwoord = await haal(`${PULL}/zoeken`, { method: 'POST', body, headers: { 'content-type': type } });
      expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([400, expect.stringContaining('application/json')]);
    });
});

describe('pull: payload en bevestigen', () => {
  const afwijkingBij404 = (): void => {
    // het document beschrijft bij 404 geen inhoud; het koppelvlak belooft bij elke fout een probleem
    expect(hub.afwijkingen.splice(0).filter((a) => a.status !== 404)).toEqual([]);
  };

  it('de payload is het document zelf', async () => {
    const bericht = postvakbericht(XML);
    hub.opslag.postvak.push(bericht);
    const antwoord = await haal(`${PULL}/${bericht.traceerId.toUpperCase()}/payload`);
    expect(antwoord.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await antwoord.arrayBuffer()).equals(XML)).toBe(true);
  });

  it('wat in een zip kwam, wordt als het document zelf opgehaald', async () => {
    const zip = new yazl.ZipFile();
    zip.addBuffer(XML, 'bericht.xml');
    zip.end();
    const bericht = { ...postvakbericht(XML), xml: await buffer(zip.outputStream) };
    hub.opslag.postvak.push(bericht);
    expect((await hub.client(AANBIEDER).payload(bericht.traceerId)).equals(XML)).toBe(true);
  });

  it('bevestigen: 202, nog eens ook, en daarna is het bericht niet meer op te halen', async () => {
    const bericht = postvakbericht(XML);
    hub.opslag.postvak.push(bericht);
    const bevestig = (): Promise<Response> => haal(`${PULL}/${bericht.traceerId}`, { method: 'DELETE' });
    const eerste = await bevestig();
    expect([eerste.status, await eerste.text(), (await bevestig()).status]).toEqual([202, '', 202]);
    expect(await hub.client(AANBIEDER).lijst()).toEqual([]);
    await expect(hub.client(AANBIEDER).payload(bericht.traceerId)).rejects.toMatchObject({ status: 404 });
    afwijkingBij404();
  });

  it.each([['GET', '/payload'], ['DELETE', '']])('%s: 404 als het van een ander is, onbekend, of geen UUID', async (method, pad) => {
    const bericht = postvakbericht(XML, { geadresseerde: { rol: 'Instelling', code: AANBIEDER_2.code } });
    hub.opslag.postvak.push(bericht);
    for (const id of [bericht.traceerId, randomUUID(), 'geen-uuid']) {
      const antwoord = await haal(`${PULL}/${id}${pad}`, { method });
      expect([antwoord.status, await antwoord.json()]).toEqual([404, expect.objectContaining({ status: 404 })]);
      afwijkingBij404();
    }
  });
});

describe('berichtstatus', () => {
  const V3 = '/berichtenservice/berichtstatus/rest-pull/v3/berichtstatussen';
  const regel = (anders: Partial<StatusRegel> = {}): StatusRegel & { van: string } => ({
    van: AANBIEDER.code,
    traceerId: randomUUID(),
    conversatieId: randomUUID(),
    berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW305', berichtversie: 3, berichtsubversie: 2, actie: 'a' },
    status: 'Ontvangen',
    gewijzigdOp: new Date('2026-03-02T10:00:01Z'),
    ontvangenOp: new Date('2026-03-02T10:00:00Z'),
    ...anders,
  });

  it('v3 geeft de regel zonder lege velden', async () => {
    const r = regel({ alsAntwoordOp: undefined, meldingen: undefined });
    hub.opslag.statussen.push(r);
    expect(await hub.client(AANBIEDER).berichtstatus({ traceerId: r.traceerId.toUpperCase() })).toEqual([{
      referentiegegevens: { conversatieId: r.conversatieId, traceerId: r.traceerId },
      berichtstroom: r.berichtstroom,
      berichtstatus: 'Ontvangen',
      berichtstatusGewijzigdOp: '2026-03-02T10:00:01.000Z',
      berichtOntvangenOp: '2026-03-02T10:00:00.000Z',
    }]);
  });

  it.each([
    ['Ontvangen', 'Ontvangen'], ['WordtVerwerkt', 'WordtVerwerkt'], ['AfgekeurdDoorDienst', 'AfgekeurdDoorDienst'],
    ['VerwerkingVoltooid', 'VerwerkingVoltooid'], ['Bezorgd', 'Bezorgd'],
    ['WordtAangeboden', 'Aangeboden'], ['AanbiedenMislukt', 'Aangeboden'], ['BezorgingAfgebroken', 'Aangeboden'],
  ] as const)('v3 %s is in v2 %s', async (status, inV2) => {
    const r = regel({ status });
    hub.opslag.statussen.push(r);
    const status_ = async (versie: 'v2' | 'v3'): Promise<string | undefined> =>
      (await hub.client(AANBIEDER).berichtstatus({ conversatieId: r.conversatieId }, versie))[0]?.berichtstatus;
    expect([await status_('v3'), await status_('v2')]).toEqual([status, inV2]);
  });

  it('meldingen: ten hoogste honderd, een lege toelichting blijft weg', async () => {
    const meldingen = Array.from({ length: 120 }, (_, i) => ({ code: 'BRS13', omschrijving: 'o', toelichting: i === 0 ? '' : `regel ${i}` }));
    const r = regel({ meldingen });
    hub.opslag.statussen.push(r);
    const [gevonden] = await hub.client(AANBIEDER).berichtstatus({ traceerId: r.traceerId });
    expect(gevonden?.meldingen).toEqual([{ code: 'BRS13', omschrijving: 'o' }, ...meldingen.slice(1, 100)]);
  });

  it('een traceerId vindt ook de antwoorden; beide parameters samen beperken', async () => {
    const heen = regel();
    const retour = regel({ alsAntwoordOp: heen.traceerId });
    hub.opslag.statussen.push(heen, retour);
    expect(await hub.client(AANBIEDER).berichtstatus({ traceerId: heen.traceerId })).toHaveLength(2);
    expect(await hub.client(AANBIEDER).berichtstatus({ traceerId: heen.traceerId, conversatieId: retour.conversatieId })).toHaveLength(1);
  });

  it('niets gevonden, of van een ander: een lege lijst', async () => {
    const r = regel();
    hub.opslag.statussen.push(r);
    expect(await hub.client(AANBIEDER).berichtstatus({ traceerId: randomUUID() })).toEqual([]);
    expect(await hub.client(GEMEENTE).berichtstatus({ traceerId: r.traceerId })).toEqual([]);
  });

  it.each(['', '?traceerId=', '?traceerId=x', '?conversatieId=x', '?onbekend=1'])('400 bij %j', async (vraag) => {
    expect((await haal(V3 + vraag)).status).toBe(400);
    expect((await haal(V3.replace('v3', 'v2') + vraag)).status).toBe(400);
  });
});
