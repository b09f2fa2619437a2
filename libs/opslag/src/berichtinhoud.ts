import { Injectable } from '@nestjs/common';
import { Databank } from './databank.js';
import { Kluis } from './kluis.js';
import { openPayload, type Payloadverwijzing } from './payload.js';

/** De inhoud van berichten, voor een mens die haar mag inzien; wie dit aanroept, legt dat eerst vast in het raadpleeglogboek. */
@Injectable()
export class Berichtinhoud {
  constructor(
    private readonly databank: Databank,
    private readonly kluis: Kluis,
  ) {}

  /** De bytes zoals zij kwamen (XML of zip), of undefined als de bewaartermijn voorbij is. */
  async van(bericht: Payloadverwijzing): Promise<Buffer | undefined> {
    const { rowCount } = await this.databank.pool.query('select from bericht.payload where bericht_id = $1 and ontvangen_op = $2', [bericht.id, bericht.ontvangenOp]);
    return rowCount ? openPayload(this.databank.pool, this.kluis, bericht) : undefined;
  }
}
