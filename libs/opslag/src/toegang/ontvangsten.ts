import { Injectable } from '@nestjs/common';
import { Databank } from '../databank.js';
import { grensvoorwaarden, type Raadpleegfilter } from './raadpleegfilter.js';

/** Dat een partij een bericht uit haar postvak haalde en de ontvangst bevestigde. */
export interface Ontvangst {
  traceerId: string;
  soort: string;
  /** code van de partij die het kreeg */
  geadresseerde: string;
  op: Date;
}

/** Wie berichten ontving. Het staat bij de geschiedenis van het bericht zelf; het raadpleeglogboek herhaalt het niet. */
@Injectable()
export class Ontvangsten {
  constructor(private readonly databank: Databank) {}

  /** Van de berichten over een cliënt of van één bericht, nieuwste eerst; op iets anders is niet te zoeken. */
  async zoek(f: Raadpleegfilter): Promise<Ontvangst[]> {
    if (f.client === undefined && f.traceerId === undefined) return [];
    const waarden: unknown[] = [];
    const als = (waarde: unknown, eis: (plek: string) => string): string[] => (waarde === undefined ? [] : [eis(`$${waarden.push(waarde)}`)]);
    const eisen = [
      ...als(f.client, (p) => `b.id in (select toegang.berichten_van(${p}))`),
      ...als(f.traceerId, (p) => `b.traceer_id = ${p}`),
      ...als(f.partij, (p) => `b.geadresseerde_code = ${p}`),
      ...grensvoorwaarden(f, 'g.op', als),
    ];
    const { rows } = await this.databank.pool.query<Ontvangst>(
      `select b.traceer_id as "traceerId", b.soort, b.geadresseerde_code as geadresseerde, g.op
       from bericht.bericht b join bericht.gebeurtenis g on g.bericht_id = b.id and g.soort = 'status' and g.bewijs ->> 'status' = 'Bezorgd'
       where ${eisen.join(' and ')} order by g.id desc limit $${waarden.push(f.limiet)}`, waarden);
    return rows;
  }
}
