import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Envelop } from './bericht-opslag.js';
import { Databank } from './databank.js';
import { alsEnvelop, ENVELOP_KOLOMMEN, type EnvelopRij } from './envelop-rij.js';
import { Klok } from './klok.js';

/** Het bericht dat in een baan aan de beurt is. */
export interface TeVerwerken {
  id: number;
  envelop: Envelop;
  ontvangenOp: Date;
  /** volgnummer dat klaarligt voor een antwoord van de hub */
  retourId: number;
}

/** Hoe een beurt afliep. */
export type Beurt =
  | 'verwerkt'
  /** de baan heeft geen werk */
  | 'leeg'
  /** een ander heeft de baan; die kijkt na zijn bericht zelf of er meer is */
  | 'bezet';

/** Het getal waarop de baan met een advisory lock wordt vergrendeld. */
function slotVan(baan: string): bigint {
  return createHash('sha256').update(`baan ${baan}`).digest().readBigInt64BE(0);
}

const VOLGENDE = `
  select ${ENVELOP_KOLOMMEN.replace(/\b(id|traceer_id)\b/, 'b.$1')}, nextval('bericht.bericht_id_seq') as retour_id
  from (select bericht_id from bericht.outbox where baan = $1 and stadium = 'verwerken' order by bericht_id limit 1) o
  join bericht.bericht b on b.id = o.bericht_id`;

/** De volgorde binnen een baan: één bericht tegelijk, het oudste eerst, door wie het slot heeft. */
@Injectable()
export class Baanopslag {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  /** De baan van een bericht dat nog werk heeft; undefined als het al is afgehandeld. */
  async baanVan(berichtId: string): Promise<string | undefined> {
    const { rows } = await this.databank.pool.query<{ baan: string }>({
      name: 'baan-van',
      text: `select baan from bericht.outbox where bericht_id = $1 and stadium = 'verwerken'`,
      values: [berichtId],
    });
    return rows[0]?.baan;
  }

  async heeftWerk(baan: string): Promise<boolean> {
    const { rows } = await this.databank.pool.query<{ werk: boolean }>({
      name: 'heeft-werk',
      text: `select exists (select from bericht.outbox where baan = $1 and stadium = 'verwerken') as werk`,
      values: [baan],
    });
    return rows[0]?.werk ?? false;
  }

  /**
   * Neemt het slot op de baan en laat `werk` het oudste bericht behandelen. Alles wat `werk` via `tx` schrijft, wordt samen
   * vastgelegd; gooit het, dan is er niets gebeurd.
   */
  async neemBeurt(baan: string, werk: (bericht: TeVerwerken, tx: PoolClient) => Promise<void>): Promise<Beurt> {
    return this.databank.inTransactie<Beurt>(async (tx, slot) => {
      const { genomen } = (slot?.rows[0] ?? {}) as { genomen?: boolean };
      if (!genomen) return 'bezet';
      const { rows } = await tx.query<EnvelopRij & { retour_id: number }>({ name: 'volgende', text: VOLGENDE, values: [baan] });
      const [rij] = rows;
      if (!rij) return 'leeg';
      await werk({ id: rij.id, envelop: alsEnvelop(rij), ontvangenOp: rij.ontvangen_op, retourId: rij.retour_id }, tx);
      return 'verwerkt';
    }, `select pg_try_advisory_xact_lock(${slotVan(baan)}) as genomen`);
  }

  /** Meldt dat een groot bericht in behandeling is, zodat zijn afzender dat ziet zolang het duurt. */
  async meldInBehandeling(berichtId: number): Promise<void> {
    await this.databank.pool.query(
      `with b as (update bericht.bericht set status = 'WordtVerwerkt', status_op = $2 where id = $1 and status = 'Ontvangen' returning id)
       insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs) select $2, id, 'status', '{"status":"WordtVerwerkt"}' from b`,
      [berichtId, this.klok.nu()],
    );
  }

  /**
   * Zet een bericht apart waarop de hub zelf vastliep, zodat de baan verder kan. Het wacht op een mens.
   * @param reden zonder persoonsgegevens
   */
  async zetApart(berichtId: number, reden: string): Promise<void> {
    await this.databank.pool.query(
      `with werk as (
         delete from bericht.outbox where bericht_id = $1 and stadium = 'verwerken' returning bericht_id
       ), b as (
         update bericht.bericht set status = 'WordtVerwerkt', status_op = $2 where id in (select bericht_id from werk) returning id
       ), vast as (
         insert into bericht.vastgelopen (bericht_id, sinds, reden) select id, $2, $3 from b on conflict (bericht_id) do nothing
       )
       insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs)
       select $2, id, 'status', '{"status":"WordtVerwerkt","vastgelopen":true}' from b`,
      [berichtId, this.klok.nu(), reden],
    );
  }
}
