import { Injectable } from '@nestjs/common';
import type { Berichtstatus } from '@hub/berichtweg';
import type { Berichtstroom } from './bericht-opslag.js';
import { Databank } from './databank.js';
import { alsEnvelop, ENVELOP_KOLOMMEN, type EnvelopRij } from './envelop-rij.js';

/** Een fout op niveau 1 of in het transport, met de BRS-code van VECOZO. */
export interface Statusmelding {
  code: string;
  omschrijving: string;
  toelichting?: string;
}

export interface StatusRegel {
  traceerId: string;
  conversatieId: string;
  alsAntwoordOp?: string;
  referentieId?: string;
  berichtstroom: Berichtstroom;
  status: Berichtstatus;
  gewijzigdOp: Date;
  ontvangenOp: Date;
  meldingen?: Statusmelding[];
}

type StatusRij = EnvelopRij & { status: Berichtstatus; status_op: Date; meldingen: Statusmelding[] | null };

/** Meeste regels in één antwoord (Berichtstatus: maxItems). */
const MAXIMUM = 250;

/** De status van de eigen berichten van een partij: die zij verstuurde of ontving. */
@Injectable()
export class Berichtstatussen {
  constructor(private readonly databank: Databank) {}

  async zoek(partij: string, q: { traceerId?: string; conversatieId?: string }): Promise<StatusRegel[]> {
    const { rows } = await this.databank.pool.query<StatusRij>(
      `select ${ENVELOP_KOLOMMEN}, status, status_op, meldingen from bericht.bericht
       where $1 in (afzender_code, geadresseerde_code)
         and ($2::uuid is null or traceer_id = $2 or als_antwoord_op = $2) and ($3::uuid is null or conversatie_id = $3)
       order by id limit ${MAXIMUM}`,
      [partij, q.traceerId ?? null, q.conversatieId ?? null],
    );
    return rows.map((rij) => {
      const { traceerId, conversatieId, alsAntwoordOp, referentieId, berichtstroom } = alsEnvelop(rij);
      return {
        traceerId, conversatieId, alsAntwoordOp, referentieId, berichtstroom,
        status: rij.status, gewijzigdOp: rij.status_op, ontvangenOp: rij.ontvangen_op, meldingen: rij.meldingen ?? undefined,
      };
    });
  }
}
