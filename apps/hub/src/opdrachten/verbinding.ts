import { join } from 'node:path';
import { InstellingFout, projectMap } from '@hub/instellingen';
import { VspClient, VspClientFout } from '@hub/vsp';
import { Adresboek } from './adresboek.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { HubApi, HubApiFout } from './hub-api.js';

/** Wat elke opdracht over de hub en de partij mag zeggen. */
export interface Verbindingsopties {
  /** adres van de hub */
  hub?: string;
  /** code van de partij namens wie */
  als?: string;
  token?: string;
  /** partijenbestand */
  partijen?: string;
}

export type Omgeving = Readonly<Record<string, string | undefined>>;

/** Met welke hub en namens wie een opdracht praat. */
export class Verbinding {
  readonly adresboek: Adresboek;
  private readonly clients: VspClient[] = [];

  /** @param basisUrl adres van de hub, zonder pad */
  constructor(
    readonly opties: Verbindingsopties,
    readonly basisUrl: string,
    omgeving: Omgeving,
  ) {
    if (!/^https?:\/\//.test(basisUrl) || !URL.canParse(basisUrl)) {
      throw new Gebruiksfout(`--hub is ${basisUrl}; dat moet zijn: een adres als http://localhost:8080`);
    }
    this.adresboek = Adresboek.lees(opties.partijen ?? omgeving['HUB_PARTIJEN'] ?? join(projectMap(), 'config', 'partijen.demo.json'));
  }

  /** De VSP-Koppeling namens een partij. */
  vsp(code: string): VspClient {
    const client = new VspClient({ basisUrl: this.basisUrl, token: this.token(code) });
    this.clients.push(client);
    return client;
  }

  /** De eigen API namens een partij. */
  api(code: string): HubApi {
    return new HubApi({ basisUrl: this.basisUrl, token: this.token(code) });
  }

  sluit(): void {
    for (const client of this.clients) client.sluit();
  }

  private token(code: string): string {
    return this.opties.token ?? this.adresboek.token(code);
  }
}

const ONBEREIKBAAR = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ETIMEDOUT'];

/** Codes van Node als het certificaat van de hub niet te vertrouwen is. */
const CERTIFICAAT = /CERT|UNABLE_TO_/;

function code(fout: unknown): string | undefined {
  const { code: eigen, cause } = (fout ?? {}) as { code?: string; cause?: { code?: string } };
  return eigen ?? cause?.code;
}

/** Eén regel die zegt wat er misging en wat eraan te doen is. */
export function legUit(fout: unknown, hub: string): string {
  if (fout instanceof Gebruiksfout || fout instanceof InstellingFout) return fout.message;
  if (fout instanceof VspClientFout || fout instanceof HubApiFout) {
    if (fout.status === 401) return `de hub op ${hub} kent dit token niet; geef --als met een partij uit het bestand van de hub, of --token`;
    const uitleg = fout instanceof HubApiFout ? fout.message : [fout.probleem.title, ...redenen(fout)].filter(Boolean).join('; ');
    return `de hub antwoordt ${fout.status}${uitleg ? `: ${uitleg}` : ''}`;
  }
  if (ONBEREIKBAAR.includes(code(fout) ?? '')) return `geen hub te bereiken op ${hub}; start hem met npm start, of geef het adres met --hub`;
  if (CERTIFICAAT.test(code(fout) ?? '')) return `het certificaat van ${hub} is niet te vertrouwen (${code(fout)}); zet NODE_EXTRA_CA_CERTS op de CA van de hub`;
  return fout instanceof Error ? fout.message : String(fout);
}

/** De fouten uit een antwoord van de VSP-Koppeling: veld of BRS-code, met wat eraan schort. */
export function redenen({ probleem }: VspClientFout): string[] {
  const fouten = Object.entries(probleem.errors ?? {}).map(([veld, teksten]) => `${veld} ${teksten.join(' ')}`);
  return fouten.length > 0 ? fouten : [probleem.detail ?? ''].filter(Boolean);
}
