import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResult } from 'pg';
import { Bundelaar } from '../bundelaar.js';
import { Databank } from '../databank.js';
import { Klok } from '../klok.js';
import { Kluis } from '../kluis.js';
import { controleerKeten, type Ketenuitslag } from './ketencontrole.js';
import { grensvoorwaarden, type Raadpleegfilter } from './raadpleegfilter.js';
import type { BewaardeRaadpleging, IJkpunt, Raadpleging } from './raadpleging.js';
import { alsRaadpleging, GEEN_ZEGEL, RAADPLEEGKOLOMMEN, type Raadpleegvelden, zegelVan } from './raadpleegrij.js';

interface Schakel {
  volgnummer: number;
  zegel: Buffer;
}

/** Zoveel raadplegingen gaan hoogstens samen in één schakel van de keten. */
const MEEST = 100;

/** Slot waarachter één proces tegelijk de keten verlengt; het getal is willekeurig maar vast. */
const KETENSLOT = 732_300_021;

/** Neemt het slot en leest dan pas waar de keten eindigt; is alles opgeruimd, dan eindigt zij bij het beginpunt. */
const EINDE_VAN_DE_KETEN = `
  select pg_advisory_xact_lock(${KETENSLOT});
  select volgnummer, zegel from (
    (select volgnummer, zegel from toegang.raadpleging order by volgnummer desc limit 1)
    union all (select volgnummer, zegel from toegang.beginpunt order by volgnummer desc limit 1)
  ) k order by volgnummer desc limit 1`;

const CLIENTEN = `select toegang.clienten_van(coalesce(v.traceer, '{}'), v.termijn) as clienten
  from json_to_recordset($1) as v (nr integer, traceer uuid[], termijn uuid) order by v.nr`;

const LEG = `
  insert into toegang.raadpleging (${RAADPLEEGKOLOMMEN}, vorig_zegel, zegel)
  select ${RAADPLEEGKOLOMMEN}, decode(vorig_zegel, 'hex'), decode(zegel, 'hex')
  from json_to_recordset($1) as r (volgnummer bigint, op timestamptz, rol text, code text, persoon text, via text, handeling text, onderwerp text,
    traceer_ids uuid[], termijn_id uuid, bijzonderheid text, clienten text[], doel text, uitkomst text, vorig_zegel text, zegel text)`;

/**
 * Het logboek van wie welke gegevens zag (NEN 7513). Leg vast voordat er iets getoond wordt: lukt dat niet, toon dan niets.
 * Een rij verandert nooit; volgnummers zijn zonder gaten en elke rij is verzegeld met het zegel van de vorige erbij.
 */
@Injectable()
export class Raadpleeglogboek {
  private readonly bundelaar: Bundelaar<Raadpleging, void>;

  constructor(
    private readonly databank: Databank,
    private readonly kluis: Kluis,
    private readonly klok: Klok,
  ) {
    this.bundelaar = new Bundelaar((raadplegingen) => this.verleng(raadplegingen), { meest: MEEST, tegelijk: 1 });
  }

  /** Legt een raadpleging vast; klaar als zij duurzaam is opgeslagen. @throws Error als dat niet lukt */
  async leg(raadpleging: Raadpleging): Promise<void> {
    await this.bundelaar.vraag(raadpleging);
  }

  /**
   * Legt een raadpleging vast in een transactie die al loopt: samen met wat er gebeurt, of geen van beide. Houdt het slot op de keten tot
   * haar einde; laat haar daarna dus weinig meer doen. Zoekt geen cliënten bij het onderwerp.
   */
  async legIn(tx: PoolClient, raadpleging: Raadpleging): Promise<void> {
    const uitslagen = await tx.query(EINDE_VAN_DE_KETEN) as unknown as QueryResult<Schakel>[];
    await this.hangAan(tx, uitslagen.at(-1)?.rows[0], [raadpleging], []);
  }

