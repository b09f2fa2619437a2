import type { PoolClient } from 'pg';
import type { Databank } from '../databank.js';
import type { Klok } from '../klok.js';
import type { Kluis } from '../kluis.js';
import { controleerKeten } from '../toegang/ketencontrole.js';
import type { Raadpleeglogboek } from '../toegang/raadpleeglogboek.js';
import type { Handelende } from '../toegang/raadpleging.js';
import { bewijsVan } from '../toegang/raadpleegrij.js';
import { alsRaadpleging, inStap, type Opruimer, type Stap } from './opruimer.js';

const GREEP = 5_000;

/** Het laatste volgnummer dat weg mag: alles tot de eerste raadpleging die nog bewaard moet worden. */
const TOT = `
  select coalesce((select volgnummer - 1 from toegang.raadpleging where op >= $1 order by volgnummer limit 1),
    (select max(volgnummer) from toegang.raadpleging), 0) as tot`;

const WEG = `
  delete from toegang.raadpleging where volgnummer in (
    select volgnummer from toegang.raadpleging where volgnummer <= (select max(volgnummer) from toegang.beginpunt) order by volgnummer limit ${GREEP})`;

/** Het logboek klopt niet; wat weg is, is niet meer uit te zoeken. */
export class Ketenbreuk extends Error {
  override readonly name = 'Ketenbreuk';
}

/** Ruimt het begin van het raadpleeglogboek op: eerst een bewezen beginpunt, dan wat erachter ligt. De keten blijft zo na te gaan. */
export class Raadpleegopruimer implements Opruimer {
  readonly soort = 'raadplegingen';

  constructor(private readonly databank: Databank, private readonly logboek: Raadpleeglogboek, private readonly kluis: Kluis, private readonly klok: Klok) {}

  async tel(grens: Date): Promise<number> {
    const { rows } = await this.databank.pool.query<{ aantal: number }>(`select count(*) as aantal from toegang.raadpleging where volgnummer <= (${TOT})`, [grens]);
    return rows[0]?.aantal ?? 0;
  }

  /** @throws Ketenbreuk uit de eerste stap, als wat weg zou gaan niet klopt */
  begin(grens: Date, wie: Handelende): Promise<() => Promise<Stap>> {
    let begonnen = false;
    return Promise.resolve(() => inStap(this.databank, async (tx) => {
      if (!begonnen) await this.zetBeginpunt(tx, grens, wie);
      begonnen = true;
      const { rowCount } = await tx.query(WEG);
      return { aantal: rowCount ?? 0, klaar: (rowCount ?? 0) < GREEP };
    }));
  }

  private async zetBeginpunt(tx: PoolClient, grens: Date, wie: Handelende): Promise<void> {
    const tot = (await tx.query<{ tot: number }>(TOT, [grens])).rows[0]?.tot ?? 0;
    const { aantal, laatste, breuk } = await controleerKeten(tx, this.kluis, { tot });
    if (breuk) throw new Ketenbreuk(`raadpleging ${breuk.volgnummer}: ${breuk.reden}`);
    if (aantal === 0 || !laatste) return;
    const punt = { volgnummer: laatste.volgnummer, zegel: Buffer.from(laatste.zegel, 'hex'), op: this.klok.nu() };
    await tx.query('insert into toegang.beginpunt (volgnummer, zegel, op, bewijs) values ($1, $2, $3, $4)', [punt.volgnummer, punt.zegel, punt.op, bewijsVan(this.kluis, punt)]);
    await this.logboek.legIn(tx, alsRaadpleging(wie, 'raadplegingen', `${aantal} raadplegingen`, grens));
  }
}
