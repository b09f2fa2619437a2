import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { Probleem } from '@hub/vsp';
import type { Intakegrenzen } from '../grenzen.js';
import type { Reservering } from './ontvangstruimte.js';
import { Payloadbuffer } from './payloadbuffer.js';

/** Wat er van een multipart-verzoek binnenkwam. */
export interface Delen {
  metadata?: Buffer;
  payload?: { bytes: Buffer; sha256: Buffer };
  /** de payload ging over de grens; de rest is niet meer gelezen */
  teGroot: boolean;
}

/** De indiener verbrak de verbinding; er is niemand meer om te antwoorden. */
export class Afgebroken extends Error {
  override readonly name = 'Afgebroken';
}

/**
 * Leest de delen `berichtMetadata` en `payload` terwijl zij binnenstromen; andere delen worden overgeslagen.
 * @throws Probleem 400 (geen geldige multipart, een deel dubbel, te veel metadata) of 503 (geen ruimte, te traag)
 * @throws Afgebroken als de verbinding wegvalt
 */
export function leesDelen(req: IncomingMessage, reservering: Reservering, grenzen: Intakegrenzen): Promise<Delen> {
  return new Lezing(req, reservering, grenzen).lees();
}

class Lezing {
  private readonly metadata: Buffer[] = [];
  private metadataBytes = 0;
  private payload: Payloadbuffer | undefined;
  private readonly gezien = new Set<string>();
  private readonly uitkomst: { resolve: (delen: Delen) => void; reject: (fout: Error) => void; belofte: Promise<Delen> };

  constructor(
    private readonly req: IncomingMessage,
    private readonly reservering: Reservering,
    private readonly grenzen: Intakegrenzen,
  ) {
    let resolve!: (delen: Delen) => void;
    let reject!: (fout: Error) => void;
    const belofte = new Promise<Delen>((goed, mis) => { resolve = goed; reject = mis; });
    this.uitkomst = { resolve, reject, belofte };
  }

  async lees(): Promise<Delen> {
    const { req } = this;
    const lezer = maakLezer(req);
    const stopwacht = this.bewaakTempo();
    const verbroken = (): void => { if (!req.complete) this.uitkomst.reject(new Afgebroken('verbinding verbroken')); };
    lezer.on('file', (naam, deel) => this.neemDeel(naam, deel));
    lezer.on('finish', () => this.klaar(false));
    lezer.on('error', () => this.uitkomst.reject(Probleem.ongeldig('verzoek', 'De multipart-inhoud is onvolledig of beschadigd.')));
    req.on('close', verbroken);
    req.pipe(lezer);
    try {
      return await this.uitkomst.belofte;
    } finally {
      stopwacht();
      req.unpipe(lezer);
      req.off('close', verbroken);
    }
  }

  private neemDeel(naam: string, deel: BusboyFileStream): void {
    deel.on('error', () => undefined); // de lezer meldt dezelfde fout
    if (naam !== 'berichtMetadata' && naam !== 'payload') return void deel.resume();
    if (this.gezien.has(naam)) {
      deel.resume();
      return this.uitkomst.reject(Probleem.ongeldig(naam, 'Dit deel komt meer dan één keer voor.'));
    }
    this.gezien.add(naam);
    if (naam === 'berichtMetadata') deel.on('data', (stuk: Buffer) => this.neemMetadata(stuk));
    else this.neemPayload(deel);
  }

  private neemMetadata(stuk: Buffer): void {
    this.metadataBytes += stuk.length;
    if (this.metadataBytes > this.grenzen.maxMetadata) {
      this.uitkomst.reject(Probleem.ongeldig('berichtMetadata', 'Dit deel is te groot.'));
    } else if (this.reservering.zorgVoor(this.metadataBytes)) {
      this.metadata.push(stuk);
    } else {
      this.uitkomst.reject(geenRuimte(this.grenzen));
    }
  }

  private neemPayload(deel: BusboyFileStream): void {
    const lengte = inhoudslengte(this.req);
    const verwacht = lengte === undefined ? undefined : Math.max(0, lengte - this.metadataBytes);
    const payload = new Payloadbuffer(verwacht, this.grenzen.maxPayload, (bytes) => this.reservering.zorgVoor(bytes + this.metadataBytes));
    this.payload = payload;
    let vol = false;
    deel.on('data', (stuk: Buffer) => {
      if (vol) return;
      const reden = payload.voegToe(stuk);
      vol = reden !== undefined;
      if (reden === 'te groot') this.klaar(true);
      if (reden === 'geen ruimte') this.uitkomst.reject(geenRuimte(this.grenzen));
    });
  }

  private klaar(teGroot: boolean): void {
    const metadata = this.gezien.has('berichtMetadata') ? Buffer.concat(this.metadata) : undefined;
    this.uitkomst.resolve({ metadata, payload: this.payload?.sluitAf(), teGroot });
  }

  /** Een verzoek dat stilvalt of te lang duurt, geeft zijn plaats terug. @returns wat de bewaking stopt */
  private bewaakTempo(): () => void {
    const teTraag = (): void => this.uitkomst.reject(Probleem.overbelast(this.grenzen.wachtSeconden, 'Het verzoek kwam te traag binnen.'));
    const stil = setTimeout(teTraag, this.grenzen.stilMs);
    const totaal = setTimeout(teTraag, this.grenzen.totaalMs);
    const leeft = (): void => void stil.refresh();
    this.req.on('data', leeft);
    return () => {
      clearTimeout(stil);
      clearTimeout(totaal);
      this.req.off('data', leeft);
    };
  }
}

/** Content-Length in bytes, als de indiener haar opgeeft. */
export function inhoudslengte(req: IncomingMessage): number | undefined {
  const lengte = Number(req.headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(lengte) && lengte >= 0 ? lengte : undefined;
}

export function geenRuimte({ wachtSeconden }: Intakegrenzen): Probleem {
  return Probleem.overbelast(wachtSeconden, 'Er komen nu te veel berichten tegelijk binnen.');
}

function maakLezer(req: IncomingMessage): BusboyInstance {
  try {
    return new Busboy({
      headers: req.headers as BusboyHeaders,
      isPartAFile: () => true, // elk deel blijft bytes, wat de indiener er ook over zegt
      limits: { parts: 20, headerPairs: 50, headerSize: 16 * 1024 },
    });
  } catch {
    throw Probleem.ongeldig('Content-Type', 'Een bericht komt als multipart/form-data met een boundary.');
  }
}
