import { randomUUID } from 'node:crypto';
import * as http from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wacht } from 'node:timers/promises';
import type { VspClientFout } from '@hub/vsp';
import { AANBIEDER, metadata, type Opstelling, startIntake } from './vsp-opstelling.js';

const MB = 1024 * 1024;
const PAD = '/berichtenservice/berichten/rest-push/v1/berichten';
const GRENS = 'grens';

/** Plaats voor drie berichten van 2 MB, met 1 MB erbij voor kleine. */
const GRENZEN = {
  maxPayload: 2 * MB, maxMetadata: 64 * 1024, ruimte: 8 * MB, ruimteVoorKlein: MB, klein: 256 * 1024,
  stilMs: 20_000, totaalMs: 20_000, afvoerBytes: 20 * MB, afvoerMs: 2000, wachtSeconden: 3,
};

let hub: Opstelling;
afterEach(() => hub.sluit());

const groot = (): Buffer => Buffer.alloc(2 * MB, randomUUID());

async function push(payload: Buffer): Promise<number> {
  try {
    await hub.client(AANBIEDER).push(metadata(), payload);
    return 204;
  } catch (fout) {
    const { status, retryAfter } = fout as VspClientFout;
    if (status === 503) expect(retryAfter).toBe(3);
    return status;
  }
}

