import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import * as z from 'zod';
import { InstellingFout, toonWaarde, zonderInloggegevens } from './instelling-fout.js';
import { projectMap } from './project-map.js';
import { GEEN_DEMO_BIJ, VARIABELEN, type VariabeleNaam } from './variabelen.js';
import { emailadres } from './velden.js';

/** Alles wat aan de hub in te stellen is, getoetst en aangevuld. */
export interface Instellingen {
  /** HTTP-poort; 0 laat het besturingssysteem een vrije poort kiezen */
  poort: number;
  /** hoeveel proxy's er na elkaar voor de hub staan */
  proxies: number;
  /** ontbreekt als de hub zijn eigen PostgreSQL start */
  postgresUrl?: string;
  /** ontbreekt als de wachtrijen in PostgreSQL staan */
  redisUrl?: string;
  /** absolute paden van de bestanden met partijen, contracten en beleid */
  partijen: string;
  contracten: string;
  beleid: string;
  /** begin van de gesimuleerde klok; ontbreekt bij de echte tijd */
  nu?: Date;
  /** absoluut pad van de map voor alles wat de hub zelf bewaart */
  dataMap: string;
  /** sleutels van 32 bytes; ontbreken alleen bij een eigen PostgreSQL, dan maakt de hub ze zelf in `dataMap` */
  pseudoniemSleutel?: Buffer;
  kluisSleutel?: Buffer;
  /** PEM-teksten; ontbreekt bij gewoon HTTP */
  tls?: { sleutel: string; certificaat: string; ca: string };
  /** mailserver en afzender; ontbreekt als er geen e-mail uitgaat */
  smtp?: { url: string; afzender: string };
  /** sleutel van 32 bytes; ontbreekt als er geen webhooks uitgaan */
  webhookSleutel?: Buffer;
  /** adres waarop partijen de API bereiken, zonder schuine streep aan het eind */
  url?: string;
  /** de OpenID-aanbieder waarmee mensen inloggen; ontbreekt als er alleen lokale accounts zijn */
  oidc?: { uitgever: string; client: string; geheim: string; rolclaim: string };
  /** absoluut pad van het bestand met lokale accounts; ontbreekt als er geen zijn */
  accounts?: string;
  /** adres van de OpenTelemetry-verzamelaar; ontbreekt als er geen sporen uitgaan */
  otelUrl?: string;
  /** absoluut pad van de map met `ijw/3.2/*.xsd`, of van een map met die bestanden zelf */
  xsdMap: string;
  productie: boolean;
  eigenPostgres: boolean;
  /** of de demo mag spelen op een lege database */
  demo: boolean;
}

export type Omgeving = Readonly<Record<string, string | undefined>>;

const GEHEIM = new Set<VariabeleNaam>(['HUB_PSEUDONIEM_SLEUTEL', 'HUB_KLUIS_SLEUTEL', 'HUB_SMTP_URL', 'HUB_SMTP_AFZENDER', 'HUB_WEBHOOK_SLEUTEL', 'HUB_OIDC_GEHEIM']);
/** Namen waarvan de waarde niet in een melding hoort, ook als de hub de naam niet kent (een verschrijving van een sleutel). */
const LIJKT_GEHEIM = /SLEUTEL|TOKEN|GEHEIM|WACHTWOORD|SECRET|PASSWORD|KEY|URL/i;
const MET_INLOG = new Set<VariabeleNaam>(['HUB_POSTGRES_URL', 'HUB_REDIS_URL', 'HUB_URL', 'HUB_OTEL_URL']);

/**
 * Leest en toetst de omgeving.
 * @throws InstellingFout met één regel: de variabele, de waarde en wat die moet zijn
 */
