import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { telPrestatiesOp } from './ster.js';

type Rij = Record<string, unknown>;

/** Wat een feit is als een test er niets over zegt. */
const FEITEN = {
  feit_toewijzing: {
    gemeente: '0153', aanbieder: '42420001', client_id: 1, product_categorie: '45', product_code: '45A01', segment: 'Ambulant', plaatsing: null, uitvoeringsvariant: 'inspanning',
    verwijzer: '02', ingangsdatum: '2026-01-05', einddatum: null, toewijzingsdatum: '2026-01-02', ontvangen_op: '2026-01-02', aantal_wijzigingen: 0,
    eerste_begindatum: null, aantal_leveringen: 0, bericht_id: 1,
  },
  feit_levering: {
    gemeente: '0153', aanbieder: '42420001', client_id: 1, toewijzing_nummer: null, product_categorie: '45', product_code: '45A01', segment: 'Ambulant', plaatsing: null,
    uitvoeringsvariant: 'inspanning', verwijzer: '02', begindatum: '2026-01-05', einddatum: null, reden_beeindiging: null, aantal_onderbrekingen: 0, dagen_onderbroken: 0,
    startmelding_op: '2026-01-06', start_bericht_id: 1,
  },
  feit_prestatie: {
    maand: '2026-01-01', gemeente: '0153', aanbieder: '42420001', client_id: 1, toewijzing_nummer: 1, product_categorie: '45', product_code: '45A01', segment: 'Ambulant',
    plaatsing: null, uitvoeringsvariant: 'inspanning', begindatum: '2026-01-01', einddatum: '2026-01-31', debet_credit: 'D', oordeel: 'toegekend', volume: 10, eenheid: '04',
    tarief: 100, ingediend: 1_000, toegekend: 1_000, afgewezen: 0, in_behandeling: 0, gecrediteerd: 0, ingediend_op: '2026-02-10', bericht_id: 1,
  },
  feit_termijn: {
    soort: 'startmelding', gemeente: '0153', aanbieder: '42420001', plichtige: '42420001', norm_dagen: 5, norm_eenheid: 'werkdagen', norm_bron: 'OP271',
    begin: '2026-01-05', uiterlijk: '2026-01-12', waarschuwing_op: '2026-01-09', voldaan_op: '2026-01-06', stil: false,
  },
  dim_client: { geboortejaar: 2014, geslacht: '0' },
  dim_aanbieder: { geldig_van: '1900-01-01', geldig_tot: null },
  dim_gemeente: { geldig_van: '1900-01-01', geldig_tot: null, regio: 'Twente', in_regio: true },
  aanlevering: { segment: '*', aan: true },
} satisfies Record<string, Rij>;

/** Wat een levering van haar toewijzing weet. */
const OP_TOEWIJZING = `
  update dwh.feit_levering l set toewijzing_vanaf = greatest(t.ontvangen_op, t.ingangsdatum), toewijzing_einddatum = t.einddatum from dwh.feit_toewijzing t
  where (t.toewijzing_nummer, t.client_id, t.gemeente, t.aanbieder) = (l.toewijzing_nummer, l.client_id, l.gemeente, l.aanbieder)`;

const VOLGENDE = `
  update dwh.feit_levering l set volgende_begindatum = v.volgende
  from (select levering_id, lead(begindatum) over (partition by toewijzing_nummer, client_id, gemeente, aanbieder order by begindatum, levering_id) as volgende from dwh.feit_levering) v
  where v.levering_id = l.levering_id and l.toewijzing_nummer is not null`;

/** Een ProductPeriode eindigt met de maand waarin zij begint. */
function totMaandeinde({ begindatum }: Rij): Rij {
  if (typeof begindatum !== 'string') return {};
  const [jaar = 0, maand = 0] = begindatum.split('-').map(Number);
  return { einddatum: new Date(Date.UTC(jaar, maand, 0)).toISOString().slice(0, 10) };
}

export type Feit = keyof typeof FEITEN;

/** Zet rijen in het warehouse, zonder lader: wat een test niet noemt, is gewoon. */
export class Warehousefeiten {
  private nummer = 0;

  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  /** Rijen van een tabel. */
  async leg(feit: Feit, ...rijen: Rij[]): Promise<void> {
    const gevuld = rijen.map((rij): Rij => ({ ...FEITEN[feit], ...this.sleutels(feit), ...(feit === 'feit_prestatie' ? totMaandeinde(rij) : {}), ...rij }));
    if (gevuld.length === 0) return;
    if (feit === 'feit_prestatie') await this.pool.query(`select lading.maak_maanden('feit_prestatie', $1)`, [[...new Set(gevuld.map((rij) => rij['maand']))]]);
    const kolommen = [...new Set(gevuld.flatMap((rij) => Object.keys(rij)))].join(', ');
    await this.pool.query(`insert into dwh.${feit} (${kolommen}) select ${kolommen} from jsonb_populate_recordset(null::dwh.${feit}, $1)`, [JSON.stringify(gevuld)]);
    if (feit === 'feit_prestatie') await telPrestatiesOp(this.pool, gevuld);
    if (feit === 'feit_toewijzing' || feit === 'feit_levering') await this.pool.query(OP_TOEWIJZING);
    if (feit === 'feit_levering') {
      await this.pool.query(VOLGENDE);
      await this.pool.query('select lading.tel_doorstroom_op($1)', [gevuld.map((rij) => rij['client_id'])]);
    }
  }

  /** Neemt de prestaties van een declaratie weg. */
  async haalDeclaratieWeg(bericht_id: number): Promise<void> {
    const { rows } = await this.pool.query<Rij>('delete from dwh.feit_prestatie where bericht_id = $1 returning bericht_id, client_id', [bericht_id]);
    await telPrestatiesOp(this.pool, rows);
  }

  /** Leegt alles wat een test kan hebben gevuld. */
  async leeg(): Promise<void> {
    await this.pool.query(`truncate dwh.som_product, dwh.som_tarief, dwh.som_toewijzing, dwh.som_client, dwh.som_jaar, ${Object.keys(FEITEN).map((naam) => `dwh.${naam}`).join(', ')}`);
  }

  private sleutels(feit: Feit): Rij {
    this.nummer += 1;
    switch (feit) {
      case 'feit_levering': return { levering_id: randomUUID() };
      case 'feit_prestatie': return { prestatie_id: randomUUID() };
      case 'feit_termijn': return { termijn_id: randomUUID() };
      case 'feit_toewijzing': return { toewijzing_nummer: this.nummer };
      case 'dim_client': return { client_id: this.nummer, pseudoniem: `p${this.nummer}` };
      default: return {};
    }
  }
}
