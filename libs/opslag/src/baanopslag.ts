import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Envelop } from './bericht-opslag.js';
import { Databank } from './databank.js';
import { alsEnvelop, type EnvelopRij } from './envelop-rij.js';
import { Klok } from './klok.js';
import type { Verzegeld } from './kluis.js';

/** Het bericht dat in een baan aan de beurt is. */
export interface TeVerwerken {
  id: number;
  envelop: Envelop;
  ontvangenOp: Date;
  /** de inhoud zoals zij kwam, versleuteld; ontbreekt zij, dan is er iets mis met de opslag */
  payload?: Verzegeld;
  /** volgnummer dat klaarligt voor een antwoord van de hub */
  retourId: number;
}

/** Hoe een beurt afliep. */
export type Beurt =
  /** er is een bericht behandeld, en daarna was de baan leeg */
  | 'laatste'
  /** er is een bericht behandeld, en er ligt nog werk */
  | 'meer'
  /** de baan heeft geen werk, of een ander heeft haar; die kijkt na zijn bericht zelf of er meer is */
  | 'geen';

type Beurtrij = EnvelopRij & { sleutel_id: string | null; inhoud: Buffer | null; retour_id: number };

/** De volgorde binnen een baan: één bericht tegelijk, het oudste eerst, door wie het slot heeft. */
@Injectable()
export class Baanopslag {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  /** Of er werk is in de baan van dit bericht. */
  async heeftWerk(berichtId: number): Promise<boolean> {
    const { rows } = await this.databank.pool.query<{ werk: boolean }>('select bericht.heeft_werk($1) as werk', [berichtId]);
    return rows[0]?.werk ?? false;
  }

  /**
   * Neemt het slot op de baan van dit bericht en laat `werk` het oudste bericht van die baan behandelen. Alles wat `werk` via `tx`
   * schrijft, wordt samen vastgelegd; gooit het, dan is er niets gebeurd.
   */
  async neemBeurt(berichtId: number, werk: (bericht: TeVerwerken, tx: PoolClient) => Promise<void>): Promise<Beurt> {
    const nummer = BigInt(berichtId); // komt ongewijzigd in de opdracht: alleen een geheel getal
    const { daarna, uitkomst: gedaan } = await this.databank.inTransactieMet<boolean, Beurtrij, { werk: boolean }>(async (tx, [rij]) => {
      if (!rij) return false;
      const { sleutel_id: sleutelId, inhoud } = rij;
      const payload = sleutelId !== null && inhoud ? { sleutelId, inhoud } : undefined;
      await werk({ id: rij.id, envelop: alsEnvelop(rij), ontvangenOp: rij.ontvangen_op, payload, retourId: rij.retour_id }, tx);
      return true;
    }, { begin: `select * from bericht.neem_beurt(${nummer})`, daarna: `select bericht.heeft_werk(${nummer}) as werk` });
    if (!gedaan) return 'geen';
    return daarna[0]?.werk ? 'meer' : 'laatste';
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
