import { Injectable } from '@nestjs/common';
import { ONBEOORDEELD, type BaanRegel } from '@hub/berichtweg';
import { In } from 'typeorm';
import { Databank } from './databank.js';
import { Klok } from './klok.js';
import { alsOutboxRegel, EERSTE_BEURT, type Outboxrij } from './outbox-tabel.js';
import { BerichtRij } from './rijen.js';

/** Welke vastgelopen berichten: een voor een genoemd, of alle met dezelfde reden. */
export interface Vastkeuze {
  traceerIds?: readonly string[];
  reden?: string;
  /** zoveel moeten het er zijn; zijn het er meer of minder, dan gebeurt er niets */
  aantal?: number;
}

/** Een vastgelopen bericht. */
export interface Vastrij {
  bericht: BerichtRij;
  sinds: Date;
  reden: string;
  terzijde?: { op: Date; reden: string };
}

/** Berichten die om dezelfde reden vastlopen: voor een mens één probleem. */
export interface Vastoorzaak {
  reden: string;
  aantal: number;
  oudste: Date;
  nieuwste: Date;
  /** codes van wie het raakt, zowel afzenders als geadresseerden */
  partijen: string[];
}

/** Er zitten er intussen meer of minder vast dan degene zag die besliste. */
export class AnderAantal extends Error {
  override readonly name = 'AnderAantal';

  constructor(readonly nu: number) {
    super(`het zijn er nu ${nu}`);
  }
}

const GEKOZEN = `
  select v.bericht_id, b.traceer_id from bericht.vastgelopen v join bericht.bericht b on b.id = v.bericht_id
  where ($1::uuid[] is null or b.traceer_id = any($1)) and ($2::text is null or v.reden = $2) and b.status in (${ONBEOORDEELD.map((s) => `'${s}'`).join(', ')})
  order by v.bericht_id for update of v`;

/** Per reden wat er vastzit; waarover al besloten is, telt niet mee. */
export const OORZAKEN_SQL = `
  select v.reden, count(distinct b.id) as aantal, min(v.sinds) as oudste, max(v.sinds) as nieuwste, array_agg(distinct p.code order by p.code) as partijen
  from bericht.vastgelopen v join bericht.bericht b on b.id = v.bericht_id cross join lateral (values (b.afzender_code), (b.geadresseerde_code)) p (code)
  where v.terzijde_op is null group by v.reden order by oudste`;

const HERVERWERK = `
  with vrij as (
    delete from bericht.vastgelopen where bericht_id = any($1::bigint[]) returning bericht_id as id
  ), gemeld as (
    insert into bericht.gebeurtenis (op, bericht_id, soort) select $2, id, 'herverwerk' from vrij
  )
  insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt)
  select b.id, 'verwerken', bericht.baan_van(b.id), b.traceer_id, now() + interval '${EERSTE_BEURT}' from vrij join bericht.bericht b using (id) order by b.id
  returning bericht_id, stadium, baan, traceer_id`;

const TERZIJDE = `
  with weg as (
    update bericht.vastgelopen set terzijde_op = $2, terzijde_reden = $3 where bericht_id = any($1::bigint[]) returning bericht_id
  )
  insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs) select $2, bericht_id, 'terzijde', jsonb_build_object('reden', $3::text) from weg`;

/** Berichten waarop de hub zelf vastliep, en wat een mens ermee kan doen. */
@Injectable()
export class Vastgelopen {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  /** Vastgelopen berichten, langst wachtend eerst. @param terzijde die waarover al besloten is, of juist de andere */
  async lijst({ reden, traceerId, terzijde, limiet }: { reden?: string; traceerId?: string; terzijde: boolean; limiet: number }): Promise<Vastrij[]> {
    const { rows } = await this.databank.pool.query<{ id: number; sinds: Date; reden: string; terzijde_op: Date | null; terzijde_reden: string | null }>(
      `select b.id, v.sinds, v.reden, v.terzijde_op, v.terzijde_reden from bericht.vastgelopen v join bericht.bericht b on b.id = v.bericht_id
       where ($1::text is null or v.reden = $1) and ($2::uuid is null or b.traceer_id = $2) and (v.terzijde_op is not null) = $3 order by v.sinds, b.id limit $4`,
      [reden ?? null, traceerId ?? null, terzijde, limiet]);
    const berichten = new Map((await this.databank.bron.getRepository(BerichtRij).findBy({ id: In(rows.map(({ id }) => id)) })).map((bericht) => [bericht.id, bericht]));
    return rows.flatMap((rij) => {
      const bericht = berichten.get(rij.id);
      if (!bericht) return [];
      return [{ bericht, sinds: rij.sinds, reden: rij.reden, ...(rij.terzijde_op ? { terzijde: { op: rij.terzijde_op, reden: rij.terzijde_reden ?? '' } } : {}) }];
    });
  }

  /** Waarom er berichten vastzitten, met hoeveel en wie het raakt; waarover al besloten is, telt niet mee. Langst wachtend eerst. */
  async oorzaken(): Promise<Vastoorzaak[]> {
    const { rows } = await this.databank.pool.query<Vastoorzaak>(OORZAKEN_SQL);
    return rows;
  }

  /** Hoeveel van deze berichten er naar wie gaan als zij alsnog worden goedgekeurd. */
  async ontvangers({ traceerIds, reden }: Vastkeuze): Promise<{ geadresseerde: string; soort: string; aantal: number }[]> {
    const { rows } = await this.databank.pool.query<{ geadresseerde: string; soort: string; aantal: number }>(
      `select b.geadresseerde_code as geadresseerde, b.soort, count(*) as aantal from bericht.vastgelopen v join bericht.bericht b on b.id = v.bericht_id
       where ($1::uuid[] is null or b.traceer_id = any($1)) and ($2::text is null or v.reden = $2) group by 1, 2 order by 1, 2`, [traceerIds ?? null, reden ?? null]);
    return rows;
  }

  /**
   * Zet vastgelopen berichten terug in hun baan; een bericht dat intussen niet meer vastzit, blijft met rust.
   * @returns de regels voor het relais
   * @throws AnderAantal als het er niet zoveel zijn als gevraagd
   */
  async herverwerk(keuze: Vastkeuze): Promise<BaanRegel[]> {
    return this.metGekozen(keuze, async (vraag, ids) => (await vraag<Outboxrij>(HERVERWERK, [ids, this.klok.nu()])).map(alsOutboxRegel));
  }

  /**
   * Legt vastgelopen berichten terzijde.
   * @returns hoeveel
   * @throws AnderAantal als het er niet zoveel zijn als gevraagd
   */
  async legTerzijde(keuze: Vastkeuze, reden: string): Promise<number> {
    return this.metGekozen(keuze, async (vraag, ids) => {
      await vraag(TERZIJDE, [ids, this.klok.nu(), reden]);
      return ids.length;
    });
  }

  private async metGekozen<T>({ traceerIds, reden, aantal }: Vastkeuze, doe: (vraag: <R extends object>(sql: string, waarden: unknown[]) => Promise<R[]>, ids: number[]) => Promise<T>): Promise<T> {
    return this.databank.inTransactie(async (tx) => {
      const vraag = async <R extends object>(sql: string, waarden: unknown[]): Promise<R[]> => (await tx.query<R>(sql, waarden)).rows;
      const gekozen = await vraag<{ bericht_id: number }>(GEKOZEN, [traceerIds ?? null, reden ?? null]);
      if (aantal !== undefined && gekozen.length !== aantal) throw new AnderAantal(gekozen.length);
      return doe(vraag, gekozen.map(({ bericht_id }) => bericht_id));
    });
  }
}
