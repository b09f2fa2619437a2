import { Injectable } from '@nestjs/common';
import { Databank } from './databank.js';
import { IN_POSTVAK_SQL } from './envelop-rij.js';

/** Wat de hub van een bericht vond: goed, afgewezen met een retour, niet te lezen, of nog niet bekeken. */
export type Verkeersoordeel = 'goed' | 'afgewezen' | 'afgekeurd' | 'wacht';

/** Zoveel berichten van een soort met een oordeel. */
export interface Verkeersteller {
  soort: string;
  oordeel: Verkeersoordeel;
  aantal: number;
}

/** Het oudste bericht dat wacht om beoordeeld te worden. */
export interface Wachtend {
  aantal: number;
  oudste?: { traceerId: string; soort: string; ontvangenOp: Date };
}

/** Wat in een postvak ligt en nog niet is opgehaald. */
export interface Postvakstand {
  code: string;
  aantal: number;
  oudste: Date;
}

const OORDEEL = `case status when 'AfgekeurdDoorDienst' then 'afgekeurd' when 'VerwerkingVoltooid' then 'afgewezen'
  when 'Ontvangen' then 'wacht' when 'WordtVerwerkt' then 'wacht' else 'goed' end`;
/** Berichten van partijen; wat de hub zelf antwoordde, telt niet als verkeer. */
const VAN_PARTIJ = 'vingerafdruk is not null';
const EIGEN = '($2::text is null or afzender_code = $2 or geadresseerde_code = $2)';

/** Telt wat er stroomt en wat er wacht, voor wie alles wil zien of voor één partij. */
@Injectable()
export class Verkeersbeeld {
  constructor(private readonly databank: Databank) {}

  /** Berichten van partijen sinds een moment, per soort en oordeel. @param partij alleen wat zij stuurde of ontving */
  async sinds(moment: Date, partij?: string): Promise<Verkeersteller[]> {
    const { rows } = await this.databank.pool.query<Verkeersteller>(
      `select soort, ${OORDEEL} as oordeel, count(*) as aantal from bericht.bericht where ontvangen_op > $1 and ${EIGEN} and ${VAN_PARTIJ} group by 1, 2 order by 1, 2`,
      [moment, partij ?? null]);
    return rows;
  }

  /** Hoeveel er per minuut binnenkwam, oudste eerst; een minuut zonder berichten staat er ook. @param minuten zoveel tot en met die van `nu` */
  async perMinuut(nu: Date, minuten: number, partij?: string): Promise<{ minuut: Date; aantal: number }[]> {
    const { rows } = await this.databank.pool.query<{ minuut: Date; aantal: number }>(
      `select m.minuut, count(b.id) as aantal
       from generate_series(date_trunc('minute', $1::timestamptz) - make_interval(mins => $3 - 1), date_trunc('minute', $1::timestamptz), interval '1 minute') m (minuut)
       left join (select id, ontvangen_op from bericht.bericht where ontvangen_op > $1::timestamptz - make_interval(mins => $3) and ${EIGEN} and ${VAN_PARTIJ}) b
         on date_trunc('minute', b.ontvangen_op) = m.minuut
       group by 1 order by 1`, [nu, partij ?? null, minuten]);
    return rows;
  }

  /** Wat nog beoordeeld moet worden. */
  async wachtend(): Promise<Wachtend> {
    const { rows } = await this.databank.pool.query<{ aantal: number; traceer_id: string | null; soort: string | null; ontvangen_op: Date | null }>(
      `select (select count(*) from bericht.outbox where stadium = 'verwerken') as aantal, b.traceer_id, b.soort, b.ontvangen_op
       from (select min(bericht_id) as id from bericht.outbox where stadium = 'verwerken') o left join bericht.bericht b on b.id = o.id`);
    const [rij] = rows;
    if (!rij?.traceer_id || !rij.soort || !rij.ontvangen_op) return { aantal: rij?.aantal ?? 0 };
    return { aantal: rij.aantal, oudste: { traceerId: rij.traceer_id, soort: rij.soort, ontvangenOp: rij.ontvangen_op } };
  }

  /** Postvakken waarin iets ligt, langst wachtend eerst. @param partij alleen haar postvak */
  async postvakken(partij: string | undefined, limiet: number): Promise<Postvakstand[]> {
    const { rows } = await this.databank.pool.query<Postvakstand>(
      `select geadresseerde_code as code, count(*) as aantal, min(status_op) as oudste from bericht.bericht
       where ${IN_POSTVAK_SQL} and ($1::text is null or geadresseerde_code = $1) group by 1 order by oudste limit $2`, [partij ?? null, limiet]);
    return rows;
  }
}
