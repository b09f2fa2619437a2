import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Aanroep {
  pad: string;
  koppen: IncomingHttpHeaders;
  inhoud: string;
}

/** Een partij die op haar webhook luistert. */
export class Ontvanger {
  readonly aanroepen: Aanroep[] = [];
  /** wat zij antwoordt */
  status = 204;
  /** verwijst de aanroeper hierheen, bij een status die dat doet */
  verwijstNaar: string | undefined;
  adres = '';

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Ontvanger> {
    const server = createServer((req, res) => {
      const stukken: Buffer[] = [];
      req.on('data', (stuk: Buffer) => stukken.push(stuk));
      req.on('end', () => {
        ontvanger.aanroepen.push({ pad: req.url ?? '', koppen: req.headers, inhoud: Buffer.concat(stukken).toString('utf8') });
        res.writeHead(ontvanger.status, ontvanger.verwijstNaar === undefined ? {} : { location: ontvanger.verwijstNaar }).end(ontvanger.status === 204 ? undefined : 'geheim antwoord');
      });
    });
    const ontvanger = new Ontvanger(server);
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    ontvanger.adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?sleutel=niet-in-het-logboek`;
    return ontvanger;
  }

  async sluit(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((klaar) => this.server.close(klaar));
  }
}