/** Een push waarvan de test zelf bepaalt wat wanneer over de lijn gaat. */
function openPush(koppen: http.OutgoingHttpHeaders = {}): { req: http.ClientRequest; antwoord: Promise<http.IncomingMessage> } {
  const req = http.request(hub.adres + PAD, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${AANBIEDER.token}`, 'content-type': `multipart/form-data; boundary=${GRENS}`, ...koppen },
  });
  const antwoord = new Promise<http.IncomingMessage>((resolve, reject) => {
    req.once('response', resolve);
    req.on('error', reject);
  });
  antwoord.catch(() => undefined);
  return { req, antwoord };
}

const deel = (naam: string): string => `--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n`;

/** Wacht tot de ontvangstruimte zo vol is als gevraagd. */
async function totBezet(klopt: (bytes: number) => boolean): Promise<void> {
  while (!klopt(hub.bezet())) await wacht(10);
}
const totVol = (): Promise<void> => totBezet((bytes) => bytes >= 6 * MB);
const totLeeg = (): Promise<void> => totBezet((bytes) => bytes === 0);

describe('een begrensde ontvangst', () => {
  beforeEach(async () => { hub = await startIntake(GRENZEN); });

  it('honderd grote berichten tegelijk: elk krijgt 204 of 503, en wat 204 kreeg is bewaard', async () => {
    let laatLos = (): void => undefined;
    hub.opslag.wacht = new Promise((resolve) => { laatLos = resolve; });
    const uitslagen = Array.from({ length: 100 }, () => push(groot()));
    const eersteWeigeringen = uitslagen.map((u) => u.then((status) => (status === 503 ? undefined : Promise.reject(new Error(`${status}`)))));
    await Promise.any(eersteWeigeringen);
    laatLos();
    const perStatus = await Promise.all(uitslagen);
    expect(new Set(perStatus)).toEqual(new Set([204, 503]));
    expect(perStatus.filter((status) => status === 204)).toHaveLength(hub.opslag.bewaard.length);
    await totLeeg();
  });

  it('zolang de opslag bezig is blijft de plaats bezet, ook als de indiener weg is', async () => {
    let laatLos = (): void => undefined;
    hub.opslag.wacht = new Promise((resolve) => { laatLos = resolve; });
    const payload = groot();
    const indieners = [1, 2, 3].map(() => {
      const { req } = openPush();
      req.write(`${deel('berichtMetadata')}${JSON.stringify(metadata())}\r\n${deel('payload')}`);
      req.write(payload);
      req.end(`\r\n--${GRENS}--\r\n`);
      return req;
    });
    await totVol();
    indieners.forEach((req) => req.destroy());
    await wacht(100);
    expect(hub.bezet()).toBeGreaterThanOrEqual(6 * MB);
    expect(await push(groot())).toBe(503);
    laatLos();
    await totLeeg();
    expect(hub.opslag.bewaard).toHaveLength(3);
  });

  it('grote berichten verdringen kleine niet', async () => {
    const bezetters = [1, 2, 3].map(() => openPush({ 'content-length': 2 * MB }));
    bezetters.forEach(({ req }) => req.write(deel('payload')));
    await totVol();
    expect(await push(Buffer.from('<klein/>'))).toBe(204);
    bezetters.forEach(({ req }) => req.destroy());
    await totLeeg();
  });

  it('zonder Content-Length groeit de plaats mee, en houdt op waar de ruimte ophoudt', async () => {
    const bezetters = [1, 2, 3].map(() => openPush({ 'content-length': 2 * MB }));
    bezetters.forEach(({ req }) => req.write(deel('payload')));
    await totVol();
    const { req, antwoord } = openPush({ 'transfer-encoding': 'chunked' });
    req.write(deel('payload'));
    req.end(groot());
    expect((await antwoord).statusCode).toBe(503);
    bezetters.forEach((bezetter) => bezetter.req.destroy());
  });

  it('zonder Content-Length: 204 als het past', async () => {
    const m = metadata();
    const payload = groot();
    const { req, antwoord } = openPush({ 'transfer-encoding': 'chunked' });
    req.write(`${deel('berichtMetadata')}${JSON.stringify(m)}\r\n${deel('payload')}`);
    for (let i = 0; i < payload.length; i += 100_000) req.write(payload.subarray(i, i + 100_000));
    req.end(`\r\n--${GRENS}--\r\n`);
    expect((await antwoord).statusCode).toBe(204);
    expect(hub.opslag.bewaard[0]?.payload.equals(payload)).toBe(true);
  });

  it('een te grote payload wordt geweigerd terwijl zij nog binnenstroomt', async () => {
    const { req, antwoord } = openPush({ 'transfer-encoding': 'chunked' });
    req.write(`${deel('berichtMetadata')}${JSON.stringify(metadata())}\r\n${deel('payload')}`);
    req.write(groot());
    req.write('x');
    const res = await antwoord; // het verzoek is nog niet af
    expect([res.statusCode, await text(res)]).toEqual([422, expect.stringContaining('BRS06')]);
    req.destroy();
  });

  it('ook als de metadata nog moet komen', async () => {
    const { req, antwoord } = openPush({ 'transfer-encoding': 'chunked' });
    req.write(deel('payload'));
    req.write(groot());
    req.write('x');
    expect(await text(await antwoord)).toContain('BRS06');
    req.destroy();
  });

  it('wie na de weigering doorstuurt ziet het antwoord, en kan op dezelfde verbinding verder', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const stuur = (payload: Buffer): Promise<number> => new Promise((resolve, reject) => {
      const body = Buffer.concat([
        Buffer.from(`${deel('berichtMetadata')}${JSON.stringify(metadata())}\r\n${deel('payload')}`), payload, Buffer.from(`\r\n--${GRENS}--\r\n`),
      ]);
      const req = http.request(hub.adres + PAD, {
        method: 'POST', agent,
        headers: { authorization: `Bearer ${AANBIEDER.token}`, 'content-type': `multipart/form-data; boundary=${GRENS}`, 'content-length': body.length },
      }, (res) => void text(res).then(() => resolve(res.statusCode ?? 0), reject));
      req.on('error', reject);
      req.end(body);
    });
    expect([await stuur(Buffer.alloc(10 * MB, 'x')), await stuur(Buffer.from('<x/>'))]).toEqual([422, 204]);
    agent.destroy();
  });

  it('wie eindeloos doorstuurt verliest de verbinding', async () => {
    const { req } = openPush({ 'transfer-encoding': 'chunked' });
    const dicht = new Promise((resolve) => req.once('close', resolve));
    req.on('error', () => undefined);
    req.write(deel('payload'));
    const stuk = Buffer.alloc(MB, 'x');
    const pomp = (): void => { if (!req.destroyed) req.write(stuk, () => setImmediate(pomp)); };
    pomp();
    await dicht;
  });

  it('te veel metadata is 400', async () => {
    const m = metadata((b) => { b.verwerkingscontext = Array.from({ length: 100 }, () => ({ sleutel: 'a', waarde: Array.from({ length: 4 }, () => 'x'.repeat(250)) })); });
    await expect(hub.client(AANBIEDER).push(m, Buffer.from('<x/>'))).rejects.toMatchObject({ status: 400, probleem: { errors: { berichtMetadata: [expect.any(String)] } } });
  });
});

describe('een indiener die het niet afmaakt', () => {
  beforeEach(async () => { hub = await startIntake({ ...GRENZEN, stilMs: 1000, totaalMs: 2000 }); });

  it('valt stil: 503, en zijn plaats komt vrij', async () => {
    const stillen = [1, 2, 3].map(() => openPush({ 'content-length': 2 * MB }));
    stillen.forEach(({ req }) => req.write(deel('payload')));
    expect((await Promise.all(stillen.map(({ antwoord }) => antwoord))).map((res) => res.statusCode)).toEqual([503, 503, 503]);
    stillen.forEach(({ req }) => req.destroy());
    await totLeeg();
  });

  it('druppelt: ook dan is er een einde aan', async () => {
    const { req, antwoord } = openPush({ 'content-length': MB });
    req.write(deel('payload'));
    const druppel = setInterval(() => req.write('x'), 100);
    expect((await antwoord).statusCode).toBe(503);
    clearInterval(druppel);
    req.destroy();
  });

  it('verbreekt de verbinding: zijn plaats komt vrij', async () => {
    const weglopers = [1, 2, 3].map(() => openPush({ 'content-length': 2 * MB }));
    weglopers.forEach(({ req }) => req.write(deel('payload')));
    await totVol();
    weglopers.forEach(({ req }) => req.destroy());
    await totLeeg();
  });

  it('zonder toegang wordt er niets gelezen: 401', async () => {
    const { req, antwoord } = openPush({ 'content-length': 2 * MB, authorization: 'Bearer fout' });
    req.write(deel('payload'));
    expect((await antwoord).statusCode).toBe(401);
    req.destroy();
  });
});