  /** Een bladzijde raadplegingen, nieuwste eerst. */
  async zoek(f: Raadpleegfilter): Promise<BewaardeRaadpleging[]> {
    const waarden: unknown[] = [];
    const als = (waarde: unknown, eis: (plek: string) => string): string[] => (waarde === undefined ? [] : [eis(`$${waarden.push(waarde)}`)]);
    const eisen = [
      'true',
      ...als(f.client, (p) => `clienten @> array[${p}]`),
      ...als(f.traceerId, (p) => `traceer_ids @> array[${p}::uuid]`),
      ...als(f.persoon, (p) => `persoon = ${p}`),
      ...als(f.partij, (p) => `code = ${p}`),
      ...grensvoorwaarden(f, 'op', als),
      ...als(f.na, (p) => `volgnummer < ${p}`),
    ];
    const { rows } = await this.databank.pool.query<Raadpleegvelden>(
      `select ${RAADPLEEGKOLOMMEN} from toegang.raadpleging where ${eisen.join(' and ')} order by volgnummer desc limit $${waarden.push(f.limiet)}`, waarden);
    return rows.map(alsRaadpleging);
  }

  /**
   * Gaat de hele keten na, van het beginpunt tot wat er nu het laatst staat.
   * @param ijkpunt een plaats die eerder buiten de hub is bewaard; zo valt ook op dat het einde is afgekapt
   */
  async controleer(ijkpunt?: IJkpunt): Promise<Ketenuitslag> {
    return this.databank.inTransactie((tx) => controleerKeten(tx, this.kluis, { ijkpunt }), 'set transaction isolation level repeatable read read only');
  }

  private async verleng(raadplegingen: readonly Raadpleging[]): Promise<void[]> {
    const clienten = await this.clientenVan(raadplegingen);
    await this.databank.inTransactieMet<void, Schakel>((tx, [einde]) => this.hangAan(tx, einde, raadplegingen, clienten), { begin: EINDE_VAN_DE_KETEN });
    return raadplegingen.map(() => undefined);
  }

  /** @param einde de laatste rij, gelezen achter het slot; undefined: er is nog niets */
  private async hangAan(tx: PoolClient, einde: Schakel | undefined, raadplegingen: readonly Raadpleging[], clienten: readonly string[][]): Promise<void> {
    let { volgnummer, zegel } = einde ?? { volgnummer: 0, zegel: GEEN_ZEGEL };
    const op = this.klok.nu();
    const rijen = raadplegingen.map((raadpleging, i) => {
      volgnummer += 1;
      const rij = { volgnummer, op, ...alsVelden(raadpleging, clienten[i] ?? []) };
      const vorig = zegel;
      zegel = zegelVan(this.kluis, rij, vorig);
      return { ...rij, vorig_zegel: vorig.toString('hex'), zegel: zegel.toString('hex') };
    });
    await tx.query({ name: 'raadpleging', text: LEG, values: [JSON.stringify(rijen)] });
  }

  /** De cliënten bij elk onderwerp, zoals de berichten ze noemen. Buiten het slot: zo wacht niemand op een groot bericht. */
  private async clientenVan(raadplegingen: readonly Raadpleging[]): Promise<string[][]> {
    const vragen = raadplegingen.map(({ onderwerp }, nr) => ({ nr, traceer: onderwerp.traceerIds, termijn: onderwerp.termijnId }));
    if (!vragen.some(({ traceer, termijn }) => traceer !== undefined || termijn !== undefined)) return [];
    const { rows } = await this.databank.pool.query<{ clienten: string[] }>({ name: 'raadpleging-clienten', text: CLIENTEN, values: [JSON.stringify(vragen)] });
    return rows.map((rij) => rij.clienten);
  }
}

function alsVelden(r: Raadpleging, gevonden: readonly string[]): Omit<Raadpleegvelden, 'volgnummer' | 'op'> {
  const { rol, code, persoon = null, via } = r.wie;
  const { soort, traceerIds = [], termijnId, bijzonderheid = null } = r.onderwerp;
  return {
    rol, code, persoon, via, bijzonderheid,
    handeling: r.handeling,
    onderwerp: soort,
    traceer_ids: traceerIds.map((id) => id.toLowerCase()),
    termijn_id: termijnId?.toLowerCase() ?? null,
    clienten: [...new Set([...(r.clienten ?? []), ...gevonden])],
    doel: r.doel,
    uitkomst: r.uitkomst,
  };
}
