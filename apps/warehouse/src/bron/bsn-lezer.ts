import { leesDocument, type Standaarden } from '@hub/beoordeling';
import type { BerichtType } from '@hub/ijw';
import { openPayload, type Kluis } from '@hub/opslag';
import type { PoolClient } from 'pg';

interface Vindplaats {
  client: string;
  id: number;
  traceer_id: string;
  ontvangen_op: Date;
  soort: BerichtType;
  berichtversie: number;
  berichtsubversie: number;
}

/** Bij elke client een bericht waarin hij voorkomt: het laatste, want dat is het langst te lezen; een antwoord op een verzoek noemt hem niet. */
const VINDPLAATSEN = `
  select v.client, b.* from unnest($1::text[], $2::text[]) as v (client, onderwerp)
  cross join lateral (
    select b.id, b.traceer_id, b.ontvangen_op, b.soort, b.berichtversie, b.berichtsubversie
    from bericht.gebeurtenis g join bericht.bericht b on b.id = g.bericht_id
    where g.onderwerp = v.onderwerp and g.soort = 'melding' and b.soort <> 'JW319' order by g.id desc limit 1) b`;

/**
 * Haalt het Bsn van een client uit de bewaarde payload: nergens anders staat het. Het blijft in het geheugen van wie erom vroeg.
 */
export class BsnLezer {
  constructor(private readonly kluis: Kluis, private readonly standaarden: Pick<Standaarden, 'van'>) {}

  /**
   * @param clienten cliëntsleutel bij een dossier (aanbieder/gemeente/client) waarin zij voorkomt
   * @param bijFout krijgt een bericht waaruit het niet te lezen is; die client ontbreekt in de uitkomst
   */
  async lees(tx: PoolClient, clienten: ReadonlyMap<string, string>, bijFout: (fout: unknown) => void): Promise<Map<string, string>> {
    const { rows } = await tx.query<Vindplaats>({ name: 'warehouse-vindplaatsen', text: VINDPLAATSEN, values: [[...clienten.keys()], [...clienten.values()]] });
    const gevonden = new Map<string, string>();
    for (const rij of rows) {
      const bsn = await this.bsnIn(tx, rij).catch((fout: unknown) => bijFout(fout));
      if (typeof bsn === 'string') gevonden.set(rij.client, bsn);
    }
    return gevonden;
  }

  private async bsnIn(tx: PoolClient, { client: sleutel, id, traceer_id: traceerId, ontvangen_op: ontvangenOp, soort, ...versie }: Vindplaats): Promise<string> {
    const gelezen = await leesDocument(await openPayload(tx, this.kluis, { id, traceerId, ontvangenOp }));
    if (!('xml' in gelezen)) throw new Error(`bericht ${id} is niet meer te lezen`);
    const uitslag = this.standaarden.van({ berichttype: 'JW', ...versie }).schemas.toets(gelezen.xml, soort);
    if (!uitslag.geldig) throw new Error(`bericht ${id} is niet meer geldig`);
    const { client } = uitslag.bericht as { client?: { bsn?: string } };
    if (client?.bsn === undefined || this.kluis.clientSleutel(client.bsn) !== sleutel) throw new Error(`bericht ${id} gaat over een andere client dan zijn gebeurtenis`);
    return client.bsn;
  }
}
