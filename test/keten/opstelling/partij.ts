import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { BERICHTSOORTEN, bouwXml, Schemaset, type Bericht, type BerichtType } from '@hub/ijw';
import { projectMap } from '@hub/instellingen';
import { VspClient, VspClientFout, type BerichtMetadata, type BerichtstatusGegevens, type KlaarstaandBericht } from '@hub/vsp';
import { join } from 'node:path';
import { wachtTot } from './wachten.js';

/** Wat een zending anders heeft dan gewoon. */
export interface Zending {
  traceerId?: string;
  conversatieId?: string;
  alsAntwoordOp?: string;
  metadata?: (metadata: BerichtMetadata) => void;
}

/** Een bericht dat in een postvak ligt, met zijn inhoud; het is geldig tegen zijn XSD. */
export interface Gelezen {
  type: BerichtType;
  klaarstaand: KlaarstaandBericht;
  xml: Buffer;
  inhoud: Bericht<BerichtType>;
}

const ONBEOORDEELD = ['Ontvangen', 'WordtVerwerkt'];

let schemas: Schemaset | undefined;
const schemaset = (): Schemaset => (schemas ??= Schemaset.laad(join(projectMap(), 'xsd')));

/** Een gemeente of aanbieder zoals die met de hub praat: alleen over de VSP-Koppeling. */
export class Ketenpartij {
  readonly client: VspClient;

  constructor(readonly code: string, basisUrl: string, client?: VspClient) {
    this.client = client ?? new VspClient({ basisUrl, token: `token-${code}` });
  }

  get rol(): string {
    return rolVan(this.code);
  }

  metadata(type: BerichtType, aan: string, { traceerId = randomUUID(), conversatieId = traceerId, alsAntwoordOp, metadata }: Zending = {}): BerichtMetadata {
    const m: BerichtMetadata = {
      routeringgegevens: {
        afzender: { rol: this.rol, code: this.code },
        geadresseerden: [{ rol: rolVan(aan), code: aan }],
        berichtstroom: { berichttype: 'JW', berichtsubtype: type, berichtversie: 3, berichtsubversie: 2, actie: BERICHTSOORTEN[type].naam.slice(0, 50) },
      },
      referentiegegevens: { conversatieId, traceerId, ...(alsAntwoordOp === undefined ? {} : { alsAntwoordOp }) },
    };
    metadata?.(m);
    return m;
  }

  /** Dient een bericht in; geeft zijn traceerId. */
  async stuur<T extends BerichtType>(type: T, aan: string, inhoud: Bericht<T> | Buffer, zending: Zending = {}): Promise<string> {
    const metadata = this.metadata(type, aan, zending);
    await this.client.push(metadata, Buffer.isBuffer(inhoud) ? inhoud : Buffer.from(bouwXml(type, inhoud)));
    return metadata.referentiegegevens.traceerId;
  }

  /** Dient in zoals een echte partij: is de hub er even niet, dan hetzelfde bericht opnieuw, tot het is aangenomen. */
  async stuurVolhardend(metadata: BerichtMetadata, payload: Buffer, maxMs = 120_000): Promise<void> {
    for (const einde = performance.now() + maxMs; ; ) {
      try {
        return await this.client.push(metadata, payload);
      } catch (fout) {
        const weg = !(fout instanceof VspClientFout);
        if (performance.now() > einde || (!weg && fout.status !== 503)) throw fout;
        await wacht(weg ? 200 : Math.min(1_000, (fout.retryAfter ?? 1) * 1_000));
      }
    }
  }

  /** Wacht tot de hub over een bericht heeft geoordeeld en geeft zijn status. */
  async oordeel(traceerId: string, maxMs = 60_000): Promise<BerichtstatusGegevens> {
    let status: BerichtstatusGegevens | undefined;
    await wachtTot(`oordeel over ${traceerId}`, async () => {
      status = await this.status(traceerId);
      return status !== undefined && !ONBEOORDEELD.includes(status.berichtstatus);
    }, maxMs, 20);
    return status as BerichtstatusGegevens;
  }

  async status(traceerId: string, versie: 'v2' | 'v3' = 'v3'): Promise<BerichtstatusGegevens | undefined> {
    return (await this.client.berichtstatus({ traceerId }, versie)).find((s) => s.referentiegegevens.traceerId === traceerId);
  }

  /** Wat er in het postvak ligt als antwoord op een bericht. */
  async antwoordenOp(traceerId: string): Promise<Gelezen[]> {
    return this.lees(await this.client.zoeken({ zoekpadType: 'ZoekpadOpAlsAntwoordOp', alsAntwoordOp: traceerId }));
  }

  /** Het bericht met dit traceerId uit het eigen postvak, als het er ligt. */
  async uitPostvak(traceerId: string): Promise<Gelezen | undefined> {
    const gevonden = (await this.client.lijst(250)).filter((b) => b.referentiegegevens.traceerId === traceerId);
    return (await this.lees(gevonden))[0];
  }

  private lees(klaarstaand: KlaarstaandBericht[]): Promise<Gelezen[]> {
    return Promise.all(klaarstaand.map(async (bericht) => {
      const type = bericht.routeringgegevens.berichtstroom.berichtsubtype as BerichtType;
      const xml = await this.client.payload(bericht.referentiegegevens.traceerId);
      const uitslag = schemaset().toets(xml, type);
      if (!uitslag.geldig) throw new Error(`${type} in het postvak is ongeldig: ${JSON.stringify(uitslag.meldingen)}`);
      return { type, klaarstaand: bericht, xml, inhoud: uitslag.bericht };
    }));
  }
}

/** De rol in de envelop: gemeentecodes hebben vier cijfers, AGB-codes acht. */
function rolVan(code: string): string {
  return code.length === 4 ? 'Gemeente' : 'Instelling';
}
