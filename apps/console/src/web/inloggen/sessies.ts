import { hkdfSync } from 'node:crypto';
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';

/** Zolang blijft iemand ingelogd zonder iets te doen. */
export const RUST_MS = 15 * 60_000;
/** En zolang in elk geval, hoe druk hij ook is. */
export const DAG_MS = 8 * 60 * 60_000;

export interface Sessieopties {
  pool: Pool;
  /** sleutel van de kluis; die van de sessies wordt eruit afgeleid */
  kluisSleutel: Buffer;
  /** of de console alleen over TLS te bereiken is, ook als een proxy dat doet */
  veilig: boolean;
}

/** Houdt bij wie er is ingelogd: in de browser alleen een ondertekend nummer, al het andere in de database. */
export function maakSessies({ pool, kluisSleutel, veilig }: Sessieopties): RequestHandler {
  const Opslag = connectPgSimple(session);
  return session({
    name: veilig ? '__Host-hub' : 'hub',
    secret: Buffer.from(hkdfSync('sha256', kluisSleutel, '', 'sessies van de console', 32)).toString('base64'),
    store: new Opslag({ pool, schemaName: 'toegang', tableName: 'sessie', createTableIfMissing: false }),
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: veilig,
    // lax: wie van de OpenID-aanbieder terugkomt, moet zijn sessie nog hebben
    cookie: { httpOnly: true, sameSite: 'lax', secure: veilig, maxAge: RUST_MS, path: '/' },
  });
}
