import { Injectable } from '@nestjs/common';
import type { BaanRegel } from '@hub/berichtweg';
import { Bundelaar } from './bundelaar.js';
import { Databank } from './databank.js';
import { Klok } from './klok.js';
import { Kluis, type Verzegeld } from './kluis.js';
import { alsOutboxRegel, EERSTE_BEURT } from './outbox-tabel.js';
import { Stapel } from './stapel.js';

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

/** De envelop en de plaats van de inhoud komen als JSON ($1), de inhoud zelf als één stapel bytes ($2). */
const BEWAAR = `
  with aanbod as (
    select * from json_to_recordset($1) as b (nr integer, "traceerId" uuid, "conversatieId" uuid, "alsAntwoordOp" uuid, "referentieId" text,
      soort text, berichtversie integer, berichtsubversie integer, actie text, "afzenderRol" text, "afzenderCode" text,
      "geadresseerdeRol" text, "geadresseerdeCode" text, verwerkingscontext jsonb, vingerafdruk text, "ontvangenOp" timestamptz,
      "sleutelId" text, vanaf integer, lengte integer, baan text)
  ), nieuw as (
    insert into bericht.bericht (traceer_id, conversatie_id, als_antwoord_op, referentie_id, soort, berichtversie, berichtsubversie,
      actie, afzender_rol, afzender_code, geadresseerde_rol, geadresseerde_code, verwerkingscontext, vingerafdruk, ontvangen_op,
      status, status_op)
    select "traceerId", "conversatieId", "alsAntwoordOp", "referentieId", soort, berichtversie, berichtsubversie, actie, "afzenderRol",
      "afzenderCode", "geadresseerdeRol", "geadresseerdeCode", verwerkingscontext, decode(vingerafdruk, 'hex'), "ontvangenOp",
      'Ontvangen', "ontvangenOp" from aanbod order by nr
    on conflict (traceer_id) do nothing
    returning id, traceer_id
  ), inhoud as (
    insert into bericht.payload (bericht_id, ontvangen_op, sleutel_id, inhoud)
    select id, "ontvangenOp", "sleutelId", substr($2::bytea, vanaf, lengte) from nieuw join aanbod on "traceerId" = traceer_id
  ), werk as (
    insert into bericht.outbox (bericht_id, stadium, baan, traceer_id, volgende_beurt)
    select id, 'verwerken', baan, traceer_id, now() + interval '${EERSTE_BEURT}' from nieuw join aanbod on "traceerId" = traceer_id
  )
  select id, traceer_id from nieuw`;

/** Een bericht dat klaar is om bewaard te worden. */
interface Aanbod {
  bericht: NieuwBericht;
  verzegeld: Verzegeld;
}

/** Een grotere inhoud gaat niet met andere in een bundel: samen zouden zij veel geheugen vragen. */
const GROOT = 64 * 1024;

/** Neemt berichten duurzaam in: bericht, inhoud en het werk dat erop volgt in één opdracht, dus in één commit. */
@Injectable()
export class BerichtOpslag {
  private readonly bundels = new Bundelaar((aanbod: Aanbod[]) => this.bewaarSamen(aanbod), { meest: 32, tegelijk: 2 });

  constructor(
    private readonly databank: Databank,
    private readonly kluis: Kluis,
    private readonly klok: Klok,
  ) {}

  /**
   * Bewaart een bericht. Als dit antwoord komt, is het bericht vastgelegd en raakt het niet meer weg. Berichten die tegelijk komen, delen
   * een commit.
   */
  async bewaar(bericht: NieuwBericht): Promise<Bewaaruitkomst> {
    const aanbod = { bericht, verzegeld: await this.kluis.verzegel(bericht.payload, bericht.traceerId) };
    const [id] = aanbod.verzegeld.inhoud.length > GROOT ? await this.bewaarSamen([aanbod]) : [await this.bundels.vraag(aanbod)];
    if (id === undefined) return { uitkomst: (await this.isHerhaling(bericht)) ? 'herhaling' : 'botsing' };
    const { traceerId, afzender, geadresseerde } = bericht;
    const baan = baanVan(afzender, geadresseerde);
    return { uitkomst: 'bewaard', regel: alsOutboxRegel({ bericht_id: id, stadium: 'verwerken', baan, traceer_id: traceerId }) };
  }

  /** @returns per bericht zijn volgnummer, of undefined als het traceerId er al was */
  private async bewaarSamen(aanbod: Aanbod[]): Promise<(number | undefined)[]> {
    const nu = this.klok.nu();
    const stapel = new Stapel();
    const perTraceerId = new Map<string, object>();
    aanbod.forEach(({ bericht, verzegeld }, nr) => {
      if (perTraceerId.has(bericht.traceerId)) return; // dezelfde push nog eens, of een botsing: de eerste telt
      perTraceerId.set(bericht.traceerId, { nr, ...kolommenVan(bericht), ontvangenOp: nu, sleutelId: verzegeld.sleutelId, ...stapel.legOp(verzegeld.inhoud) });
    });
    const { rows } = await this.databank.pool.query<{ id: number; traceer_id: string }>({
      name: 'bewaar', text: BEWAAR, values: [JSON.stringify([...perTraceerId.values()]), stapel.bytes],
    });
    const nieuw = new Map(rows.map(({ id, traceer_id: traceerId }) => [traceerId, id]));
    return aanbod.map(({ bericht: { traceerId } }) => {
      const id = nieuw.get(traceerId);
      nieuw.delete(traceerId);
      return id;
    });
  }

  private async isHerhaling(b: NieuwBericht): Promise<boolean> {
    const { rows } = await this.databank.pool.query<{ zelfde: boolean }>(
      'select vingerafdruk is not distinct from $2 as zelfde from bericht.bericht where traceer_id = $1',
      [b.traceerId, b.vingerafdruk],
    );
    return rows[0]?.zelfde ?? false;
  }
}

/** Wat er van een envelop in de tabel staat. */
function kolommenVan({ afzender, geadresseerde, berichtstroom, vingerafdruk, ...b }: NieuwBericht): object {
  return {
    traceerId: b.traceerId,
    conversatieId: b.conversatieId,
    alsAntwoordOp: b.alsAntwoordOp,
    referentieId: b.referentieId,
    soort: berichtstroom.berichtsubtype,
    berichtversie: berichtstroom.berichtversie,
    berichtsubversie: berichtstroom.berichtsubversie,
    actie: berichtstroom.actie,
    afzenderRol: afzender.rol,
    afzenderCode: afzender.code,
    geadresseerdeRol: geadresseerde.rol,
    geadresseerdeCode: geadresseerde.code,
    verwerkingscontext: b.verwerkingscontext,
    vingerafdruk: vingerafdruk.toString('hex'),
    baan: baanVan(afzender, geadresseerde),
  };
}
