import { metStapspoor, SpanKind } from '@hub/waarneming';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { BerichtRij, PartijRij } from './rijen.js';
import { leesMigraties } from './migraties.js';

export interface DatabankOpties {
  /** postgres://… */
  url: string;
  /** map van het project, waaronder de mappen met migraties staan */
  projectMap: string;
  /** meeste verbindingen van dit proces */
  verbindingen: number;
  /** krijgt fouten van verbindingen die ongebruikt stonden; de pool herstelt zich zelf */
  bijPoolfout: (fout: Error) => void;
}

const OID_DATE = 1082;
const OID_INT8 = 20;

/** Datums blijven `JJJJ-MM-DD`; bigint wordt een getal (alle waarden blijven onder 2^53). */
const TYPEN = {
  getTypeParser(oid: number, vorm?: 'text' | 'binary') {
    if (vorm !== 'binary' && oid === OID_DATE) return (waarde: string) => waarde;
    if (vorm !== 'binary' && oid === OID_INT8) return (waarde: string) => Number(waarde);
    return pg.types.getTypeParser(oid, vorm);
  },
};

/**
 * Opdrachten voor het begin van een transactie die weinig rijen zoekt: altijd langs een index, en met een plan dat blijft. Zonder dit plant
 * PostgreSQL elke vraag opnieuw, of houdt hij een plan dat een jonge tabel helemaal leest terwijl zij groeit.
 */
export const ZOEK_LANGS_INDEX = ['plan_cache_mode = force_generic_plan', 'enable_seqscan = off', 'enable_hashjoin = off', 'enable_mergejoin = off']
  .map((stand) => `set local ${stand}`).join('; ');

/** De verbinding met PostgreSQL: TypeORM voor schema en gewone vragen, dezelfde pool voor de vragen waar het op snelheid aankomt. */
export class Databank {
  private constructor(
    readonly bron: DataSource,
    readonly pool: pg.Pool,
  ) {}

  /** @throws Error als PostgreSQL niet bereikbaar is */
  static async open(opties: DatabankOpties): Promise<Databank> {
    const bron = new DataSource({
      type: 'postgres',
      url: opties.url,
      entities: [BerichtRij, PartijRij],
      migrations: leesMigraties(opties.projectMap),
      migrationsTableName: 'migratie',
      poolErrorHandler: opties.bijPoolfout,
      extra: { max: opties.verbindingen, types: TYPEN, connectionTimeoutMillis: 10_000, keepAlive: true },
    });
    await bron.initialize();
    const { master } = bron.driver as unknown as { master: pg.Pool };
    master.on('error', opties.bijPoolfout);
    master.on('acquire', luisterNaarFouten);
    return new Databank(bron, master);
  }

  async sluit(): Promise<void> {
    if (this.bron.isInitialized) await this.bron.destroy();
  }

  /**
   * Voert `werk` uit in één transactie en geeft zijn uitkomst; bij een fout wordt alles teruggedraaid.
   * @param begin opdracht die in dezelfde rondgang na BEGIN gaat (geen parameters)
   */
  async inTransactie<T>(werk: (verbinding: pg.PoolClient) => Promise<T>, begin?: string): Promise<T> {
    return (await this.inTransactieMet(werk, { begin })).uitkomst;
  }

  /**
   * Voert `werk` uit in één transactie; bij een fout wordt alles teruggedraaid.
   * @param mee opdrachten zonder parameters die meereizen: `begin` meteen na BEGIN, `daarna` na COMMIT. Van meer opdrachten, gescheiden
   * door een puntkomma, tellen de rijen van de laatste
   */
  async inTransactieMet<T, B extends pg.QueryResultRow = never, D extends pg.QueryResultRow = never>(
    werk: (verbinding: pg.PoolClient, rijen: B[]) => Promise<T>,
    mee: { begin?: string; daarna?: string } = {},
  ): Promise<{ uitkomst: T; daarna: D[] }> {
    return metStapspoor({ naam: 'transactie', soort: SpanKind.CLIENT, etiketten: { 'db.system.name': 'postgresql' } }, () => this.transactie(werk, mee));
  }