export function leesInstellingen(env: Omgeving): Instellingen {
  weigerOnbekende(env);
  const postgresUrl = leesUrl(env, 'HUB_POSTGRES_URL', ['postgres:', 'postgresql:']);
  const eigenPostgres = postgresUrl === undefined;
  const productie = env['NODE_ENV'] === 'production';
  return {
    poort: leesPoort(env),
    proxies: leesProxies(env),
    postgresUrl,
    redisUrl: leesUrl(env, 'HUB_REDIS_URL', ['redis:', 'rediss:']),
    partijen: leesBestandspad(env, 'HUB_PARTIJEN', 'partijen', eigenPostgres),
    contracten: leesBestandspad(env, 'HUB_CONTRACTEN', 'contracten', eigenPostgres),
    beleid: leesBestandspad(env, 'HUB_BELEID', 'beleid', eigenPostgres),
    nu: leesNu(env, productie),
    dataMap: leesDataMap(env),
    pseudoniemSleutel: leesSleutel(env, 'HUB_PSEUDONIEM_SLEUTEL', !eigenPostgres),
    kluisSleutel: leesSleutel(env, 'HUB_KLUIS_SLEUTEL', !eigenPostgres),
    tls: leesTls(env),
    smtp: leesSmtp(env),
    webhookSleutel: leesSleutel(env, 'HUB_WEBHOOK_SLEUTEL', false),
    url: leesUrl(env, 'HUB_URL', ['https:', 'http:'])?.replace(/\/+$/, ''),
    oidc: leesOidc(env),
    otelUrl: leesUrl(env, 'HUB_OTEL_URL', ['https:', 'http:']),
    accounts: leesAccountspad(env, eigenPostgres),
    xsdMap: leesXsdMap(env),
    productie,
    eigenPostgres,
    demo: GEEN_DEMO_BIJ.every((naam) => env[naam] === undefined),
  };
}

function weigerOnbekende(env: Omgeving): void {
  const bekend = new Set<string>(VARIABELEN.map(({ naam }) => naam));
  for (const naam of Object.keys(env)) {
    if (naam.startsWith('HUB_') && env[naam] !== undefined && !bekend.has(naam)) {
      const waarde = LIJKT_GEHEIM.test(naam) ? 'geheim' : toonWaarde(env[naam]);
      throw new InstellingFout(`${naam} is een onbekende instelling (waarde ${waarde}); dat moet zijn: een van ${[...bekend].join(', ')}`);
    }
  }
}

function weiger(naam: VariabeleNaam, waarde: string, moet: string): never {
  const getoond = GEHEIM.has(naam) ? 'geheim' : toonWaarde(MET_INLOG.has(naam) ? zonderInloggegevens(waarde) : waarde);
  throw new InstellingFout(`${naam} is ${getoond}; dat moet zijn: ${moet}`);
}

function ontbreekt(naam: VariabeleNaam, moet: string): never {
  throw new InstellingFout(`${naam} is niet ingesteld; dat moet zijn: ${moet} (verplicht als HUB_POSTGRES_URL is ingesteld)`);
}

function leesPoort(env: Omgeving): number {
  const waarde = env['HUB_PORT'] ?? '8080';
  const poort = Number(waarde);
  if (!/^(0|[1-9]\d{0,4})$/.test(waarde) || poort > 65535) weiger('HUB_PORT', waarde, 'een poort van 1 tot en met 65535 (0: een vrije poort)');
  return poort;
}

function leesProxies(env: Omgeving): number {
  const waarde = env['HUB_PROXIES'] ?? '0';
  if (!/^\d$/.test(waarde)) weiger('HUB_PROXIES', waarde, 'het aantal proxy\'s voor de hub, van 0 tot en met 9');
  return Number(waarde);
}

