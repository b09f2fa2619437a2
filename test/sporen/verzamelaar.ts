import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Een stap van een spoor zoals OTLP haar stuurt. */
export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  status: { code?: number; message?: string };
}

interface Zending { resourceSpans: { resource: { attributes: { key: string; value: { stringValue: string } }[] }; scopeSpans: { spans: Span[] }[] }[] }

/** Een OpenTelemetry-verzamelaar die onthoudt wat hij krijgt. */
export class Verzamelaar {
  readonly zendingen: { pad: string; inhoud: string }[] = [];

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Verzamelaar> {
    const verzamelaar = new Verzamelaar(createServer((req, res) => void text(req).then((inhoud) => {
      verzamelaar.zendingen.push({ pad: req.url ?? '', inhoud });
      res.setHeader('content-type', 'application/json').end('{}');
    })));
    await new Promise<void>((klaar) => verzamelaar.server.listen(0, '127.0.0.1', klaar));
    return verzamelaar;
  }

  get adres(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Alle stappen, met het proces waar zij gezet zijn. */
  get spans(): (Span & { proces?: string })[] {
    return this.zendingen.flatMap(({ inhoud }) => (JSON.parse(inhoud) as Zending).resourceSpans).flatMap(({ resource, scopeSpans }) => {
      const proces = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
      return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, proces })));
    });
  }

  sluit(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((klaar) => this.server.close(() => klaar()));
  }
}
