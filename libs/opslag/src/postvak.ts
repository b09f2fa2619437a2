import { Injectable } from '@nestjs/common';
import { openPayload } from './payload.js';
import { Databank } from './databank.js';
import type { Envelop } from './bericht-opslag.js';
import { Klok } from './klok.js';
import { Kluis } from './kluis.js';
import { alsEnvelop, IN_POSTVAK_SQL, type EnvelopRij, ENVELOP_KOLOMMEN } from './envelop-rij.js';

/** Een bericht dat in een postvak op ophalen wacht. */
export interface PostvakBericht extends Envelop {
  ontvangenOp: Date;
  /** lengte in bytes en SHA-256 (hex) van het XML-document */
  grootte: number;
  sha256: string;
}

/** Waarop een partij haar postvak doorzoekt; wat ontbreekt, telt niet mee. */
export interface PostvakFilter {
  conversatieId?: string;
  alsAntwoordOp?: string;
  berichtstroom?: { berichttype: string; berichtsubtype?: string; berichtversie?: number; berichtsubversie?: number; actie?: string };
  geadresseerdeRol?: string;
  geadresseerdeCode?: string;
}

type PostvakRij = EnvelopRij & { status_op: Date; xml_grootte: number; xml_sha256: Buffer };

/** Het postvak van een partij: wat haar wordt aangeboden en zij nog niet heeft bevestigd. */
@Injectable()
export class Postvak {
  constructor(
    private readonly databank: Databank,
    private readonly kluis: Kluis,
    private readonly klok: Klok,
  ) {}

  /** De oudste berichten eerst, hoogstens `limiet`. */
  async lijst(eigenaar: string, filter: PostvakFilter, limiet: number): Promise<PostvakBericht[]> {
    const stroom = filter.berichtstroom;
    if (stroom && stroom.berichttype !== 'JW') return [];
    const { rows } = await this.databank.pool.query<PostvakRij>(
      `select ${ENVELOP_KOLOMMEN}, status_op, xml_grootte, xml_sha256 from bericht.bericht
       where geadresseerde_code = $1 and ${IN_POSTVAK_SQL}
         and ($2::uuid is null or conversatie_id = $2) and ($3::uuid is null or als_antwoord_op = $3)
         and ($4::text is null or soort = $4) and ($5::int is null or berichtversie = $5)
         and ($6::int is null or berichtsubversie = $6) and ($7::text is null or actie = $7)
         and ($8::text is null or geadresseerde_rol = $8) and ($9::text is null or geadresseerde_code = $9)
       order by id limit $10`,
      [
        eigenaar, filter.conversatieId ?? null, filter.alsAntwoordOp ?? null, stroom?.berichtsubtype ?? null, stroom?.berichtversie ?? null,
        stroom?.berichtsubversie ?? null, stroom?.actie ?? null, filter.geadresseerdeRol ?? null, filter.geadresseerdeCode ?? null, limiet,
      ],
    );
    return rows.map((rij) => ({
      ...alsEnvelop(rij),
      ontvangenOp: rij.status_op,
      grootte: rij.xml_grootte,
      sha256: rij.xml_sha256.toString('hex'),
    }));
  }

  /** De payload van een bericht dat in dit postvak ligt zoals zij kwam: het XML-document, of de zip met dat document. */
  async payload(eigenaar: string, traceerId: string): Promise<Buffer | undefined> {
    const { rows } = await this.databank.pool.query<{ id: number; ontvangen_op: Date }>(
      `select id, ontvangen_op from bericht.bericht where traceer_id = $1 and geadresseerde_code = $2 and ${IN_POSTVAK_SQL}`,
      [traceerId, eigenaar],
    );
    const [rij] = rows;
    return rij && openPayload(this.databank.pool, this.kluis, { id: rij.id, traceerId, ontvangenOp: rij.ontvangen_op });
  }

  /**
   * Legt vast dat de geadresseerde het bericht heeft. Nog eens bevestigen mag: het antwoord van de eerste keer kan verloren zijn.
   * @returns false als het bericht onbekend is of van een ander
   */
  async bevestig(eigenaar: string, traceerId: string): Promise<boolean> {
    const { rows } = await this.databank.pool.query<{ status: string }>(
      `with bezorgd as (
         update bericht.bericht set status = 'Bezorgd', status_op = $3
         where traceer_id = $1 and geadresseerde_code = $2 and ${IN_POSTVAK_SQL} returning id, status
       ), gemeld as (
         insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs) select $3, id, 'status', '{"status":"Bezorgd"}' from bezorgd
       )
       select status from bezorgd`,
      [traceerId, eigenaar, this.klok.nu()],
    );
    return rows.length > 0 || this.isBezorgd(eigenaar, traceerId);
  }

  /** Een eigen vraag, die ook ziet wat een gelijktijdige bevestiging net vastlegde. */
  private async isBezorgd(eigenaar: string, traceerId: string): Promise<boolean> {
    const { rows } = await this.databank.pool.query(
      `select from bericht.bericht where traceer_id = $1 and geadresseerde_code = $2 and status = 'Bezorgd'`,
      [traceerId, eigenaar],
    );
    return rows.length > 0;
  }
}
