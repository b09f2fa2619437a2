import { randomUUID } from 'node:crypto';
import type { BerichtMetadata } from '@hub/vsp';
import {
  AANBIEDER, AANBIEDER_2, BEHEER, GEMEENTE, GEMEENTE_2, metadata, type Opstelling, startIntake,
} from './vsp-opstelling.js';

const XML = Buffer.from('<bericht/>');
const PAD = '/berichtenservice/berichten/rest-push/v1/berichten';

let hub: Opstelling;
beforeAll(async () => { hub = await startIntake({ maxPayload: 1000 }); });
afterAll(() => hub.sluit());
afterEach(() => {
  hub.opslag.storing = undefined;
  expect(hub.afwijkingen.splice(0)).toEqual([]);
});

type Aanpassing = (m: BerichtMetadata) => void;

const stroom = (anders: object): Aanpassing => (m) => Object.assign(m.routeringgegevens.berichtstroom, anders);
const afzender = (rol: string, code?: string): Aanpassing => (m) => { m.routeringgegevens.afzender = { rol, code }; };
const aan = (...geadresseerden: BerichtMetadata['routeringgegevens']['geadresseerden']): Aanpassing =>
  (m) => { m.routeringgegevens.geadresseerden = geadresseerden; };
const samen = (...stappen: Aanpassing[]): Aanpassing => (m) => stappen.forEach((stap) => stap(m));

const NAAR_GEMEENTE = { rol: 'Gemeente', code: GEMEENTE.code };
const NAAR_AANBIEDER = { rol: 'Instelling', code: AANBIEDER.code };

describe('push: 204', () => {
  it('het bericht ligt in de opslag, byte voor byte, en het werk is aangeboden', async () => {
    const m = metadata((b) => { b.verwerkingscontext = [{ sleutel: 'Applicatie', waarde: ['proef'] }]; b.referentiegegevens.referentieId = 'r1'; });
    await hub.client(AANBIEDER).push(m, XML);
    const bewaard = hub.opslag.bewaard.at(-1);
    expect(bewaard).toMatchObject({
      ...m.referentiegegevens,
      afzender: m.routeringgegevens.afzender,
      geadresseerde: NAAR_GEMEENTE,
      berichtstroom: m.routeringgegevens.berichtstroom,
      verwerkingscontext: m.verwerkingscontext,
      payload: XML,
    });
    expect(hub.opslag.aangeboden.at(-1)?.job.traceerId).toBe(m.referentiegegevens.traceerId);
  });

  it.each(['Instelling', 'Praktijk', 'Zorgverlener'])('een aanbieder in de rol %s', async (rol) => {
    await hub.client(AANBIEDER).push(metadata(afzender(rol, AANBIEDER.code)), XML);
  });

  it.each(['JW305', 'JW307', 'JW323', 'JW302'])('%s van een aanbieder', async (berichtsubtype) => {
    await hub.client(AANBIEDER).push(metadata(stroom({ berichtsubtype, actie: 'wat dan ook' })), XML);
  });

  it.each(['JW301', 'JW306', 'JW308', 'JW325'])('%s van een gemeente', async (berichtsubtype) => {
    const m = metadata(samen(stroom({ berichtsubtype }), afzender('Gemeente', GEMEENTE.code), aan(NAAR_AANBIEDER)));
    await hub.client(GEMEENTE).push(m, XML);
  });

  it('hetzelfde nog eens: 204 en er gebeurt niets, ook met andere volgorde van velden en hoofdletters in de UUID', async () => {
    const m = metadata();
    await hub.client(AANBIEDER).push(m, XML);
    const [aantal, werk] = [hub.opslag.bewaard.length, hub.opslag.aangeboden.length];
    const { traceerId, conversatieId } = m.referentiegegevens;
    await hub.client(AANBIEDER).push(m, XML);
    await hub.client(AANBIEDER).push(
      { referentiegegevens: { traceerId: traceerId.toUpperCase(), conversatieId }, routeringgegevens: m.routeringgegevens }, XML);
    expect([hub.opslag.bewaard.length, hub.opslag.aangeboden.length]).toEqual([aantal, werk]);
  });

  it('een geweigerde push verbruikt zijn traceerId niet', async () => {
    const fout = metadata(stroom({ berichtversie: 9 }));
    await expect(hub.client(AANBIEDER).push(fout, XML)).rejects.toMatchObject({ status: 422 });
    const goed = { ...fout, routeringgegevens: metadata().routeringgegevens };
    await hub.client(AANBIEDER).push(goed, XML);
  });
});

