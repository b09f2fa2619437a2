import { createServer as http, type IncomingMessage, request as vraagHttp } from 'node:http';
import { createServer as https, request as vraagHttps, type RequestOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { CA, KLANT, KLANT_SLEUTEL, SERVER, SERVER_SLEUTEL, VREEMD } from '../test/certificaten.js';
import { herkenBeller, type Partijbron } from './herken.js';

const ONDERWERP = 'CN=65656055,O=De Proef,C=NL';
const opgezocht: string[] = [];
const partijen: Partijbron<string> = {
  bijToken: (token) => Promise.resolve(token === 'goed' ? 'tokenpartij' : undefined),
  bijCertificaat: (onderwerp) => {
    opgezocht.push(onderwerp);
    return Promise.resolve(onderwerp === ONDERWERP ? 'certificaatpartij' : undefined);
  },
};

const antwoord = (req: IncomingMessage, res: { end(tekst: string): void }): void =>
  void herkenBeller(req, partijen).then((herkend) => res.end(herkend ? `${herkend.partij} ${herkend.via}` : 'onbekend'));
const gewoon = http(antwoord);
const tls = https({ key: SERVER_SLEUTEL, cert: SERVER, ca: CA, requestCert: true, rejectUnauthorized: false }, antwoord);

beforeAll(() => Promise.all([gewoon, tls].map((server) => new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar)))));
afterAll(() => Promise.all([gewoon, tls].map((server) => new Promise((klaar) => server.close(klaar)))));
beforeEach(() => opgezocht.splice(0));

function vraag(opties: RequestOptions, server: typeof gewoon | typeof tls = gewoon): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const doe = server === tls ? vraagHttps : vraagHttp;
  return new Promise((klaar, mislukt) => {
    doe({ host: '127.0.0.1', port, ca: CA, agent: false, ...opties }, (res) => res.on('data', (deel: Buffer) => klaar(deel.toString())))
      .once('error', mislukt).end();
  });
}

const met = (authorization: string): RequestOptions => ({ headers: { authorization } });

describe('een token', () => {
  it.each(['Bearer goed', 'bearer  goed', 'Bearer goed '])('%j wordt herkend', async (kop) => {
    expect(await vraag(met(kop))).toBe('tokenpartij token');
  });

  it.each(['Bearer fout', 'Bearer', 'Bearer goed fout', 'Basic goed', 'goed', ''])('%j is onbekend', async (kop) => {
    expect(await vraag(met(kop))).toBe('onbekend');
  });

  it('zonder kop is de beller onbekend', async () => expect(await vraag({})).toBe('onbekend'));
});

describe('een clientcertificaat', () => {
  const certificaat = { cert: KLANT, key: KLANT_SLEUTEL };

  it('van onze CA wordt herkend aan zijn onderwerp volgens RFC 2253', async () => {
    expect(await vraag(certificaat, tls)).toBe('certificaatpartij certificaat');
    expect(opgezocht).toEqual([ONDERWERP]);
  });

  it('gaat voor een token', async () => expect(await vraag({ ...certificaat, ...met('Bearer goed') }, tls)).toBe('certificaatpartij certificaat'));

  it('met hetzelfde onderwerp maar niet van onze CA wordt niet eens opgezocht', async () => {
    expect(await vraag({ cert: VREEMD, key: KLANT_SLEUTEL }, tls)).toBe('onbekend');
    expect(opgezocht).toEqual([]);
  });

  it('hoeft niet: een token over TLS volstaat', async () => expect(await vraag(met('Bearer goed'), tls)).toBe('tokenpartij token'));
});
