import { randomUUID } from 'node:crypto';
import * as http from 'node:http';
import * as https from 'node:https';
import { buffer } from 'node:stream/consumers';
import type {
  BerichtMetadata, BerichtstatusGegevens, KlaarstaandBericht, ValidationProblemDetails, Zoekpad,
} from './contract.js';

export interface VspClientOpties {
  /** waar de hub luistert, zonder pad: `http://localhost:8080` */
  basisUrl: string;
  /** bearer token van de partij */
  token?: string;
  /** clientcertificaat van de partij, of alleen de CA die de hub vertrouwt; alles als PEM-tekst */
  tls?: { sleutel?: string; certificaat?: string; ca?: string };
  /** zoveel verbindingen tegelijk; zonder opgave onbeperkt */
  maxVerbindingen?: number;
}

/** Een antwoord dat geen succes is, met het probleem zoals de hub het beschrijft. */
export class VspClientFout extends Error {
  override readonly name = 'VspClientFout';

  constructor(
    readonly status: number,
    readonly probleem: ValidationProblemDetails,
    /** seconden waarna het opnieuw kan, als de hub dat zegt */
    readonly retryAfter?: number,
  ) {
    super(`HTTP ${status}: ${JSON.stringify(probleem.errors ?? probleem.title ?? probleem)}`);
  }
}

interface Verzoek {
  methode: 'GET' | 'POST' | 'DELETE';
  pad: string;
  inhoud?: Buffer[];
  inhoudstype?: string;
}

/** Zo heet een verbinding die de andere kant sloot, bij lezen en bij schrijven. */
const VERBROKEN: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'EPIPE']);

const PUSH = '/berichtenservice/berichten/rest-push/v1/berichten';
const PULL = '/berichtenservice/berichten/rest-pull/v1/berichten';

/**
 * Een partij aan de VSP-Koppeling. Elke methode gooit een `VspClientFout` als de hub geen succes antwoordt
 * en de fout van de verbinding als die er niet is. Niet `fetch`: dat kan zonder extra pakket geen clientcertificaat tonen.
 */
export class VspClient {
  private readonly basis: URL;
  private readonly agent: http.Agent;

  constructor(private readonly opties: VspClientOpties) {
    this.basis = new URL(opties.basisUrl);
    const verbinding = { keepAlive: true, ...(opties.maxVerbindingen === undefined ? {} : { maxSockets: opties.maxVerbindingen }) };
    const { sleutel, certificaat, ca } = opties.tls ?? {};
    this.agent = this.basis.protocol === 'https:'
      ? new https.Agent({ ...verbinding, key: sleutel, cert: certificaat, ca })
      : new http.Agent(verbinding);
  }

