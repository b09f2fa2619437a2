import { Injectable } from '@nestjs/common';
import { ONBEOORDEELD, type Berichtstatus, type OutboxRegel } from '@hub/berichtweg';
import { Brackets } from 'typeorm';
import type { Statusmelding } from './berichtstatussen.js';
import { Databank } from './databank.js';
import { Klok } from './klok.js';
import { alsOutboxRegel, EERSTE_BEURT } from './outbox-tabel.js';
import { BerichtRij } from './rijen.js';

/** Een bevinding zoals zij bewaard is; de vorm is die van `Bevinding` in de regels. */
export interface BewaardeBevinding {
  regel: string;
  niveau: number;
  retourcode: string | null;
  pad: string;
  uitleg: string;
}

export interface Berichtdetail {
  bericht: BerichtRij;
  historie: { status: Berichtstatus; op: Date }[];
  bevindingen: BewaardeBevinding[];
  meldingen: Statusmelding[];
  /** traceerIds van wat erop antwoordde, en van het bericht waarop dit een antwoord is */
  retouren: string[];
  heenbericht?: string;
  vastgelopen?: { sinds: Date; reden: string };
}

export interface Berichtfilter {
  /** alleen berichten van of aan deze partij */
  partij?: string;
  soort?: string;
  status?: string;
  afzender?: string;
  geadresseerde?: string;
  van?: Date;
  tot?: Date;
  /** traceerId, conversatieId of referentieId */
  zoek?: string;
  /** volgnummer waarna (ouder) de bladzijde begint */
  na?: number;
  limiet: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Berichten opzoeken voor mensen. */
@Injectable()
export class Berichtregister {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  async detail(traceerId: string): Promise<Berichtdetail | undefined> {
    const { bron } = this.databank;
    const bericht = await bron.getRepository(BerichtRij).findOneBy({ traceerId });
    if (!bericht) return undefined;
    const [gebeurtenissen, oordeel, retouren, heen, vast] = await Promise.all([
      bron.query<{ op: Date; bewijs: { status: Berichtstatus } }[]>(
        `select op, bewijs from bericht.gebeurtenis where bericht_id = $1 and soort = 'status' order by id`, [bericht.id]),
      bron.query<{ bevindingen: BewaardeBevinding[] }[]>('select bevindingen from bericht.oordeel where bericht_id = $1', [bericht.id]),
      bron.getRepository(BerichtRij).find({ select: { id: true, traceerId: true }, where: { heenId: bericht.id }, order: { id: 'ASC' } }),
      bericht.heenId === null ? null : bron.getRepository(BerichtRij).findOneBy({ id: bericht.heenId }),
      bron.query<{ sinds: Date; reden: string }[]>('select sinds, reden from bericht.vastgelopen where bericht_id = $1', [bericht.id]),
    ]);
    return {
      bericht,
      historie: [
        { status: bericht.vingerafdruk === null ? 'WordtAangeboden' : 'Ontvangen', op: bericht.ontvangenOp },
        ...gebeurtenissen.map(({ op, bewijs }) => ({ status: bewijs.status, op })),
      ],
      bevindingen: oordeel[0]?.bevindingen ?? [],
      meldingen: bericht.meldingen ?? [],
      retouren: retouren.map((r) => r.traceerId),
      heenbericht: heen?.traceerId,
      vastgelopen: vast[0],
    };
  }

  /** Een bladzijde berichten, nieuwste eerst. */
  async lijst(f: Berichtfilter): Promise<BerichtRij[]> {
    const vraag = this.databank.bron.getRepository(BerichtRij).createQueryBuilder('b').orderBy('b.id', 'DESC').limit(f.limiet);
    if (f.partij) vraag.andWhere(':partij in (b.afzender_code, b.geadresseerde_code)', { partij: f.partij });
    if (f.soort) vraag.andWhere('b.soort = :soort', { soort: f.soort });
    if (f.status) vraag.andWhere('b.status = :status', { status: f.status });
    if (f.afzender) vraag.andWhere('b.afzender_code = :afzender', { afzender: f.afzender });
    if (f.geadresseerde) vraag.andWhere('b.geadresseerde_code = :geadresseerde', { geadresseerde: f.geadresseerde });
    if (f.van) vraag.andWhere('b.ontvangen_op >= :van', { van: f.van });
    if (f.tot) vraag.andWhere('b.ontvangen_op <= :tot', { tot: f.tot });
    if (f.na !== undefined) vraag.andWhere('b.id < :na', { na: f.na });
    if (f.zoek) {
      const { zoek } = f;
      vraag.andWhere(
        new Brackets((q) => {
          q.where('b.referentie_id = :zoek', { zoek });
          if (UUID.test(zoek)) q.orWhere('b.traceer_id = :zoek').orWhere('b.conversatie_id = :zoek').orWhere('b.als_antwoord_op = :zoek');
        }),
      );
    }
    return vraag.getMany();
  }

  /**
   * Zet een vastgelopen bericht terug in zijn baan.
   * @returns de regel voor het relais, of undefined als het bericht niet vastgelopen is
   */
  async herverwerk(traceerId: string): Promise<OutboxRegel | undefined> {
    const { rows } = await this.databank.pool.query<{ id: number }>(
      `with vrij as (
         delete from bericht.vastgelopen v using bericht.bericht b
         where b.id = v.bericht_id and b.traceer_id = $1 and b.status in (${ONBEOORDEELD.map((s) => `'${s}'`).join(', ')})
         returning b.id, b.traceer_id,
           case when b.afzender_rol = 'Gemeente' then b.geadresseerde_code || '/' || b.afzender_code
                else b.afzender_code || '/' || b.geadresseerde_code end as baan
       ), gemeld as (
         insert into bericht.gebeurtenis (op, bericht_id, soort) select $2, id, 'herverwerk' from vrij
       )
       insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt)
       select id, 'verwerken', baan, traceer_id, now() + interval '${EERSTE_BEURT}' from vrij returning bericht_id as id`,
      [traceerId, this.klok.nu()],
    );
    return rows[0] && alsOutboxRegel(rows[0].id, 'verwerken', traceerId);
  }
}
