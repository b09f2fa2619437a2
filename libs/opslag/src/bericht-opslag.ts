import { Injectable } from '@nestjs/common';
import type { BaanRegel } from '@hub/berichtweg';
import { Databank } from './databank.js';
import { Klok } from './klok.js';
import { Kluis } from './kluis.js';
import { alsOutboxRegel, EERSTE_BEURT } from './outbox-tabel.js';

/** Een afzender of geadresseerde in de envelop. */
export interface Relatie {
  rol: string;
  code: string;
}

export interface Berichtstroom {
  berichttype: string;
  berichtsubtype?: string;
  berichtversie: number;
  berichtsubversie: number;
  actie: string;
}

/** De envelop van een bericht, los van zijn inhoud. */
export interface Envelop {
  traceerId: string;
  conversatieId: string;
  alsAntwoordOp?: string;
  referentieId?: string;
  afzender: Relatie;
  geadresseerde: Relatie;
  berichtstroom: Berichtstroom;
  verwerkingscontext?: { sleutel: string; waarde: string[] }[];
}

export interface NieuwBericht extends Envelop {
  /** SHA-256 over de metadata in vaste volgorde en de SHA-256 van de payload */
  vingerafdruk: Buffer;
  /** de payload zoals zij kwam: XML of zip */
  payload: Buffer;
}

export type Bewaaruitkomst =
  | { uitkomst: 'bewaard'; regel: BaanRegel }
  /** hetzelfde bericht was er al: er gebeurt niets */
  | { uitkomst: 'herhaling' }
  /** het traceerId hoort al bij iets anders */
  | { uitkomst: 'botsing' };

/** `aanbieder/gemeente`: de baan waarin berichten op volgorde worden beoordeeld. */
export function baanVan(afzender: Relatie, geadresseerde: Relatie): string {
  return afzender.rol === 'Gemeente' ? `${geadresseerde.code}/${afzender.code}` : `${afzender.code}/${geadresseerde.code}`;
}

const BEWAAR = `
  with nieuw as (
    insert into bericht.bericht (traceer_id, conversatie_id, als_antwoord_op, referentie_id, soort, berichtversie, berichtsubversie,
      actie, afzender_rol, afzender_code, geadresseerde_rol, geadresseerde_code, verwerkingscontext, vingerafdruk, ontvangen_op,
      status, status_op)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'Ontvangen', $15)
    on conflict (traceer_id) do nothing
    returning id
  ), inhoud as (
    insert into bericht.payload (bericht_id, ontvangen_op, sleutel_id, inhoud) select id, $15, $16, $17 from nieuw
  ), werk as (
    insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt)
    select id, 'verwerken', $18, $1, now() + interval '${EERSTE_BEURT}' from nieuw
  )
  select id from nieuw`;

/** Neemt berichten duurzaam in: bericht, inhoud en het werk dat erop volgt in één opdracht, dus in één commit. */
@Injectable()
export class BerichtOpslag {
  constructor(
    private readonly databank: Databank,
    private readonly kluis: Kluis,
    private readonly klok: Klok,
  ) {}

  /** Bewaart een bericht. Als dit antwoord komt, is het bericht vastgelegd en raakt het niet meer weg. */
  async bewaar(b: NieuwBericht): Promise<Bewaaruitkomst> {
    const verzegeld = await this.kluis.verzegel(b.payload, b.traceerId);
    const { berichtsubtype, berichtversie, berichtsubversie, actie } = b.berichtstroom;
    const baan = baanVan(b.afzender, b.geadresseerde);
    const { rows } = await this.databank.pool.query<{ id: number }>({
      name: 'bewaar',
      text: BEWAAR,
      values: [
        b.traceerId, b.conversatieId, b.alsAntwoordOp ?? null, b.referentieId ?? null, berichtsubtype, berichtversie, berichtsubversie,
        actie, b.afzender.rol, b.afzender.code, b.geadresseerde.rol, b.geadresseerde.code,
        b.verwerkingscontext ? JSON.stringify(b.verwerkingscontext) : null, b.vingerafdruk, this.klok.nu(),
        verzegeld.sleutelId, verzegeld.inhoud, baan,
      ],
    });
    const [nieuw] = rows;
    if (nieuw) return { uitkomst: 'bewaard', regel: alsOutboxRegel({ bericht_id: nieuw.id, stadium: 'verwerken', baan, traceer_id: b.traceerId }) };
    return { uitkomst: (await this.isHerhaling(b)) ? 'herhaling' : 'botsing' };
  }

  private async isHerhaling(b: NieuwBericht): Promise<boolean> {
    const { rows } = await this.databank.pool.query<{ zelfde: boolean }>(
      'select vingerafdruk is not distinct from $2 as zelfde from bericht.bericht where traceer_id = $1',
      [b.traceerId, b.vingerafdruk],
    );
    return rows[0]?.zelfde ?? false;
  }
}
