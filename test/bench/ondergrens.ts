import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlCleanupInputProvider, xmlRegisterInputProvider } from 'libxml2-wasm';
import pg from 'pg';
import { klok, perSeconde, tegelijk } from './tijd.js';

const TEGELIJK = 20;
const PER_GREEP = 1_000;
const BASIS = 'basisschema.xsd';

const TABELLEN = `
  create schema if not exists ondergrens;
  create table if not exists ondergrens.bericht (id bigint generated always as identity primary key, sleutel text not null unique, op timestamptz not null);
  create table if not exists ondergrens.inhoud (id bigint primary key, inhoud bytea not null);
  alter table ondergrens.inhoud alter column inhoud set storage external;
  create table if not exists ondergrens.werk (id bigint primary key, baan text not null);
  create table if not exists ondergrens.prestatie (aanbieder text, referentie text, toewijzing bigint, code text, begin date, einde date, volume bigint,
    tarief bigint, bedrag bigint, oordeel text, primary key (aanbieder, referentie));`;

const NEEM_IN = `
  with nieuw as (insert into ondergrens.bericht (sleutel, op) values ($1, now()) returning id),
    inhoud as (insert into ondergrens.inhoud select id, $2 from nieuw)
  insert into ondergrens.werk select id, 'a/b' from nieuw`;

const WERK_BIJ = `
  insert into ondergrens.prestatie
  select '65656055', 'R' || r, 1000 + r, '44A09', date '2025-01-01', date '2025-01-31', 31, 49357, 1530067, 'toegekend' from unnest($1::int[]) r
  on conflict (aanbieder, referentie) do update set oordeel = excluded.oordeel`;

/** Wat geen enkele hub kan overslaan, gemeten met de kale gereedschappen op dezelfde machine, in dezelfde PostgreSQL en Redis. */
export class Ondergrens {
  private readonly validators = new Map<string, XsdValidator>();
  private readonly pool: pg.Pool;
  private teller = 0;

  private constructor(postgresUrl: string, private readonly redisUrl: string | undefined) {
    this.pool = new pg.Pool({ connectionString: postgresUrl, max: TEGELIJK });
    this.pool.on('error', () => undefined);
  }

  static async maak(postgresUrl: string, redisUrl: string | undefined): Promise<Ondergrens> {
    const ondergrens = new Ondergrens(postgresUrl, redisUrl);
    await ondergrens.pool.query(TABELLEN);
    return ondergrens;
  }

  /** F, per seconde: een document toetsen, drie rijen duurzaam vastleggen en een job door de wachtrij, twintig tegelijk. */
  async f(document: Buffer, aantal: number): Promise<number> {
    if (!this.redisUrl) throw new Error('de ondergrens F vraagt Redis');
    const verbinding = new Redis(this.redisUrl, { maxRetriesPerRequest: null });
    const wachtenden = new Map<string, () => void>();
    const opties = { connection: verbinding, prefix: '{ondergrens}' };
    const rij = new Queue('f', opties);
    const werker = new Worker('f', (job) => Promise.resolve(wachtenden.get(String(job.id))?.()), { ...opties, concurrency: TEGELIJK });
    const doe = async (): Promise<void> => {
      this.toets('JW305', document);
      const sleutel = `f-${++this.teller}`;
      await this.pool.query({ name: 'neem-in', text: NEEM_IN, values: [sleutel, document] });
      const verwerkt = new Promise<void>((klaar) => wachtenden.set(sleutel, klaar));
      await rij.add('f', { sleutel }, { jobId: sleutel, removeOnComplete: true });
      await verwerkt;
      wachtenden.delete(sleutel);
    };
    await tegelijk(TEGELIJK, aantal / 4, doe);
    const f = await perSeconde(aantal, () => tegelijk(TEGELIJK, aantal, doe));
    await werker.close();
    await rij.close();
    verbinding.disconnect();
    return f;
  }

  /** B, in ms: een groot document toetsen, bewaren, teruglezen en zijn rijen in grepen bijwerken. */
  async b(document: Buffer, rijen: number): Promise<number> {
    const tijd = klok();
    this.toets('JW323', document);
    const id = 1_000_000 + ++this.teller;
    await this.pool.query('insert into ondergrens.inhoud values ($1, $2)', [id, document]);
    await this.pool.query(`select convert_from(inhoud, 'UTF8') from ondergrens.inhoud where id = $1`, [id]);
    for (let van = 0; van < rijen; van += PER_GREEP) {
      const greep = Array.from({ length: Math.min(PER_GREEP, rijen - van) }, (_, i) => id * 100_000 % 2_000_000_000 + van + i);
      await this.pool.query({ name: 'werk-bij', text: WERK_BIJ, values: [greep] });
    }
    return tijd();
  }

  async sluit(): Promise<void> {
    await this.pool.query('drop schema ondergrens cascade');
    await this.pool.end();
    for (const validator of this.validators.values()) validator.dispose();
  }

  private toets(type: string, document: Buffer): void {
    const boom = XmlDocument.fromBuffer(document);
    this.validator(type).validate(boom);
    boom.dispose();
  }

  private validator(type: string): XsdValidator {
    let validator = this.validators.get(type);
    if (!validator) {
      const lees = (naam: string): Buffer => readFileSync(join(projectMap(), 'xsd', 'ijw', '3.2', naam));
      xmlRegisterInputProvider(new XmlBufferInputProvider({ [BASIS]: lees(BASIS) }));
      const schema = XmlDocument.fromBuffer(lees(`${type}.xsd`), { url: `${type}.xsd` });
      validator = XsdValidator.fromDoc(schema); // verwijst naar zijn document, dat dus blijft
      xmlCleanupInputProvider();
      this.validators.set(type, validator);
    }
    return validator;
  }
}
