import { Injectable } from '@nestjs/common';
import { Databank } from './databank.js';

/** Een toewijzing met wat erop gemeld en gedeclareerd is. Datums JJJJ-MM-DD, bedragen in eurocenten; geen gegevens van de client. */
export interface Toewijzingsbeeld {
  gemeente: string;
  aanbieder: string;
  toewijzingNummer: number;
  productCategorie: string | null;
  productCode: string | null;
  ingangsdatum: string;
  einddatum: string | null;
  /** het bericht dat haar voor het laatst vastlegde */
  traceerId: string | null;
  leveringen: { begindatum: string; traceerId: string | null; stops: { einddatum: string; redenBeeindiging: string; traceerId: string | null }[] }[];
  /** per maand van de begindatum en oordeel; credit telt af */
  prestaties: { maand: string; oordeel: string; aantal: number; bedrag: number }[];
}

/** Zoveel toewijzingen staan er hoogstens bij een bericht; een declaratie gaat er over honderden. */
const MEESTE = 25;

const TOEWIJZINGEN = `
  with genoemd as (
    select split_part(g.onderwerp, '/', 2) as gemeente, coalesce(r #>> '{toewijzing,toewijzingNummer}', r #>> '{sleutel,toewijzingNummer}')::bigint as nummer
    from bericht.gebeurtenis g, jsonb_array_elements(g.bewijs -> 'records') r where g.bericht_id = $1 and g.soort = 'melding'
    union select gemeente, toewijzing_nummer from dossier.prestatie where bericht_id = $1)
  select t.gemeente, t.aanbieder, t.toewijzing_nummer as "toewijzingNummer", t.product_categorie as "productCategorie", t.product_code as "productCode",
    t.ingangsdatum, t.einddatum, b.traceer_id as "traceerId", l.leveringen, p.prestaties
  from genoemd n join dossier.toewijzing t on t.gemeente = n.gemeente and t.toewijzing_nummer = n.nummer
  left join bericht.bericht b on b.id = t.bericht_id
  cross join lateral (
    select coalesce(json_agg(json_build_object('begindatum', v.begindatum, 'traceerId', vb.traceer_id, 'stops', s.stops) order by v.begindatum), '[]') as leveringen
    from dossier.levering v left join bericht.bericht vb on vb.id = v.bericht_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('einddatum', e.einddatum, 'redenBeeindiging', e.reden_beeindiging, 'traceerId', eb.traceer_id) order by e.einddatum), '[]') as stops
      from dossier.stop e left join bericht.bericht eb on eb.id = e.bericht_id where e.levering_id = v.id) s
    where v.client = t.client and v.aanbieder = t.aanbieder and v.gemeente = t.gemeente and v.toewijzing_nummer = t.toewijzing_nummer) l
  cross join lateral (
    select coalesce(json_agg(json_build_object('maand', maand, 'oordeel', oordeel, 'aantal', aantal, 'bedrag', bedrag) order by maand, oordeel), '[]') as prestaties
    from (select to_char(q.begindatum, 'YYYY-MM') as maand, q.oordeel, count(*) as aantal, sum(case q.debet_credit when 'C' then -q.bedrag else q.bedrag end) as bedrag
      from dossier.prestatie q where q.gemeente = t.gemeente and q.toewijzing_nummer = t.toewijzing_nummer group by 1, 2) m) p
  order by t.ingangsdatum, t.toewijzing_nummer limit ${MEESTE}`;

/** Laat zien in welk verhaal een bericht staat: toewijzing, start, prestaties, stop. */
@Injectable()
export class Dossierbeelden {
  constructor(private readonly databank: Databank) {}

  /** De toewijzingen waarover een bericht ging. @param berichtId van een heenbericht; een retour noemt geen records */
  async bijBericht(berichtId: number): Promise<Toewijzingsbeeld[]> {
    const { rows } = await this.databank.pool.query<Toewijzingsbeeld>(TOEWIJZINGEN, [berichtId]);
    return rows;
  }
}
