import { Injectable } from '@nestjs/common';
import { VOLGERS, type BaanRegel, type OutboxBron, type Stadium, type Volger } from '@hub/berichtweg';
import { Databank } from './databank.js';

/** Wat van een rij van de outbox naar de wachtrij gaat. */
export interface Outboxrij {
  bericht_id: number;
  stadium: Stadium;
  baan: string;
  traceer_id: string;
}

/** Zo lang krijgt de aanbieding direct na de commit de tijd, voordat de veeg het werk opnieuw aanbiedt. */
export const EERSTE_BEURT = '15 seconds';

/** Maakt van een rij van de outbox de regel die het relais aanbiedt. */
export function alsOutboxRegel({ bericht_id: berichtId, stadium, baan, traceer_id: traceerId }: Outboxrij): BaanRegel {
  const id = String(berichtId);
  return { id, stadium, job: { berichtId: id, traceerId, baan, v: 2 } };
}

/** De outbox, gezien door het relais. */
@Injectable()
export class OutboxTabel implements OutboxBron {
  constructor(private readonly databank: Databank) {}

  async neemRijp(limiet: number, wachtMs: number): Promise<BaanRegel[]> {
    const { rows } = await this.databank.pool.query<Outboxrij>(
      `update bericht.outbox o
       set volgende_beurt = now() + make_interval(secs => $2::float8 / 1000 * least(o.beurten + 1, 10)), beurten = o.beurten + 1
       from (select stadium, bericht_id from bericht.outbox
             where stadium = 'verwerken' and volgende_beurt <= now() order by volgende_beurt limit $1 for update skip locked) rijp
       where (o.bericht_id, o.stadium) = (rijp.bericht_id, rijp.stadium)
       returning o.bericht_id, o.stadium, o.baan, o.traceer_id`,
      [limiet, wachtMs],
    );
    return rows.map(alsOutboxRegel);
  }

  async volgersMetWerk(): Promise<Volger[]> {
    const { rows } = await this.databank.pool.query<{ stadium: Volger }>(
      `select stadium from unnest($1::text[]) as v (stadium) where exists (select from bericht.outbox o where o.stadium = v.stadium and o.stadium <> 'verwerken')`,
      [VOLGERS],
    );
    return rows.map(({ stadium }) => stadium);
  }

  /** Hoeveel werk wacht, en hoe oud in milliseconden het oudste is. */
  async achterstand(): Promise<{ aantal: number; oudsteMs: number }> {
    const { rows } = await this.databank.pool.query<{ aantal: number; oudste: string | null }>(
      `select count(*) as aantal, extract(epoch from now() - min(sinds)) * 1000 as oudste
       from bericht.outbox`,
    );
    return { aantal: rows[0]?.aantal ?? 0, oudsteMs: Math.max(0, Math.round(Number(rows[0]?.oudste ?? 0))) };
  }

  /** Hoe oud, in seconden, het oudste werk van elke volger is; 0 als hij bij is. */
  async vertragingen(): Promise<Record<string, number>> {
    const { rows } = await this.databank.pool.query<{ stadium: Volger; seconden: number }>(
      `select v.stadium, coalesce(greatest(0, extract(epoch from now() - o.sinds)), 0)::float8 as seconden
       from unnest($1::text[]) as v (stadium) left join lateral (
         select sinds from bericht.outbox o where o.stadium = v.stadium and o.stadium <> 'verwerken' order by o.nr limit 1) o on true`,
      [VOLGERS],
    );
    return Object.fromEntries(rows.map(({ stadium, seconden }) => [stadium, seconden]));
  }
}