  private async transactie<T, B extends pg.QueryResultRow, D extends pg.QueryResultRow>(
    werk: (verbinding: pg.PoolClient, rijen: B[]) => Promise<T>,
    mee: { begin?: string; daarna?: string },
  ): Promise<{ uitkomst: T; daarna: D[] }> {
    const verbinding = await this.pool.connect();
    let gebroken: Error | undefined;
    try {
      const uitkomst = await werk(verbinding, await samen<B>(verbinding, 'begin', mee.begin));
      return { uitkomst, daarna: await samen<D>(verbinding, 'commit', mee.daarna) };
    } catch (fout) {
      await verbinding.query('rollback').catch((dieper: Error) => {
        gebroken = dieper;
      });
      throw fout;
    } finally {
      verbinding.release(gebroken);
    }
  }
}

const zwijg = (): void => undefined;

/**
 * Valt PostgreSQL weg terwijl een transactie even niets vraagt, dan meldt de verbinding dat zonder dat een opdracht het kan afvangen; zonder
 * luisteraar stopt daarmee het proces. De volgende opdracht van die transactie mislukt toch, en de pool gooit de verbinding weg.
 */
function luisterNaarFouten(verbinding: pg.PoolClient): void {
  if (!verbinding.listeners('error').includes(zwijg)) verbinding.on('error', zwijg);
}

/** Opdrachten in één rondgang; geeft de rijen van de laatste. */
async function samen<R extends pg.QueryResultRow>(verbinding: pg.PoolClient, eerste: string, tweede?: string): Promise<R[]> {
  if (!tweede) {
    await verbinding.query(eerste);
    return [];
  }
  const uitslagen = await verbinding.query(`${eerste}; ${tweede}`) as unknown as pg.QueryResult<R>[];
  return uitslagen.at(-1)?.rows ?? [];
}

/** Klassen van SQLSTATE waarbij de database (even) niet kan, niet de opdracht fout is: verbinding, middelen, ingreep, systeem, botsing. */
const STORINGSKLASSEN = ['08', '53', '57', '58', '40'];
/** Een server die alleen leest (net geen hoofdserver meer), en een transactie die te lang stil lag. */
const STORINGSCODES = ['25006', '25P03'];
/** Een ander proces legde net hetzelfde vast; de volgende poging ziet dat en oordeelt ernaar. */
const NET_EERDER = '23505';
/** De server is niet te bereiken. */
const NETWERKCODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'EMFILE'];

/** Een rij die één opdracht twee keer wil bijwerken: twee berichten gaan over hetzelfde. */
const TWEEMAAL = '21000';

/** Waar als twee transacties of twee berichten in één transactie elkaar in de weg zaten; ieder apart en opnieuw lukt het. */
export function isBotsing(fout: unknown): boolean {
  const { code } = (fout ?? {}) as { code?: unknown };
  return typeof code === 'string' && (code === NET_EERDER || code === TWEEMAAL || code.startsWith('40'));
}

/** Waar als de fout zegt dat de database niet kan; dan helpt later opnieuw proberen. */
export function isDatabankstoring(fout: unknown): boolean {
  const { code, message, driverError } = (fout ?? {}) as { code?: unknown; message?: unknown; driverError?: unknown };
  if (driverError !== undefined) return isDatabankstoring(driverError);
  if (typeof code === 'string') {
    return [...NETWERKCODES, ...STORINGSCODES, NET_EERDER].includes(code) || (code.length === 5 && STORINGSKLASSEN.includes(code.slice(0, 2)));
  }
  return typeof message === 'string' && /connection terminated|timeout exceeded|client has encountered|pool after calling end/i.test(message);
}
