import { createHash, createHmac } from 'node:crypto';

/** Maakt pseudoniemen met een sleutel die niet in de database staat. */
export class Pseudoniemen {
  /** herkent de sleutel zonder haar te verraden */
  readonly kenmerk: string;

  /** @param sleutel 32 bytes */
  constructor(private readonly sleutel: Buffer) {
    this.kenmerk = createHash('sha256').update(sleutel).digest('hex').slice(0, 12);
  }

  /** HMAC-SHA-256 van het Bsn. */
  van(bsn: string): string {
    return createHmac('sha256', this.sleutel).update(bsn).digest('base64url');
  }
}
