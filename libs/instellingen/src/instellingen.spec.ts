import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InstellingFout, leesInstellingen, projectMap } from './index.js';
import { TEST_CERTIFICAAT, TEST_SLEUTEL } from './test-certificaat.js';

const SLEUTEL = Buffer.alloc(32, 7).toString('base64');
const map = mkdtempSync(join(tmpdir(), 'instellingen-'));
const json = join(map, 'lijst.json');
const pem = (naam: string): string => join(map, `${naam}.pem`);

beforeAll(() => {
  writeFileSync(json, '[]');
  writeFileSync(join(map, 'tekst.pem'), 'geen PEM');
  mkdirSync(join(map, 'xsd/ijw/3.2'), { recursive: true });
  writeFileSync(join(map, 'xsd/ijw/3.2/JW301.xsd'), '<xs/>');
  writeFileSync(pem('sleutel-een'), TEST_SLEUTEL);
  writeFileSync(pem('cert-een'), TEST_CERTIFICAAT);
  writeFileSync(pem('sleutel-twee'), generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }));
});
afterAll(() => rmSync(map, { recursive: true }));

const tls = { HUB_TLS_SLEUTEL: pem('sleutel-een'), HUB_TLS_CERTIFICAAT: pem('cert-een'), HUB_TLS_CA: pem('cert-een') };
const oidc = { HUB_OIDC_UITGEVER: 'https://inloggen.regio.example/realm', HUB_OIDC_CLIENT: 'hub', HUB_OIDC_GEHEIM: 'hartstikkeprive' };
const productie = {
  HUB_POSTGRES_URL: 'postgresql://hub:wachtwoord@db/hub', HUB_PARTIJEN: json, HUB_CONTRACTEN: json, HUB_BELEID: json,
  HUB_PSEUDONIEM_SLEUTEL: SLEUTEL, HUB_KLUIS_SLEUTEL: SLEUTEL,
};

const melding = (env: Record<string, string>): string => {
  try {
    leesInstellingen(env);
  } catch (fout) {
    if (fout instanceof InstellingFout) return fout.message;
    throw fout;
  }
  return 'geen fout';
};

