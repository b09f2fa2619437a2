/** Een knoop van Redis. */
export interface Knoop {
  host: string;
  port: number;
}

/** Waar Redis te vinden is, in de drie vormen die wij kennen. */
export interface Redisdoel {
  soort: 'enkel' | 'cluster' | 'sentinel';
  knopen: Knoop[];
  tls: boolean;
  username?: string;
  password?: string;
  /** databasenummer; een cluster kent er geen */
  db?: number;
  /** naam van de groep waarvan Sentinel de meester aanwijst */
  groep?: string;
}

const VORM = /^redis(s)?(?:\+(cluster|sentinel))?:\/\/(?:([^@/]*)@)?([^/?#]+)(?:\/([^?#]*))?(?:\?([^#]*))?$/;
const POORT = { enkel: 6379, cluster: 6379, sentinel: 26379 } as const;

/**
 * Leest een Redis-adres: `redis://[naam:wachtwoord@]host[:poort][/db]`, `rediss://` met TLS,
 * `redis+cluster://a:1,b:2` (of `redis://a:1,b:2?cluster=true`) en `redis+sentinel://a:1,b:2/groep[/db]`.
 * @throws Error met wat er aan het adres mankeert; het adres zelf staat er niet in, want het kan een wachtwoord dragen
 */
export function leesRedisUrl(url: string): Redisdoel {
  const delen = VORM.exec(url.trim());
  if (!delen) throw new Error('Redis-adres is niet te lezen; verwacht redis://host:poort, rediss://…, redis+cluster://… of redis+sentinel://…/groep');
  const [, metTls, achtervoegsel, wie, plaatsen = '', pad = '', vragen = ''] = delen;
  const soort = soortVan(achtervoegsel, vragen);
  const knopen = plaatsen.split(',').map((plaats) => leesKnoop(plaats, POORT[soort]));
  if (soort === 'enkel' && knopen.length > 1) throw new Error('Redis-adres noemt meer hosts; schrijf redis+cluster:// of redis+sentinel://');
  const [username, password] = leesWie(wie);
  return { soort, knopen, tls: metTls !== undefined, username, password, ...leesPad(soort, pad) };
}

function soortVan(achtervoegsel: string | undefined, vragen: string): Redisdoel['soort'] {
  if (achtervoegsel === 'cluster' || achtervoegsel === 'sentinel') return achtervoegsel;
  return new URLSearchParams(vragen).get('cluster') === 'true' ? 'cluster' : 'enkel';
}

function leesKnoop(plaats: string, standaardpoort: number): Knoop {
  const delen = /^(\[[0-9a-fA-F:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(plaats);
  const host = delen?.[1]?.replace(/^\[|\]$/g, '');
  if (!host) throw new Error('Redis-adres heeft een host die niet te lezen is; verwacht host of host:poort');
  return { host, port: delen?.[2] ? Number(delen[2]) : standaardpoort };
}

function leesWie(wie: string | undefined): [string | undefined, string | undefined] {
  if (!wie) return [undefined, undefined];
  const scheiding = wie.indexOf(':');
  const [naam, wachtwoord] = scheiding < 0 ? [wie, ''] : [wie.slice(0, scheiding), wie.slice(scheiding + 1)];
  return [decodeURIComponent(naam) || undefined, decodeURIComponent(wachtwoord) || undefined];
}

function leesPad(soort: Redisdoel['soort'], pad: string): Pick<Redisdoel, 'db' | 'groep'> {
  const stukken = pad.split('/').filter((stuk) => stuk !== '');
  const groep = soort === 'sentinel' ? decodeURIComponent(stukken.shift() ?? '') : undefined;
  if (groep === '') throw new Error('Redis-adres voor Sentinel mist de groep; verwacht redis+sentinel://host:poort/groep');
  const nummer = stukken.shift();
  if (stukken.length > 0 || (nummer !== undefined && !/^\d{1,4}$/.test(nummer))) throw new Error('Redis-adres heeft een databasenummer dat geen getal is');
  if (soort === 'cluster' && nummer !== undefined && nummer !== '0') throw new Error('Redis Cluster kent alleen database 0');
  return { db: nummer === undefined ? undefined : Number(nummer), groep };
}
