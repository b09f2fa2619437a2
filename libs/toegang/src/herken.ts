import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { onderwerpVanCertificaat } from '@hub/instellingen';

/** Waar de partijen staan. */
export interface Partijbron<P> {
  bijToken(token: string): Promise<P | undefined>;
  /** @param onderwerp onderwerp van het certificaat volgens RFC 2253 */
  bijCertificaat(onderwerp: string): Promise<P | undefined>;
}

/** Een partij, en waaraan zij is herkend. */
export interface Herkend<P> {
  partij: P;
  via: 'certificaat' | 'token';
}

/** Het onderwerp hoort bij de verbinding; een certificaat lezen kost meer dan de rest van de toegang. */
const onderwerpen = new WeakMap<TLSSocket, string | undefined>();

/** De partij die het verzoek doet: eerst naar haar certificaat, dan naar haar token. Onbekend: undefined. */
export async function herkenBeller<P>(req: IncomingMessage, partijen: Partijbron<P>): Promise<Herkend<P> | undefined> {
  const onderwerp = req.socket instanceof TLSSocket ? onderwerpVan(req.socket) : undefined;
  const viaCertificaat = onderwerp === undefined ? undefined : await partijen.bijCertificaat(onderwerp);
  if (viaCertificaat) return { partij: viaCertificaat, via: 'certificaat' };
  const token = /^Bearer +([^\s]+)\s*$/i.exec(req.headers.authorization ?? '')?.[1];
  const viaToken = token === undefined ? undefined : await partijen.bijToken(token);
  return viaToken && { partij: viaToken, via: 'token' };
}

/** Het onderwerp van een clientcertificaat dat door onze CA is uitgegeven. */
function onderwerpVan(socket: TLSSocket): string | undefined {
  if (!onderwerpen.has(socket)) {
    const certificaat = socket.authorized ? socket.getPeerX509Certificate() : undefined;
    onderwerpen.set(socket, certificaat && leesOnderwerp(certificaat.subject));
  }
  return onderwerpen.get(socket);
}

function leesOnderwerp(subject: string): string | undefined {
  try {
    return onderwerpVanCertificaat(subject);
  } catch {
    return undefined; // een onderwerp dat niet te schrijven is, kan ook niet in het partijenbestand staan
  }
}
