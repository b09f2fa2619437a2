import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';

const GEDULD_MS = 120_000;

/** Aangeboden aan de geadresseerde, en het antwoord ligt bij de afzender. */
const KLAAR = `select exists (select from bericht.bericht heen join bericht.bericht retour on retour.heen_id = heen.id
  where heen.traceer_id = $1 and heen.status = 'WordtAangeboden' and retour.status = 'WordtAangeboden') as klaar`;

const OORDELEN = `select count(*) filter (where heen.status = 'WordtAangeboden' and retour.id is not null)::int as klaar, count(*)::int as aantal
  from bericht.bericht heen left join bericht.bericht retour on retour.heen_id = heen.id
  where heen.vingerafdruk is not null and heen.id > $1`;

/** Ziet in de database wanneer berichten klaar zijn: vragen over HTTP zou de intake belasten die gemeten wordt. */
export class Volger {
  private readonly pool: pg.Pool;

  constructor(postgresUrl: string) {
    this.pool = new pg.Pool({ connectionString: postgresUrl, max: 2 });
    this.pool.on('error', () => undefined);
  }

  /** Wacht tot dit bericht zijn antwoord en zijn bezorging heeft. @param pauzeMs tijd tussen twee blikken */
  async tot(traceerId: string, pauzeMs: number): Promise<void> {
    for (const einde = performance.now() + GEDULD_MS; performance.now() < einde; await wacht(pauzeMs)) {
      const { rows } = await this.pool.query<{ klaar: boolean }>({ name: 'klaar', text: KLAAR, values: [traceerId] });
      if (rows[0]?.klaar) return;
    }
    throw new Error(`bericht ${traceerId} is na ${GEDULD_MS / 1_000} s niet klaar`);
  }

  /** Het nummer waarna berichten komen die nog verstuurd worden. */
  async begin(): Promise<number> {
    const { rows } = await this.pool.query<{ laatste: number }>('select coalesce(max(id), 0)::int as laatste from bericht.bericht');
    return rows[0]?.laatste ?? 0;
  }

  /**
   * Wacht tot er geen werk meer is.
   * @throws Error als niet elk bericht na `begin` goedgekeurd en beantwoord is: dan is er niets gemeten
   */
  async totAlles(begin: number, aantal: number): Promise<void> {
    for (const einde = performance.now() + GEDULD_MS; ; await wacht(10)) {
      const { rows } = await this.pool.query<{ werk: boolean }>('select exists (select from bericht.outbox) as werk');
      if (!rows[0]?.werk) break;
      if (performance.now() > einde) throw new Error(`na ${GEDULD_MS / 1_000} s is er nog werk`);
    }
    const { rows: [stand] } = await this.pool.query<{ klaar: number; aantal: number }>(OORDELEN, [begin]);
    if (stand?.klaar !== aantal || stand.aantal !== aantal) throw new Error(`${stand?.klaar} van ${aantal} berichten goedgekeurd en beantwoord`);
  }

  /** Hoeveel prestaties er van een bericht in het dossier staan. */
  async prestaties(traceerId: string): Promise<number> {
    const { rows } = await this.pool.query<{ aantal: number }>(
      'select count(*)::int as aantal from dossier.prestatie p join bericht.bericht b on b.id = p.bericht_id where b.traceer_id = $1', [traceerId]);
    return rows[0]?.aantal ?? 0;
  }

  async sluit(): Promise<void> {
    await this.pool.end();
  }
}
