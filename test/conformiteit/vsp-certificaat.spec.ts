import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VspClient, type VspClientOpties } from '@hub/vsp';
import { AANBIEDER, AANBIEDER_2, metadata, type Opstelling, postvakbericht, startIntake } from './vsp-opstelling.js';

const XML = Buffer.from('<bericht/>');
const heeftOpenssl = spawnSync('openssl', ['version']).status === 0;

interface Paar { sleutel: string; certificaat: string }

/** Maakt een sleutel met certificaat; zonder uitgever tekent het zichzelf. */
function maakPaar(map: string, naam: string, onderwerp: string, uitgever?: string): Paar {
  const pad = (soort: string): string => join(map, `${naam}.${soort}`);
  const openssl = (...args: string[]): void => void execFileSync('openssl', args, { stdio: 'pipe' });
  writeFileSync(pad('ext'), 'subjectAltName=IP:127.0.0.1\n');
  const sleutel = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', pad('key'), '-subj', onderwerp, '-utf8'];
  if (uitgever === undefined) {
    openssl('req', '-x509', '-days', '2', ...sleutel, '-out', pad('pem'));
  } else {
    openssl('req', ...sleutel, '-out', pad('csr'));
    openssl('x509', '-req', '-days', '2', '-in', pad('csr'), '-CA', join(map, `${uitgever}.pem`), '-CAkey', join(map, `${uitgever}.key`),
      '-CAcreateserial', '-extfile', pad('ext'), '-out', pad('pem'));
  }
  return { sleutel: readFileSync(pad('key'), 'utf8'), certificaat: readFileSync(pad('pem'), 'utf8') };
}

const metOpenssl = heeftOpenssl ? describe : describe.skip;

metOpenssl(`toegang met een clientcertificaat${heeftOpenssl ? '' : ' (overgeslagen: openssl ontbreekt)'}`, () => {
  let map: string;
  let hub: Opstelling;
  let ca: string;
  let bekend: Paar;
  let onbekend: Paar;
  let vreemd: Paar;

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'hub-certificaat-'));
    ca = maakPaar(map, 'ca', '/CN=Proef CA').certificaat;
    maakPaar(map, 'andereca', '/CN=Andere CA');
    const server = maakPaar(map, 'server', '/CN=127.0.0.1', 'ca');
    bekend = maakPaar(map, 'bekend', '/C=NL/O=Jeugdhulp, Ké/CN=aanbieder', 'ca');
    onbekend = maakPaar(map, 'onbekend', '/CN=onbekend', 'ca');
    vreemd = maakPaar(map, 'vreemd', '/C=NL/O=Jeugdhulp, Ké/CN=aanbieder', 'andereca');
    hub = await startIntake({}, { key: server.sleutel, cert: server.certificaat, ca, requestCert: true, rejectUnauthorized: false });
    hub.opslag.certificaten = { 'CN=aanbieder,O=Jeugdhulp\\, Ké,C=NL': AANBIEDER };
  });
  afterAll(async () => {
    await hub.sluit();
    rmSync(map, { recursive: true });
  });

  async function push(paar?: Paar, opties: Partial<VspClientOpties> = {}): Promise<number> {
    const client = new VspClient({ basisUrl: hub.adres, tls: { ca, ...paar }, ...opties });
    try {
      await client.push(metadata(), XML);
      return 204;
    } catch (fout) {
      return (fout as { status: number }).status;
    } finally {
      client.sluit();
    }
  }

  it('een bekend onderwerp is genoeg', async () => {
    expect(await push(bekend)).toBe(204);
  });

  it('zonder certificaat en zonder token: 401', async () => {
    expect(await push()).toBe(401);
  });

  it('een onbekend onderwerp: 401, tenzij het token klopt', async () => {
    expect(await push(onbekend)).toBe(401);
    expect(await push(onbekend, { token: AANBIEDER.token })).toBe(204);
  });

  it('hetzelfde onderwerp van een andere uitgever: 401', async () => {
    expect(await push(vreemd)).toBe(401);
  });

  it('een bekend certificaat gaat voor een token van een ander', async () => {
    expect(await push(bekend, { token: AANBIEDER_2.token })).toBe(204);
  });

  it('de adressen van berichten zijn https', async () => {
    hub.opslag.postvak.push(postvakbericht(XML));
    const client = new VspClient({ basisUrl: hub.adres, tls: { ca, ...bekend } });
    const [bericht] = await client.lijst();
    expect(bericht?.basisgegevens.payload.url).toContain(`${hub.adres}/berichtenservice/`);
    client.sluit();
  });
});
