import { Injectable } from '@nestjs/common';
import pg, { type PoolClient } from 'pg';
import type { Envelop } from './bericht-opslag.js';
import { Databank, ZOEK_LANGS_INDEX } from './databank.js';
import { alsEnvelop, type EnvelopRij } from './envelop-rij.js';
import { Klok } from './klok.js';
import type { Verzegeld } from './kluis.js';

/** Het bericht dat in een baan aan de beurt is. */
export interface TeVerwerken {
  id: number;
  baan: string;
  envelop: Envelop;
  ontvangenOp: Date;
  /** de inhoud zoals zij kwam, versleuteld; ontbreekt als zij groter is dan gevraagd */
  payload?: Verzegeld;
  /** haar lengte; ontbreekt zij, dan is er iets mis met de opslag */
  grootte?: number;
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

type Beurtrij = EnvelopRij & { sleutel_id: string | null; inhoud: Buffer | null; retour_id: number; baan: string; grootte: number | null };

function alsTeVerwerken(rij: Beurtrij): TeVerwerken {
  const { sleutel_id: sleutelId, inhoud } = rij;
  return {
    id: rij.id,
    baan: rij.baan,
    envelop: alsEnvelop(rij),
    ontvangenOp: rij.ontvangen_op,
    payload: sleutelId !== null && inhoud ? { sleutelId, inhoud } : undefined,
    grootte: rij.grootte ?? undefined,
    retourId: rij.retour_id,
  };
}

/** Namen van banen als waarde in een opdracht zonder parameters. */
const alsLijst = (banen: readonly string[]): string => `array[${banen.map((baan) => pg.escapeLiteral(baan)).join(', ')}]::text[]`;

/** De volgorde binnen een baan: één bericht tegelijk, het oudste eerst, door wie het slot heeft. */
@Injectable()
export class Baanopslag {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  /**
   * Neemt het slot op deze banen, voor zover een ander het niet heeft, en laat `werk` van elk het oudste bericht behandelen. Alles wat
   * `werk` via `tx` schrijft, wordt samen vastgelegd; gooit het, dan is er niets gebeurd.
   * @param grens van een grotere payload komt de inhoud niet mee
   * @returns per baan hoe de beurt afliep
   */
  async neemBeurten(banen: readonly string[], grens: number, werk: (berichten: TeVerwerken[], tx: PoolClient) => Promise<void>): Promise<Beurt[]> {
    const lijst = alsLijst(banen);
    const meest = Number.isFinite(grens) ? grens : Number.MAX_SAFE_INTEGER;
    const { daarna, uitkomst: behandeld } = await this.databank.inTransactieMet<Set<string>, Beurtrij, { baan: string }>(async (tx, rijen) => {
      if (rijen.length > 0) await werk(rijen.map(alsTeVerwerken), tx);
      return new Set(rijen.map(({ baan }) => baan));
    }, { begin: `${ZOEK_LANGS_INDEX}; select * from bericht.neem_beurten(${lijst}, ${meest})`, daarna: `select baan from bericht.met_werk(${lijst}) baan` });
    const metWerk = new Set(daarna.map(({ baan }) => baan));
    return banen.map((baan) => (!behandeld.has(baan) ? 'geen' : metWerk.has(baan) ? 'meer' : 'laatste'));
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
