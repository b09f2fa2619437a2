import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { leesProef, maakMiddelen, proef, type Middelen, type Proefuitslag } from '@hub/beoordeling';
import { IJW_3_2, type BerichtType } from '@hub/ijw';
import { projectMap } from '@hub/instellingen';
import { Baanopslag, BerichtOpslag, type Databank, Klok, Kluis, Postvak, type BewaardeBevinding, type Relatie, type Statusmelding } from '@hub/opslag';
import type { Contractregel } from '@hub/regels';
import { maakLogboek } from '@hub/waarneming';
import { Baanwerker } from '../../apps/verwerking/src/baan/verwerk-baan.js';
import { maakTestdatabank, type Testdatabank } from '../databank.js';

/** Een payload op zijn weg: wat het is, van wie, aan wie. */
export interface Post {
  type: BerichtType;
  van: string;
  aan: string;
  payload: Buffer;
}

/** Wat de hub van een echt bericht heeft vastgelegd. */
export interface Vastgelegd {
  status: string;
  meldingen: Statusmelding[];
  bevindingen: BewaardeBevinding[];
  retour: string | null;
}

const TABELLEN = `select format('%I.%I', n.nspname, c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('bericht', 'dossier')`;

const relatie = (code: string): Relatie => ({ rol: code.length === 4 ? 'Gemeente' : 'Instelling', code });

/** De hub van aanname tot oordeel op een echte PostgreSQL, in dit proces en zonder wachtrij. */
export class Databankhub {
  vandaag = '2025-01-06';
  private readonly middelen: Middelen;
  private readonly werker: Baanwerker;
  private readonly opslag: BerichtOpslag;
  private readonly postvak: Postvak;

  private constructor(private readonly test: Testdatabank, private readonly tabellen: readonly string[], readonly klok: Klok, contracten: readonly Contractregel[], zelf: readonly string[]) {
    const { databank } = test;
    const kluis = new Kluis(Buffer.alloc(32, 1));
    const instellingen = { xsdMap: join(projectMap(), 'xsd'), contracten, producten: { productcodes: [], productcodesVolledig: false }, zelfAntwoordend: zelf };
    const nu = klok.gesimuleerd ? klok : { nu: () => new Date(`${this.vandaag}T12:00:00Z`) };
    this.middelen = maakMiddelen(instellingen, kluis, nu);
    const met = { ...maakMiddelen(instellingen, kluis, nu), kluis, klok, grens: Infinity, levert: () => true };
    this.werker = new Baanwerker(new Baanopslag(databank, klok), met, maakLogboek('verwerking', { uitvoer: { write: () => undefined } }));
    this.opslag = new BerichtOpslag(databank, kluis, klok);
    this.postvak = new Postvak(databank, kluis, klok);
  }

  /**
   * @param zelf codes van partijen die zelf antwoorden
   * @param begin moment waarop een gesimuleerde klok begint; zonder: de echte tijd, en `vandaag` voor het oordeel
   */
  static async start(contracten: readonly Contractregel[], zelf: readonly string[] = [], begin?: Date): Promise<Databankhub> {
    const test = await maakTestdatabank();
    const { rows } = await test.databank.pool.query<{ naam: string }>(TABELLEN);
    return new Databankhub(test, rows.map(({ naam }) => naam), await Klok.start(test.databank, begin), contracten, zelf);
  }

  get databank(): Databank {
    return this.test.databank;
  }

  ruimOp(): Promise<void> {
    this.klok.stop();
    return this.test.ruimOp();
  }

  /** Vergeet alles, voor een volgende stroom. */
  async vergeet(): Promise<void> {
    await this.test.databank.pool.query(`truncate ${this.tabellen.join(', ')}`);
  }

  /** Een afdruk van alle rijen en volgnummers; gelijk betekent dat er niets veranderde. */
  async afdruk(): Promise<string> {
    const perTabel = this.tabellen.map((t) => `select '${t}' as wat, (select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) from ${t} r) as stand`);
    const volgnummers = `select sequencename, last_value::text from pg_sequences where schemaname in ('bericht', 'dossier')`;
    const { rows } = await this.test.databank.pool.query(`${[...perTabel, volgnummers].join(' union all ')} order by wat`);
    return JSON.stringify(rows);
  }

  /** Wat `POST /api/v1/proef` zou antwoorden aan de afzender. */
  async proef({ van, payload }: Post): Promise<Proefuitslag> {
    const gelezen = await leesProef(payload);
    return 'uitslag' in gelezen ? gelezen.uitslag : proef(gelezen.xml, this.test.databank, this.middelen, (afzender) => afzender === van);
  }

  /** Neemt het bericht aan en beoordeelt het. */
  async verwerk({ type, van, aan, payload }: Post): Promise<Vastgelegd> {
    const traceerId = randomUUID();
    const uitkomst = await this.opslag.bewaar({
      traceerId, conversatieId: traceerId, afzender: relatie(van), geadresseerde: relatie(aan),
      berichtstroom: { ...IJW_3_2.kenmerk, berichtsubtype: type, actie: 'Proef' }, payload, vingerafdruk: createHash('sha256').update(traceerId).digest(),
    });
    if (uitkomst.uitkomst !== 'bewaard') throw new Error(`het bericht is niet bewaard: ${uitkomst.uitkomst}`);
    await this.werker.neemBeurten([uitkomst.regel.job.baan]);
    return this.lees(traceerId, van);
  }

  private async lees(traceerId: string, van: string): Promise<Vastgelegd> {
    const { rows } = await this.test.databank.pool.query<Omit<Vastgelegd, 'retour'> & { retour_id: string | null }>(
      `select b.status, coalesce(b.meldingen, '[]') as meldingen, coalesce(o.bevindingen, '[]') as bevindingen,
         (select r.traceer_id from bericht.bericht r where r.als_antwoord_op = b.traceer_id) as retour_id
       from bericht.bericht b left join bericht.oordeel o on o.bericht_id = b.id where b.traceer_id = $1`, [traceerId]);
    const [rij] = rows;
    if (!rij) throw new Error('het bericht is weg');
    const { status, meldingen, bevindingen, retour_id: retourId } = rij;
    const retour = retourId === null ? undefined : await this.postvak.payload(van, retourId);
    return { status, meldingen, bevindingen, retour: retour?.toString('utf8') ?? null };
  }
}