function leesUrl(env: Omgeving, naam: 'HUB_POSTGRES_URL' | 'HUB_REDIS_URL' | 'HUB_SMTP_URL' | 'HUB_URL' | 'HUB_OIDC_UITGEVER' | 'HUB_OTEL_URL', protocollen: string[]): string | undefined {
  const waarde = env[naam];
  if (waarde === undefined) return undefined;
  const url = URL.canParse(waarde) ? new URL(waarde) : undefined;
  if (!url || !protocollen.includes(url.protocol) || !waarde.includes('://')) {
    weiger(naam, waarde, `een URL die begint met ${protocollen.map((p) => `${p}//`).join(' of ')}`);
  }
  return waarde;
}

function leesBestandspad(env: Omgeving, naam: 'HUB_PARTIJEN' | 'HUB_CONTRACTEN' | 'HUB_BELEID', soort: string, eigenPostgres: boolean): string {
  const waarde = env[naam];
  const moet = `het pad van een leesbaar JSON-bestand met ${soort}`;
  if (waarde === undefined) return eigenPostgres ? join(projectMap(), 'config', `${soort}.demo.json`) : ontbreekt(naam, moet);
  if (!isSoort(waarde, 'isFile')) weiger(naam, waarde, moet);
  return resolve(waarde);
}

function leesAccountspad(env: Omgeving, eigenPostgres: boolean): string | undefined {
  const waarde = env['HUB_ACCOUNTS'];
  if (waarde === undefined) return eigenPostgres ? join(projectMap(), 'config', 'accounts.demo.json') : undefined;
  if (!isSoort(waarde, 'isFile')) weiger('HUB_ACCOUNTS', waarde, 'het pad van een leesbaar JSON-bestand met accounts');
  return resolve(waarde);
}

/** met of zonder seconden, altijd met tijdzone */
const ISO_MOMENT = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);

function leesNu(env: Omgeving, productie: boolean): Date | undefined {
  const waarde = env['HUB_NU'];
  if (waarde === undefined) return undefined;
  if (productie) weiger('HUB_NU', waarde, 'niet ingesteld als NODE_ENV=production; de klok verzetten is alleen voor simulatie');
  if (!ISO_MOMENT.safeParse(waarde).success) weiger('HUB_NU', waarde, 'een ISO-moment met tijdzone, bijvoorbeeld 2026-04-01T08:00:00Z');
  return new Date(waarde);
}

function leesDataMap(env: Omgeving): string {
  const waarde = env['HUB_DATA'];
  if (waarde === undefined) return join(projectMap(), '.hub');
  if (waarde === '' || (existsSync(waarde) && !isSoort(waarde, 'isDirectory'))) weiger('HUB_DATA', waarde, 'het pad van een map');
  return resolve(waarde);
}

function leesSleutel(env: Omgeving, naam: 'HUB_PSEUDONIEM_SLEUTEL' | 'HUB_KLUIS_SLEUTEL' | 'HUB_WEBHOOK_SLEUTEL', verplicht: boolean): Buffer | undefined {
  const waarde = env[naam];
  const moet = '32 bytes als base64 (44 tekens)';
  if (waarde === undefined) return verplicht ? ontbreekt(naam, moet) : undefined;
  const bytes = Buffer.from(waarde, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== waarde) weiger(naam, waarde, moet);
  return bytes;
}

function leesSmtp(env: Omgeving): Instellingen['smtp'] {
  const url = leesUrl(env, 'HUB_SMTP_URL', ['smtp:', 'smtps:']);
  const afzender = env['HUB_SMTP_AFZENDER'];
  if (url === undefined && afzender === undefined) return undefined;
  if (url === undefined || afzender === undefined) {
    const [mist, wel] = url === undefined ? ['HUB_SMTP_URL', 'HUB_SMTP_AFZENDER'] : ['HUB_SMTP_AFZENDER', 'HUB_SMTP_URL'];
    throw new InstellingFout(`${mist} is niet ingesteld en ${wel} wel; dat moet zijn: beide of geen van beide`);
  }
  if (!emailadres.safeParse(afzender).success) weiger('HUB_SMTP_AFZENDER', afzender, 'een e-mailadres');
  const { pathname, search, hash, hostname } = new URL(url);
  if (hostname === '' || !['', '/'].includes(pathname) || search + hash !== '') weiger('HUB_SMTP_URL', url, 'een URL als smtp://gebruiker:wachtwoord@server:poort, met verder niets');
  return { url, afzender };
}

const OIDC = ['HUB_OIDC_UITGEVER', 'HUB_OIDC_CLIENT', 'HUB_OIDC_GEHEIM'] as const;
const DEZE_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