  /** Dient een bericht in; klaar als de hub het duurzaam heeft opgeslagen. */
  async push(metadata: BerichtMetadata, payload: Uint8Array): Promise<void> {
    const grens = `hub-${randomUUID()}`;
    const deel = (naam: string, type: string): string =>
      `--${grens}\r\nContent-Disposition: form-data; name="${naam}"; filename="${naam}"\r\nContent-Type: ${type}\r\n\r\n`;
    const voor = `${deel('berichtMetadata', 'application/json')}${JSON.stringify(metadata)}\r\n${deel('payload', 'application/octet-stream')}`;
    await this.vraag({
      methode: 'POST',
      pad: PUSH,
      inhoud: [Buffer.from(voor), Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength), Buffer.from(`\r\n--${grens}--\r\n`)],
      inhoudstype: `multipart/form-data; boundary=${grens}`,
    });
  }

  /** De klaarstaande berichten, het oudste eerst. @param limiet 1 tot en met 250 */
  lijst(limiet?: number): Promise<KlaarstaandBericht[]> {
    return this.vraagJson({ methode: 'GET', pad: PULL + vraagdeel({ limit: limiet }) });
  }

  /** De klaarstaande berichten die aan het zoekpad voldoen. */
  zoeken(zoekpad: Zoekpad, limiet?: number): Promise<KlaarstaandBericht[]> {
    return this.vraagJson({
      methode: 'POST',
      pad: `${PULL}/zoeken${vraagdeel({ limit: limiet })}`,
      inhoud: [Buffer.from(JSON.stringify(zoekpad))],
      inhoudstype: 'application/json',
    });
  }

  /** Het XML-document van een klaarstaand bericht, byte voor byte. */
  payload(traceerId: string): Promise<Buffer> {
    return this.vraag({ methode: 'GET', pad: `${PULL}/${encodeURIComponent(traceerId)}/payload` });
  }

  /** Bevestigt dat een bericht ontvangen is. */
  async bevestig(traceerId: string): Promise<void> {
    await this.vraag({ methode: 'DELETE', pad: `${PULL}/${encodeURIComponent(traceerId)}` });
  }

  /** De status van eigen berichten; een van beide sleutels. */
  berichtstatus(q: { traceerId?: string; conversatieId?: string }, versie: 'v2' | 'v3' = 'v3'): Promise<BerichtstatusGegevens[]> {
    return this.vraagJson({ methode: 'GET', pad: `/berichtenservice/berichtstatus/rest-pull/${versie}/berichtstatussen${vraagdeel(q)}` });
  }

  /** Sluit de openstaande verbindingen. */
  sluit(): void {
    this.agent.destroy();
  }

  private async vraagJson<T>(verzoek: Verzoek): Promise<T> {
    return JSON.parse((await this.vraag(verzoek)).toString('utf8')) as T;
  }

  private async vraag(verzoek: Verzoek): Promise<Buffer> {
    const antwoord = await this.verstuur(verzoek);
    const inhoud = await buffer(antwoord);
    const status = antwoord.statusCode ?? 0;
    if (status >= 200 && status < 300) return inhoud;
    const wacht = Number(antwoord.headers['retry-after']);
    throw new VspClientFout(status, leesProbleem(inhoud), Number.isFinite(wacht) ? wacht : undefined);
  }

  private verstuur({ methode, pad, inhoud = [], inhoudstype }: Verzoek): Promise<http.IncomingMessage> {
    const { token } = this.opties;
    const headers: http.OutgoingHttpHeaders = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(inhoudstype === undefined ? {} : { 'content-type': inhoudstype, 'content-length': inhoud.reduce((som, deel) => som + deel.length, 0) }),
    };
    const { request } = this.basis.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      let beantwoord = false;
      const req = request(new URL(pad, this.basis), { method: methode, headers, agent: this.agent }, (antwoord) => {
        beantwoord = true;
        resolve(antwoord);
      });
      req.on('error', (fout: NodeJS.ErrnoException) => {
        if (beantwoord) return; // na een vroeg antwoord mag de rest van de verzending mislukken
        // de hub sloot een verbinding die open stond, net toen zij weer gebruikt werd; elk verzoek mag nog eens
        if (req.reusedSocket && VERBROKEN.has(fout.code)) resolve(this.verstuur({ methode, pad, inhoud, inhoudstype }));
        else reject(fout);
      });
      for (const deel of inhoud) req.write(deel);
      req.end();
    });
  }
}

function vraagdeel(parameters: Record<string, string | number | undefined>): string {
  const gegeven = Object.entries(parameters).filter(([, waarde]) => waarde !== undefined).map(([naam, waarde]) => [naam, String(waarde)]);
  return gegeven.length === 0 ? '' : `?${new URLSearchParams(gegeven as [string, string][]).toString()}`;
}

function leesProbleem(inhoud: Buffer): ValidationProblemDetails {
  try {
    const probleem: unknown = JSON.parse(inhoud.toString('utf8'));
    return typeof probleem === 'object' && probleem !== null ? probleem : {};
  } catch {
    return {};
  }
}