describe('standaardwaarden', () => {
  it('zonder variabelen: eigen PostgreSQL, demobestanden en demo', () => {
    const wortel = projectMap();
    expect(leesInstellingen({ PATH: '/bin', HUB_NU: undefined })).toEqual({
      poort: 8080, proxies: 0, eigenPostgres: true, demo: true, productie: false, dataMap: join(wortel, '.hub'), xsdMap: join(wortel, 'xsd'),
      partijen: join(wortel, 'config/partijen.demo.json'), contracten: join(wortel, 'config/contracten.demo.json'), beleid: join(wortel, 'config/beleid.demo.json'),
      accounts: join(wortel, 'config/accounts.demo.json'),
    });
  });

  it('met eigen database en sleutels: geen demo', () => {
    const lezing = leesInstellingen({ ...productie, NODE_ENV: 'production', HUB_REDIS_URL: 'rediss://r:6380/2' });
    expect(lezing).toMatchObject({ eigenPostgres: false, demo: false, productie: true, postgresUrl: productie.HUB_POSTGRES_URL, redisUrl: 'rediss://r:6380/2', partijen: json });
    expect(lezing.kluisSleutel).toEqual(Buffer.alloc(32, 7));
    expect([lezing.accounts, lezing.oidc]).toEqual([undefined, undefined]);
  });

  it.each(['HUB_PARTIJEN', 'HUB_CONTRACTEN', 'HUB_BELEID'])('%s alleen laat de demo achterwege', (naam) => {
    expect(leesInstellingen({ [naam]: json })).toMatchObject({ demo: false, eigenPostgres: true });
  });

  it.each<[Record<string, string>]>([[{ HUB_PORT: '0' }], [{ HUB_DATA: 'x' }], [{ HUB_REDIS_URL: 'redis://r' }], [{ HUB_KLUIS_SLEUTEL: SLEUTEL }]])('%j laat de demo toe', (env) => {
    expect(leesInstellingen(env).demo).toBe(true);
  });

  it.each([
    ['2026-04-01T08:00:00Z', '2026-04-01T08:00:00.000Z'],
    ['2026-04-01T08:00Z', '2026-04-01T08:00:00.000Z'],
    ['2026-04-01T10:00:00.250+02:00', '2026-04-01T08:00:00.250Z'],
  ])('HUB_NU %s is het moment %s', (waarde, moment) => {
    expect(leesInstellingen({ HUB_NU: waarde })).toMatchObject({ nu: new Date(moment), demo: false });
  });

  it('paden worden absoluut', () => {
    expect(leesInstellingen({ HUB_DATA: 'data/hier', HUB_XSD: join(map, 'xsd') })).toMatchObject({ dataMap: resolve('data/hier'), xsdMap: join(map, 'xsd') });
  });

  it('e-mail, webhooks en het eigen adres', () => {
    const smtp = { url: 'smtps://hub:geheim%40@post.example:465', afzender: 'hub@regio.example' };
    expect(leesInstellingen({ HUB_SMTP_URL: smtp.url, HUB_SMTP_AFZENDER: smtp.afzender, HUB_WEBHOOK_SLEUTEL: SLEUTEL, HUB_URL: 'https://hub.example/jeugd/' })).toMatchObject({
      smtp, webhookSleutel: Buffer.alloc(32, 7), url: 'https://hub.example/jeugd', demo: true,
    });
  });

  it('inloggen met accounts, met een OpenID-aanbieder of met beide', () => {
    const verwacht = { uitgever: oidc.HUB_OIDC_UITGEVER, client: 'hub', geheim: 'hartstikkeprive' };
    expect(leesInstellingen({ ...productie, ...oidc, HUB_ACCOUNTS: json })).toMatchObject({ accounts: json, oidc: { ...verwacht, rolclaim: 'hub_rol' } });
    expect(leesInstellingen({ ...oidc, HUB_OIDC_ROLCLAIM: 'https://regio.example/rol' }).oidc).toEqual({ ...verwacht, rolclaim: 'https://regio.example/rol' });
  });

  it.each(['http://localhost:9000/realm', 'http://127.0.0.1:9000', 'http://[::1]:9000'])('een OpenID-aanbieder op deze machine mag zonder TLS: %s', (uitgever) => {
    expect(leesInstellingen({ ...oidc, HUB_OIDC_UITGEVER: uitgever }).oidc?.uitgever).toBe(uitgever);
  });

  it('TLS wordt gelezen als tekst', () => {
    expect(leesInstellingen(tls).tls?.sleutel).toContain('PRIVATE KEY');
  });
});