describe('push: 422 met de BRS-code, in vaste volgorde', () => {
  it.each<[string, string, { token: string }, Aanpassing]>([
    ['BRS01', 'afzender onbekend', AANBIEDER, afzender('Instelling', '99999999')],
    ['BRS01', 'afzender zonder code', AANBIEDER, afzender('Instelling')],
    ['BRS01', 'rol past niet bij de afzender', AANBIEDER, afzender('Gemeente', AANBIEDER.code)],
    ['BRS01', 'onbekende rol', AANBIEDER, afzender('instelling', AANBIEDER.code)],
    ['BRS01', 'een beheerder is geen afzender', BEHEER, afzender('Instelling', BEHEER.code)],
    ['BRS01', 'ook als de beller een ander is', GEMEENTE, afzender('Instelling', '99999999')],
    ['BRS03', 'beller is niet de afzender', AANBIEDER_2, () => undefined],
    ['BRS03', 'ook als het type niet past', GEMEENTE, stroom({ berichtsubtype: 'JW301' })],
    ['BRS02', 'een aanbieder stuurt geen toewijzing', AANBIEDER, stroom({ berichtsubtype: 'JW301' })],
    ['BRS02', 'ook als er meer aan scheelt', AANBIEDER, samen(stroom({ berichtsubtype: 'JW319', berichtversie: 2 }), aan())],
    ['BRS02', 'een gemeente stuurt geen declaratie', GEMEENTE, samen(afzender('Gemeente', GEMEENTE.code), stroom({ berichtsubtype: 'JW323' }), aan(NAAR_AANBIEDER))],
    ['BRS33', 'geen geadresseerde', AANBIEDER, aan()],
    ['BRS33', 'twee geadresseerden', AANBIEDER, aan(NAAR_GEMEENTE, { rol: 'Gemeente', code: GEMEENTE_2.code })],
    ['BRS33', 'ander berichttype', AANBIEDER, stroom({ berichttype: 'WMO' })],
    ['BRS33', 'onbekend subtype', AANBIEDER, stroom({ berichtsubtype: 'JW999' })],
    ['BRS33', 'subtype dat een ingebouwd veld van objecten is', AANBIEDER, stroom({ berichtsubtype: 'constructor' })],
    ['BRS33', 'zonder subtype', AANBIEDER, (m) => { delete m.routeringgegevens.berichtstroom.berichtsubtype; }],
    ['BRS33', 'andere versie', AANBIEDER, stroom({ berichtversie: 2 })],
    ['BRS33', 'andere subversie', AANBIEDER, stroom({ berichtsubversie: 1 })],
    ['BRS33', 'een bericht dat iJw 3.2 niet kent', AANBIEDER, stroom({ berichtsubtype: 'JW303' })],
    ['BRS33', 'ook als de geadresseerde onbekend is', AANBIEDER, samen(stroom({ berichtversie: 2 }), aan({ rol: 'Gemeente', code: '9999' }))],
    ['BRS04', 'geadresseerde onbekend', AANBIEDER, aan({ rol: 'Gemeente', code: '9999' })],
    ['BRS04', 'geadresseerde zonder code', AANBIEDER, aan({ rol: 'Gemeente' })],
    ['BRS04', 'rol past niet bij de geadresseerde', AANBIEDER, aan({ rol: 'Instelling', code: GEMEENTE.code })],
    ['BRS05', 'geadresseerde mag dit niet ontvangen', AANBIEDER, aan({ rol: 'Instelling', code: AANBIEDER_2.code })],
  ])('%s: %s', async (code, _, beller, anders) => {
    const aantal = hub.opslag.bewaard.length;
    await expect(hub.client(beller).push(metadata(anders), XML)).rejects.toMatchObject({
      status: 422, probleem: { status: 422, errors: { [code]: [expect.any(String)] } },
    });
    expect(hub.opslag.bewaard).toHaveLength(aantal);
  });

  it('BRS06: een payload over de grens; op de grens mag', async () => {
    await hub.client(AANBIEDER).push(metadata(), Buffer.alloc(1000, '<'));
    await expect(hub.client(AANBIEDER).push(metadata(), Buffer.alloc(1001, '<'))).rejects.toMatchObject({
      status: 422, probleem: { errors: { BRS06: [expect.any(String)] } },
    });
  });

  it('BRS06 komt na de routering en na ongeldige metadata', async () => {
    const groot = Buffer.alloc(1001, '<');
    await expect(hub.client(AANBIEDER).push(metadata(aan()), groot)).rejects.toMatchObject({ probleem: { errors: { BRS33: [expect.any(String)] } } });
    await expect(hub.client(AANBIEDER).push(metadata(afzender('')), groot)).rejects.toMatchObject({ status: 400 });
  });

  it.each<[string, Aanpassing, Buffer]>([
    ['een andere payload', () => undefined, Buffer.from('<anders/>')],
    ['andere metadata', stroom({ actie: 'Anders' }), XML],
  ])('BRS114: hetzelfde traceerId met %s', async (_, anders, payload) => {
    const m = metadata();
    await hub.client(AANBIEDER).push(m, XML);
    anders(m);
    await expect(hub.client(AANBIEDER).push(m, payload)).rejects.toMatchObject({ status: 422, probleem: { errors: { BRS114: [expect.any(String)] } } });
  });
});