function leesOidc(env: Omgeving): Instellingen['oidc'] {
  const wel = OIDC.find((naam) => env[naam] !== undefined);
  const rolclaim = env['HUB_OIDC_ROLCLAIM'] ?? 'hub_rol';
  if (!/^[\w.:/-]{1,100}$/.test(rolclaim)) weiger('HUB_OIDC_ROLCLAIM', rolclaim, 'de naam van een claim');
  if (wel === undefined) return undefined;
  const mist = OIDC.find((naam) => !env[naam]);
  if (mist) throw new InstellingFout(`${mist} is niet ingesteld en ${wel} wel; dat moet zijn: ${OIDC.join(', ')} alle drie of geen`);
  const uitgever = leesUrl(env, 'HUB_OIDC_UITGEVER', ['https:', 'http:']) ?? '';
  const { protocol, hostname } = new URL(uitgever);
  if (protocol === 'http:' && !DEZE_MACHINE.has(hostname)) weiger('HUB_OIDC_UITGEVER', uitgever, 'een adres dat met https:// begint (http:// alleen op deze machine)');
  return { uitgever, client: env['HUB_OIDC_CLIENT'] ?? '', geheim: env['HUB_OIDC_GEHEIM'] ?? '', rolclaim };
}

const TLS = ['HUB_TLS_SLEUTEL', 'HUB_TLS_CERTIFICAAT', 'HUB_TLS_CA'] as const;

function leesTls(env: Omgeving): Instellingen['tls'] {
  const [eerste] = TLS.filter((naam) => env[naam] !== undefined);
  if (eerste === undefined) return undefined;
  const [sleutel, certificaat, ca] = TLS.map((naam) => leesPem(env, naam, eerste)) as [string, string, string];
  probeerTls(env, 'HUB_TLS_CERTIFICAAT', 'een PEM-bestand met een geldig certificaat', { cert: certificaat });
  probeerTls(env, 'HUB_TLS_SLEUTEL', 'een PEM-bestand met de privésleutel, zonder wachtwoord, die bij HUB_TLS_CERTIFICAAT hoort', { key: sleutel, cert: certificaat });
  probeerTls(env, 'HUB_TLS_CA', 'een PEM-bestand met de certificaten van de CA', { ca });
  return { sleutel, certificaat, ca };
}

function leesPem(env: Omgeving, naam: (typeof TLS)[number], wel: VariabeleNaam): string {
  const waarde = env[naam];
  if (waarde === undefined) throw new InstellingFout(`${naam} is niet ingesteld en ${wel} wel; dat moet zijn: ${TLS.join(', ')} alle drie of geen`);
  const moet = 'het pad van een leesbaar PEM-bestand';
  if (!isSoort(waarde, 'isFile')) weiger(naam, waarde, moet);
  try {
    const pem = readFileSync(waarde, 'utf8');
    if (pem.includes('-----BEGIN ')) return pem;
  } catch {
    return weiger(naam, waarde, moet);
  }
  return weiger(naam, waarde, 'een bestand in PEM-vorm (-----BEGIN …)');
}

function probeerTls(env: Omgeving, naam: (typeof TLS)[number], moet: string, opties: Parameters<typeof createSecureContext>[0]): void {
  try {
    createSecureContext(opties);
  } catch {
    weiger(naam, env[naam] ?? '', moet);
  }
}

function leesXsdMap(env: Omgeving): string {
  const waarde = env['HUB_XSD'];
  if (waarde === undefined) return join(projectMap(), 'xsd');
  const bevatXsd = (map: string): boolean => isSoort(map, 'isDirectory') && readdirSync(map).some((bestand) => bestand.endsWith('.xsd'));
  if (!bevatXsd(join(waarde, 'ijw', '3.2')) && !bevatXsd(waarde)) weiger('HUB_XSD', waarde, 'een map met ijw/3.2/*.xsd');
  return resolve(waarde);
}

function isSoort(pad: string, soort: 'isFile' | 'isDirectory'): boolean {
  return statSync(pad, { throwIfNoEntry: false })?.[soort]() ?? false;
}
