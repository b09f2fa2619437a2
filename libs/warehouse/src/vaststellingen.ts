import type { Celverschil, Rij, RijenOpSleutel, Versie, Versiearchief } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { momentUtc } from './moment.js';

/** Vastgestelde versies in `dwh.vaststelling`. */
export class Vaststellingen implements Versiearchief {
  constructor(private readonly pool: Rapportbron['pool']) {}

  async stelVast(rapport: string, periode: string, definitie: string, rijen: RijenOpSleutel, op: Date): Promise<number> {
    const { rows } = await this.pool.query<{ versie: number }>('select dwh.stel_vast($1, $2, $3, $4, $5) as versie', [rapport, periode, definitie, JSON.stringify(rijen), op]);
    return rows[0]?.versie ?? 0;
  }

  async versies(rapport: string, periode?: string): Promise<Versie[]> {
    const { rows } = await this.pool.query<Versie>(
      `select periode, versie, definitie, ${momentUtc('vastgesteld_op')} as "vastgesteldOp", ${momentUtc('geladen_tot')} as "geladenTot"
       from dwh.vaststelling where rapport = $1 and ($2::text is null or periode = $2) order by periode, versie`, [rapport, periode ?? null]);
    return rows;
  }

  async rijen(rapport: string, periode: string, versie: number): Promise<RijenOpSleutel> {
    const { rows } = await this.pool.query<{ sleutel: string; rij: Rij }>(
      'select sleutel, rij from dwh.vaststelling_rij where (rapport, periode, versie) = ($1, $2, $3::int)', [rapport, periode, versie]);
    return Object.fromEntries(rows.map(({ sleutel, rij }) => [sleutel, rij]));
  }

  async verschil(rapport: string, periode: string, versie: number, nu: RijenOpSleutel): Promise<Celverschil[]> {
    const { rows } = await this.pool.query<Celverschil>(
      'select sleutel, kolom, was, is_nu as "isNu" from dwh.verschil($1, $2, $3, $4)', [rapport, periode, versie, JSON.stringify(nu)]);
    return rows;
  }
}