describe('push: 400 met het pad van het veld', () => {
  it.each<[string, (m: BerichtMetadata) => unknown]>([
    ['berichtMetadata.routeringgegevens.afzender.rol', afzender('')],
    ['berichtMetadata.routeringgegevens.afzender', (m) => Reflect.deleteProperty(m.routeringgegevens, 'afzender')],
    ['berichtMetadata.routeringgegevens.geadresseerden[0].onbekend', (m) => Object.assign(m.routeringgegevens.geadresseerden[0] ?? {}, { onbekend: 1 })],
    ['berichtMetadata.routeringgegevens.geadresseerden', (m) => { m.routeringgegevens.geadresseerden = Array.from({ length: 101 }, () => NAAR_GEMEENTE); }],
    ['berichtMetadata.routeringgegevens.berichtstroom.berichtversie', stroom({ berichtversie: '3' })],
    ['berichtMetadata.routeringgegevens.berichtstroom.berichtsubversie', stroom({ berichtsubversie: 1000 })],
    ['berichtMetadata.routeringgegevens.berichtstroom.actie', stroom({ actie: 'x'.repeat(61) })],
    ['berichtMetadata.referentiegegevens.traceerId', (m) => { m.referentiegegevens.traceerId = 'geen-uuid'; }],
    ['berichtMetadata.referentiegegevens.conversatieId', (m) => { m.referentiegegevens.conversatieId = `urn:uuid:${randomUUID()}`; }],
    ['berichtMetadata.referentiegegevens.alsAntwoordOp', (m) => Object.assign(m.referentiegegevens, { alsAntwoordOp: null })],
    ['berichtMetadata.verwerkingscontext', (m) => { m.verwerkingscontext = []; }],
    ['berichtMetadata.verwerkingscontext[0].waarde', (m) => { m.verwerkingscontext = [{ sleutel: 'a', waarde: [] }]; }],
    ['berichtMetadata.extra', (m) => Object.assign(m, { extra: true })],
    ['berichtMetadata.referentiegegevens.referentieId', (m) => { m.referentiegegevens.referentieId = 'nul\0teken'; }],
    ['berichtMetadata.verwerkingscontext[0].waarde[0]', (m) => { m.verwerkingscontext = [{ sleutel: 'a', waarde: ['half \ud800'] }]; }],
  ])('%s', async (veld, anders) => {
    await expect(hub.client(AANBIEDER).push(metadata((m) => void anders(m)), XML)).rejects.toMatchObject({
      status: 400, probleem: { status: 400, errors: { [veld]: [expect.any(String)] } },
    });
  });

  const goed = (): string => JSON.stringify(metadata());
  const formulier = (...delen: [string, string | Buffer][]): FormData => {
    const form = new FormData();
    for (const [naam, inhoud] of delen) form.append(naam, new Blob([new Uint8Array(Buffer.from(inhoud))]), naam);
    return form;
  };

  it.each<[string, string, () => string | FormData, Record<string, string>?]>([
    ['berichtMetadata', 'geen JSON', () => formulier(['berichtMetadata', '{'], ['payload', XML])],
    ['berichtMetadata', 'geen UTF-8', () => formulier(['berichtMetadata', Buffer.from([0x22, 0xff, 0x22])], ['payload', XML])],
    ['berichtMetadata', 'een tekst in plaats van een object', () => formulier(['berichtMetadata', '"tekst"'], ['payload', XML])],
    ['berichtMetadata', 'het deel ontbreekt', () => formulier(['payload', XML])],
    ['berichtMetadata', 'het deel komt dubbel voor', () => formulier(['berichtMetadata', goed()], ['berichtMetadata', goed()], ['payload', XML])],
    ['payload', 'het deel ontbreekt', () => formulier(['berichtMetadata', goed()])],
    ['payload', 'het deel is leeg', () => formulier(['berichtMetadata', goed()], ['payload', ''])],
    ['payload', 'het deel komt dubbel voor', () => formulier(['berichtMetadata', goed()], ['payload', XML], ['payload', XML])],
    ['Content-Type', 'het verzoek is JSON', () => goed(), { 'content-type': 'application/json' }],
    ['Content-Type', 'het verzoek heeft geen boundary', () => goed(), { 'content-type': 'multipart/form-data' }],
    ['verzoek', 'de multipart breekt af', () => '--x\r\nContent-Disposition: form-data; name="payload"\r\n\r\nabc', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['verzoek', 'de multipart is leeg', () => '', { 'content-type': 'multipart/form-data; boundary=x' }],
  ])('%s: %s', async (veld, _, inhoud, koppen = {}) => {
    const antwoord = await fetch(hub.adres + PAD, { method: 'POST', body: inhoud(), headers: { authorization: `Bearer ${AANBIEDER.token}`, ...koppen } });
    expect(antwoord.headers.get('content-type')).toMatch(/^application\/json/);
    expect([antwoord.status, Object.keys(((await antwoord.json()) as { errors: object }).errors)]).toEqual([400, [veld]]);
  });

  it('delen mogen in elke volgorde komen, met elk inhoudstype en met onbekende delen ertussen', async () => {
    const m = metadata();
    const body = formulier(['payload', XML], ['iets anders', 'x'], ['berichtMetadata', JSON.stringify(m)]);
    const antwoord = await fetch(hub.adres + PAD, { method: 'POST', body, headers: { authorization: `bearer ${AANBIEDER.token}` } });
    expect([antwoord.status, await antwoord.text()]).toEqual([204, '']);
    expect(hub.opslag.bewaard.at(-1)?.payload.equals(XML)).toBe(true);
  });
});

describe('push: 401 en 503', () => {
  it.each([[{}], [{ authorization: 'Bearer onbekend' }], [{ authorization: 'Basic dG9rZW4=' }]])('401 met %j, voor al het andere', async (koppen) => {
    const antwoord = await fetch(hub.adres + PAD, { method: 'POST', body: 'onzin', headers: { 'content-type': 'application/json', ...koppen } });
    expect([antwoord.status, antwoord.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await antwoord.json()).toMatchObject({ status: 401, title: expect.any(String) });
    hub.afwijkingen.length = 0; // 401 staat buiten het document
  });

  it('503 met Retry-After als de opslag weg is', async () => {
    hub.opslag.storing = new Error('connection refused');
    await expect(hub.client(AANBIEDER).push(metadata(), XML)).rejects.toMatchObject({ status: 503, retryAfter: 5 });
    hub.afwijkingen.length = 0; // 503 staat buiten het document
  });

  it('404 en 405 op wat het document niet kent', async () => {
    const status = async (pad: string, method: string): Promise<number> =>
      (await fetch(hub.adres + pad, { method, headers: { authorization: `Bearer ${AANBIEDER.token}` } })).status;
    expect(await status('/berichtenservice/onbekend', 'GET')).toBe(404);
    expect(await status('/berichtenservice/berichten/rest-push/v1/anders', 'POST')).toBe(404);
    expect(await status(PAD, 'GET')).toBe(405);
  });
});