describe('weigeringen noemen variabele, waarde en wat het moet zijn', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ HUB_PORT: '80a' }, 'HUB_PORT is "80a"', 'poort van 1 tot en met 65535'],
    [{ HUB_PORT: '65536' }, 'HUB_PORT is "65536"', 'poort'],
    [{ HUB_PORT: '-1' }, 'HUB_PORT is "-1"', 'poort'],
    [{ HUB_PROXIES: 'ja' }, 'HUB_PROXIES is "ja"', 'van 0 tot en met 9'],
    [{ HUB_PORT: '' }, 'HUB_PORT is ""', 'poort'],
    [{ HUB_PORT: '8080\nx' }, 'HUB_PORT is "8080\\nx"', 'poort'],
    [{ HUB_PORTT: '8080' }, 'HUB_PORTT is een onbekende instelling (waarde "8080")', 'een van HUB_PORT, HUB_PROXIES, HUB_POSTGRES_URL'],
    [{ HUB_: '1' }, 'HUB_ is een onbekende instelling', 'een van'],
    [{ HUB_POSTGRES_URL: 'mysql://db/hub' }, 'HUB_POSTGRES_URL is "mysql://db/hub"', 'postgres:// of postgresql://'],
    [{ HUB_POSTGRES_URL: '' }, 'HUB_POSTGRES_URL is ""', 'postgresql://'],
    [{ HUB_REDIS_URL: 'localhost:6379' }, 'HUB_REDIS_URL is "localhost:6379"', 'redis:// of rediss://'],
    [{ HUB_REDIS_URL: 'redis:localhost' }, 'HUB_REDIS_URL is "redis:localhost"', 'redis:// of rediss://'],
    [{ HUB_PARTIJEN: '/bestaat/niet.json' }, 'HUB_PARTIJEN is "/bestaat/niet.json"', 'leesbaar JSON-bestand met partijen'],
    [{ HUB_BELEID: map }, `HUB_BELEID is "${map}"`, 'leesbaar JSON-bestand met beleid'],
    [{ HUB_NU: 'morgen' }, 'HUB_NU is "morgen"', 'ISO-moment'],
    [{ HUB_NU: '2026-04-01' }, 'HUB_NU is "2026-04-01"', 'ISO-moment'],
    [{ HUB_NU: '2026-02-30T00:00:00Z' }, 'HUB_NU is "2026-02-30T00:00:00Z"', 'ISO-moment'],
    [{ HUB_NU: '2026-04-01T08:00:00Z', NODE_ENV: 'production' }, 'HUB_NU is "2026-04-01T08:00:00Z"', 'niet ingesteld als NODE_ENV=production'],
    [{ HUB_DATA: '' }, 'HUB_DATA is ""', 'het pad van een map'],
    [{ HUB_DATA: json }, `HUB_DATA is "${json}"`, 'het pad van een map'],
    [{ HUB_XSD: join(map, 'leeg') }, 'HUB_XSD is', 'een map met ijw/3.2/*.xsd'],
    [{ HUB_KLUIS_SLEUTEL: 'a2xlaW4=' }, 'HUB_KLUIS_SLEUTEL is geheim', '32 bytes als base64'],
    [{ HUB_PSEUDONIEM_SLEUTEL: '' }, 'HUB_PSEUDONIEM_SLEUTEL is geheim', '32 bytes als base64'],
    [{ HUB_WEBHOOK_SLEUTEL: 'a2xlaW4=' }, 'HUB_WEBHOOK_SLEUTEL is geheim', '32 bytes als base64'],
    [{ HUB_SMTP_URL: 'http://post', HUB_SMTP_AFZENDER: 'a@b.nl' }, 'HUB_SMTP_URL is geheim', 'smtp:// of smtps://'],
    [{ HUB_SMTP_URL: 'smtp://post/pad', HUB_SMTP_AFZENDER: 'a@b.nl' }, 'HUB_SMTP_URL is geheim', 'smtp://gebruiker:wachtwoord@server:poort'],
    [{ HUB_SMTP_URL: 'smtp://post?logger=true', HUB_SMTP_AFZENDER: 'a@b.nl' }, 'HUB_SMTP_URL is geheim', 'met verder niets'],
    [{ HUB_SMTP_URL: 'smtp://post' }, 'HUB_SMTP_AFZENDER is niet ingesteld en HUB_SMTP_URL wel', 'beide of geen'],
    [{ HUB_SMTP_AFZENDER: 'a@b.nl' }, 'HUB_SMTP_URL is niet ingesteld en HUB_SMTP_AFZENDER wel', 'beide of geen'],
    [{ HUB_SMTP_URL: 'smtp://post', HUB_SMTP_AFZENDER: 'De hub' }, 'HUB_SMTP_AFZENDER is geheim', 'een e-mailadres'],
    [{ HUB_URL: 'hub.example' }, 'HUB_URL is "hub.example"', 'https:// of http://'],
    [{ HUB_ACCOUNTS: '/bestaat/niet.json' }, 'HUB_ACCOUNTS is "/bestaat/niet.json"', 'leesbaar JSON-bestand met accounts'],
    [{ HUB_ACCOUNTS: map }, `HUB_ACCOUNTS is "${map}"`, 'leesbaar JSON-bestand met accounts'],
    [{ HUB_OIDC_GEHEIM: 'x' }, 'HUB_OIDC_UITGEVER is niet ingesteld en HUB_OIDC_GEHEIM wel;', 'alle drie of geen'],
    [{ ...oidc, HUB_OIDC_CLIENT: '' }, 'HUB_OIDC_CLIENT is niet ingesteld en HUB_OIDC_UITGEVER wel', 'alle drie of geen'],
    [{ ...oidc, HUB_OIDC_GEHEIM: '' }, 'HUB_OIDC_GEHEIM is niet ingesteld en HUB_OIDC_UITGEVER wel', 'alle drie of geen'],
    [{ ...oidc, HUB_OIDC_UITGEVER: 'inloggen.regio.example' }, 'HUB_OIDC_UITGEVER is "inloggen.regio.example"', 'https:// of http://'],
    [{ ...oidc, HUB_OIDC_UITGEVER: 'http://inloggen.regio.example' }, 'HUB_OIDC_UITGEVER is "http://inloggen.regio.example"', 'met https:// begint'],
    [{ HUB_OIDC_ROLCLAIM: 'een rol' }, 'HUB_OIDC_ROLCLAIM is "een rol"', 'de naam van een claim'],
    [{ HUB_TLS_CA: pem('cert-een') }, 'HUB_TLS_SLEUTEL is niet ingesteld en HUB_TLS_CA wel', 'alle drie of geen'],
    [{ ...tls, HUB_TLS_CA: join(map, 'weg.pem') }, 'HUB_TLS_CA is', 'leesbaar PEM-bestand'],
    [{ ...tls, HUB_TLS_CA: join(map, 'tekst.pem') }, 'HUB_TLS_CA is', 'PEM-vorm'],
    [{ ...tls, HUB_TLS_SLEUTEL: pem('sleutel-twee') }, 'HUB_TLS_SLEUTEL is', 'die bij HUB_TLS_CERTIFICAAT hoort'],
    [{ ...tls, HUB_TLS_CERTIFICAAT: pem('sleutel-een') }, 'HUB_TLS_CERTIFICAAT is', 'een geldig certificaat'],
  ])('%j', (env, begin, moet) => {
    const regel = melding(env);
    expect(regel).toContain(begin);
    expect(regel.slice(regel.indexOf('dat moet zijn'))).toContain(moet);
    expect(regel).not.toContain('\n');
  });

  it.each(['HUB_PARTIJEN', 'HUB_CONTRACTEN', 'HUB_BELEID', 'HUB_PSEUDONIEM_SLEUTEL', 'HUB_KLUIS_SLEUTEL'])('%s is verplicht bij een gegeven database', (naam) => {
    expect(melding(Object.fromEntries(Object.entries(productie).filter(([n]) => n !== naam)))).toMatch(new RegExp(`^${naam} is niet ingesteld; dat moet zijn: .*verplicht`));
  });

  it.each<[Record<string, string>]>([
    [{ HUB_KLUIS_SLEUTEL: 'hartstikkeprive' }], [{ HUB_KLUIS_SLEUTELS: 'hartstikkeprive' }],
    [{ HUB_POSTGRES_URL: 'mysql://hub:hartstikkeprive@db/hub' }], [{ HUB_POSTGRES_URL: 'hub:hartstikkeprive@db' }],
    [{ HUB_REDIS_URL: 'http://:hartstikkeprive@r' }], [{ HUB_SMTP_URL: 'smtp://hub:hartstikkeprive@post/x', HUB_SMTP_AFZENDER: 'a@b.nl' }], [{ HUB_SMTP_URL: 'hartstikkeprive' }], [{ HUB_POSTGRES_URL: 'http://db/?password=hartstikkeprive' }],
  ])('%j: het geheim staat niet in de melding', (env) => {
    expect(melding(env)).toMatch(/geheim/);
    expect(melding(env)).not.toContain('hartstikkeprive');
  });

  it.each([SLEUTEL.slice(0, -1), `${SLEUTEL} `, SLEUTEL.replace('=', '=='), Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64'), Buffer.alloc(32).toString('hex')])(
    'sleutel %s is geen 32 bytes als base64', (waarde) => expect(melding({ HUB_KLUIS_SLEUTEL: waarde })).toContain('32 bytes als base64'));
});
