import { createHash } from 'node:crypto';

/** Waarom er niets meer bij kan. */
export type Vol = 'te groot' | 'geen ruimte';

const EERSTE_STAP = 64 * 1024;

/** Vangt een payload op in één aaneengesloten geheugen en telt en hasht terwijl zij binnenkomt. */
export class Payloadbuffer {
  private readonly hash = createHash('sha256');
  private geheugen = Buffer.alloc(0);
  private lengte = 0;

  /**
   * @param verwacht hoeveel bytes er ten hoogste komen, als dat bekend is
   * @param maximum grootste payload
   * @param vraagRuimte vraagt om dit totaal aan bytes; false: het is er niet
   */
  constructor(
    private readonly verwacht: number | undefined,
    private readonly maximum: number,
    private readonly vraagRuimte: (bytes: number) => boolean,
  ) {}

  /** @returns undefined als het deel erbij is */
  voegToe(deel: Buffer): Vol | undefined {
    const nodig = this.lengte + deel.length;
    if (nodig > this.maximum) return 'te groot';
    if (nodig > this.geheugen.length && !this.groei(nodig)) return 'geen ruimte';
    deel.copy(this.geheugen, this.lengte);
    this.hash.update(deel);
    this.lengte = nodig;
    return undefined;
  }

  /** De bytes en hun SHA-256; hierna kan er niets meer bij. */
  sluitAf(): { bytes: Buffer; sha256: Buffer } {
    return { bytes: this.geheugen.subarray(0, this.lengte), sha256: this.hash.digest() };
  }

  private groei(nodig: number): boolean {
    const gewenst = Math.max(nodig, this.verwacht ?? 2 * this.geheugen.length, this.verwacht === undefined ? EERSTE_STAP : 0);
    const omvang = Math.min(gewenst, this.maximum);
    if (!this.vraagRuimte(omvang)) return false;
    const groter = Buffer.allocUnsafe(omvang);
    this.geheugen.copy(groter, 0, 0, this.lengte);
    this.geheugen = groter;
    return true;
  }
}
