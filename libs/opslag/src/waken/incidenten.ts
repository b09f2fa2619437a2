import { Injectable } from '@nestjs/common';
import { Databank } from '../databank.js';
import { INCIDENTSOORTEN, incidenttekst, type Bijzonderheid, type Incidentsoort } from './incidenttekst.js';
import { opgegevenBezorging, outboxAchterstand, stilte, vastgelopen, warehouseAchterstand, type Probleem, type Waakbeleid } from './problemen.js';

/** Een probleem dat nog duurt. */
export interface OpenIncident {
  soort: Incidentsoort;
  /** waar het om gaat: de code van een partij, een reden, een stadium */
  onderwerp: string;
  /** het probleem in één zin */
  tekst: string;
  begonnen: Date;
  /** hoeveel berichten of bezorgingen het nu raakt; bij stilte hoeveel er nog kwamen */
  aantal: number;
}

interface Incidentrij {
  soort: Incidentsoort;
  sleutel: string;
  begonnen: Date;
  aantal: number;
  bijzonderheid: Bijzonderheid;
}

/** De klok tikt elke minuut, op de seconde nauwkeurig doet zij dat niet. Het ritme verandert traag en kost de meeste tijd. */
const NEEM_BLIK = `
  with vorige as (
    select bekeken_op, ritme_op <= $1::timestamptz - interval '1 hour' as met_ritme from waken.stand
    where bekeken_op <= $1::timestamptz - interval '55 seconds' for update
  )
  update waken.stand s set bekeken_op = $1, ritme_op = case when v.met_ritme then $1 else s.ritme_op end from vorige v
  returning case when isfinite(v.bekeken_op) then v.bekeken_op end as vorige, v.met_ritme`;

const LEG_VAST = `
  with gezien as (
    select * from jsonb_to_recordset($2::jsonb) as p (soort text, sleutel text, aantal integer, sinds timestamptz, bijzonderheid jsonb)
  ), voorbij as (
    update waken.incident i set geeindigd = $1
    where geeindigd is null and soort = any ($3::text[]) and not exists (select from gezien g where (g.soort, g.sleutel) = (i.soort, i.sleutel)) returning id
  ), open as (
    insert into waken.incident (soort, sleutel, begonnen, laatst_gezien, aantal, bijzonderheid, melden)
    select soort, sleutel, coalesce(sinds, $1), $1, aantal, bijzonderheid, $4 from gezien
    on conflict (soort, sleutel) where geeindigd is null
      do update set laatst_gezien = excluded.laatst_gezien, aantal = excluded.aantal, bijzonderheid = excluded.bijzonderheid
    returning xmax = 0 as nieuw
  )
  select (select count(*) from open where nieuw) as begonnen, (select count(*) from voorbij) as geeindigd`;

/** Wat er mis is, als één incident per probleem: het begint als het wordt gezien en eindigt als het weg is. */
@Injectable()
export class Incidenten {
  constructor(private readonly databank: Databank) {}

  /**
   * Kijkt wat er mis is, en begint en eindigt incidenten; hoogstens eens per minuut, hoeveel processen het ook vragen.
   * @param melden of er een adres is om nieuwe incidenten aan te melden
   * @returns hoeveel er begonnen en eindigden
   */
  async bekijk(beleid: Waakbeleid, melden: boolean, nu: Date): Promise<{ begonnen: number; geeindigd: number }> {
    return this.databank.inTransactie(async (tx) => {
      const blik = (await tx.query<{ vorige: Date | null; met_ritme: boolean }>(NEEM_BLIK, [nu])).rows[0];
      if (blik === undefined) return { begonnen: 0, geeindigd: 0 };
      const problemen = await this.kijk(beleid, blik.met_ritme, blik.vorige, nu);
      const bekeken = INCIDENTSOORTEN.filter((soort) => soort !== 'stilte' || blik.met_ritme);
      const { rows } = await tx.query<{ begonnen: number; geeindigd: number }>(LEG_VAST, [nu, JSON.stringify(problemen), bekeken, melden]);
      return rows[0] ?? { begonnen: 0, geeindigd: 0 };
    });
  }

  /** Wat er nu mis is, langst durend eerst. @param partij alleen wat over deze partij gaat */
  async open({ partij }: { partij?: string } = {}): Promise<OpenIncident[]> {
    const { rows } = await this.databank.pool.query<Incidentrij>(
      `select soort, sleutel, begonnen, aantal, bijzonderheid from waken.incident
       where geeindigd is null and ($1::text is null or bijzonderheid ->> 'partij' = $1) order by begonnen, id`, [partij ?? null]);
    return rows.map(({ soort, sleutel, begonnen, aantal, bijzonderheid }) =>
      ({ soort, onderwerp: bijzonderheid.partij ?? bijzonderheid.reden ?? sleutel, tekst: incidenttekst(soort, bijzonderheid, aantal), begonnen, aantal }));
  }

  /** Hoeveel incidenten er van elke soort zijn, ook als dat er geen zijn. */
  async tellingen(): Promise<Record<string, number>> {
    const { rows } = await this.databank.pool.query<{ soort: Incidentsoort; aantal: number }>(
      `select s.soort, count(i.id) as aantal from unnest($1::text[]) as s (soort) left join waken.incident i on i.soort = s.soort and i.geeindigd is null group by s.soort`,
      [INCIDENTSOORTEN]);
    return Object.fromEntries(rows.map(({ soort, aantal }) => [soort, aantal]));
  }

  private async kijk(beleid: Waakbeleid, metRitme: boolean, vorige: Date | null, nu: Date): Promise<Probleem[]> {
    return [
      ...(metRitme ? await stilte(this.databank, beleid, nu) : []),
      ...(await vastgelopen(this.databank)),
      ...(await opgegevenBezorging(this.databank, nu)),
      ...(await outboxAchterstand(this.databank, beleid)),
      ...(await warehouseAchterstand(this.databank, beleid, vorige)),
    ];
  }
}
