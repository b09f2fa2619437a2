import { AFGEHANDELD } from '@hub/berichtweg';
import type { Databank } from '../databank.js';
import type { Raadpleeglogboek } from '../toegang/raadpleeglogboek.js';
import type { Handelende } from '../toegang/raadpleging.js';
import { alsRaadpleging, inStap, type Opruimer, type Stap } from './opruimer.js';
import { vergeet, type VerlopenClient } from './vergeet.js';

/** Zoveel cliënten per stap: genoeg om te delen, klein genoeg om een ander niet lang te laten wachten. */
const GREEP = 50;

const VERLOPEN = 'select client, onderwerpen, berichten from dossier.verlopen($1, $2, $3) order by client';

/** Een cliënt over wie intussen toch iets binnenkwam, blijft. */
const NOG_STIL = `
  select v.client from json_to_recordset($1) as v (client text, onderwerpen text[])
  where not exists (select from bericht.gebeurtenis g where g.onderwerp = any (v.onderwerpen) and g.op >= $2)`;

/** Ruimt dossiers op van cliënten over wie lang niets meer kwam; een cliënt gaat in zijn geheel. */
export class Dossieropruimer implements Opruimer {
  readonly soort = 'dossiers';

  /** @param tijdelijkeRedenen redenen waarmee een stop niet het einde van een levering is */
  constructor(private readonly databank: Databank, private readonly logboek: Raadpleeglogboek, private readonly tijdelijkeRedenen: readonly string[]) {}

  async tel(grens: Date): Promise<number> {
    return (await this.zoek(grens)).length;
  }

  async begin(grens: Date, wie: Handelende): Promise<() => Promise<Stap>> {
    const verlopen = await this.zoek(grens);
    return () => inStap(this.databank, async (tx) => {
      const greep = verlopen.splice(0, GREEP);
      const { rows } = await tx.query<{ client: string }>(NOG_STIL, [JSON.stringify(greep), grens]);
      const weg = new Set(rows.map(({ client }) => client));
      if (weg.size > 0) {
        await vergeet(tx, greep.filter(({ client }) => weg.has(client)));
        await this.logboek.legIn(tx, alsRaadpleging(wie, 'dossiers', `dossiers van ${weg.size} ${weg.size === 1 ? 'cliënt' : 'cliënten'}`, grens));
      }
      return { aantal: weg.size, klaar: verlopen.length === 0 };
    });
  }

  private async zoek(grens: Date): Promise<VerlopenClient[]> {
    return (await this.databank.pool.query<VerlopenClient>(VERLOPEN, [grens, this.tijdelijkeRedenen, AFGEHANDELD])).rows;
  }
}
