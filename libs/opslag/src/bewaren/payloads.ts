import { AFGEHANDELD } from '@hub/berichtweg';
import type { Databank } from '../databank.js';
import type { Raadpleeglogboek } from '../toegang/raadpleeglogboek.js';
import type { Handelende } from '../toegang/raadpleging.js';
import { alsRaadpleging, inStap, type Opruimer, type Stap } from './opruimer.js';

const GREEP = 1_000;

/** Payloads van berichten waarmee voor `$1` voor het laatst iets gebeurde. Wat vastliep, wacht of nog niet is opgehaald, blijft. */
const OUD = `
  from bericht.payload p join bericht.bericht b on b.id = p.bericht_id
  where p.ontvangen_op < $1 and b.status_op < $1 and b.status = any ($2::text[])
    and not exists (select from bericht.outbox o where o.bericht_id = b.id) and not exists (select from bericht.vastgelopen v where v.bericht_id = b.id)`;

const WEG = `
  with oud as (select p.bericht_id, p.ontvangen_op ${OUD} and p.bericht_id > $3 order by p.bericht_id limit ${GREEP})
  delete from bericht.payload p using oud o where (p.bericht_id, p.ontvangen_op) = (o.bericht_id, o.ontvangen_op) returning p.bericht_id`;

/** Ruimt de inhoud van afgehandelde berichten op; wat erover bekend is, blijft. */
export class Payloadopruimer implements Opruimer {
  readonly soort = 'payloads';

  constructor(private readonly databank: Databank, private readonly logboek: Raadpleeglogboek) {}

  async tel(grens: Date): Promise<number> {
    const { rows } = await this.databank.pool.query<{ aantal: number }>(`select count(*) as aantal ${OUD}`, [grens, AFGEHANDELD]);
    return rows[0]?.aantal ?? 0;
  }

  begin(grens: Date, wie: Handelende): Promise<() => Promise<Stap>> {
    let na = 0;
    return Promise.resolve(() => inStap(this.databank, async (tx) => {
      const { rows } = await tx.query<{ bericht_id: number }>(WEG, [grens, AFGEHANDELD, na]);
      na = rows.reduce((hoogste, { bericht_id: id }) => Math.max(hoogste, id), na);
      if (rows.length > 0) await this.logboek.legIn(tx, alsRaadpleging(wie, 'berichten', `inhoud van ${rows.length} berichten`, grens));
      return { aantal: rows.length, klaar: rows.length < GREEP };
    }));
  }
}
