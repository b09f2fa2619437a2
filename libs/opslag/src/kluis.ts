import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';

const gzipOpDraad = promisify(gzip);
const gunzipOpDraad = promisify(gunzip);

/** Onder deze grens is samenpersen op de eigen draad sneller dan de rondgang langs een andere. */
const KLEIN = 64 * 1024;
const IV_LENGTE = 12;
const TAG_LENGTE = 16;
/** Snelste stand: XML krimpt er al een factor tien of meer mee. */
const GZIP = { level: 1 };

/** Een versleutelde payload: iv, tag en cijfertekst aaneen, met het kenmerk van de sleutel. */
export interface Verzegeld {
  sleutelId: string;
  inhoud: Buffer;
}

/**
 * Bewaart inhoud samengeperst en versleuteld (gzip, AES-256-GCM). Het traceerId wordt meegetekend: inhoud die bij een ander
 * bericht is gelegd, opent niet.
 */
export class Kluis {
  readonly sleutelId: string;
  private readonly clientSleutelGeheim: Buffer;
  private readonly zegelGeheim: Buffer;

  /** @param sleutel 32 bytes */
  constructor(private readonly sleutel: Buffer) {
    this.sleutelId = createHash('sha256').update(sleutel).digest('hex').slice(0, 12);
    this.clientSleutelGeheim = Buffer.from(hkdfSync('sha256', sleutel, '', 'dossier client', 32));
    this.zegelGeheim = Buffer.from(hkdfSync('sha256', sleutel, '', 'toegang zegel', 32));
  }

  async verzegel(inhoud: Buffer, traceerId: string): Promise<Verzegeld> {
    const geperst = inhoud.length <= KLEIN ? gzipSync(inhoud, GZIP) : await gzipOpDraad(inhoud, GZIP);
    const iv = randomBytes(IV_LENGTE);
    const cijfer = createCipheriv('aes-256-gcm', this.sleutel, iv);
    cijfer.setAAD(Buffer.from(traceerId.toLowerCase()));
    const tekst = [cijfer.update(geperst), cijfer.final()];
    return { sleutelId: this.sleutelId, inhoud: Buffer.concat([iv, cijfer.getAuthTag(), ...tekst]) };
  }

  /** @throws Error als de sleutel een andere is, of de inhoud is veranderd of verwisseld */
  async open(verzegeld: Verzegeld, traceerId: string): Promise<Buffer> {
    if (verzegeld.sleutelId !== this.sleutelId) {
      throw new Error(`inhoud is versleuteld met sleutel ${verzegeld.sleutelId}; HUB_KLUIS_SLEUTEL is ${this.sleutelId}`);
    }
    const { inhoud } = verzegeld;
    const cijfer = createDecipheriv('aes-256-gcm', this.sleutel, inhoud.subarray(0, IV_LENGTE));
    cijfer.setAAD(Buffer.from(traceerId.toLowerCase()));
    cijfer.setAuthTag(inhoud.subarray(IV_LENGTE, IV_LENGTE + TAG_LENGTE));
    const geperst = Buffer.concat([cijfer.update(inhoud.subarray(IV_LENGTE + TAG_LENGTE)), cijfer.final()]);
    return geperst.length <= KLEIN ? gunzipSync(geperst) : gunzipOpDraad(geperst);
  }

  /** De sleutel waaronder het dossier een client kent: HMAC van het Bsn met een geheim dat niet in de database staat. */
  clientSleutel(bsn: string): string {
    return createHmac('sha256', this.clientSleutelGeheim).update(bsn).digest().subarray(0, 18).toString('base64url');
  }

  /** Een zegel (HMAC-SHA-256, 32 bytes) dat alleen wie de kluissleutel heeft kan maken: wie alleen bij de database kan, niet. */
  zegelOp(tekst: string): Buffer {
    return createHmac('sha256', this.zegelGeheim).update(tekst).digest();
  }
}
