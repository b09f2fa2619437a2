import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contractregel } from '@hub/instellingen';
import { Hubproces, migreer, type Hubdeel } from './hubproces.js';
import { Ketenpartij } from './partij.js';
import { KetenPostgres } from './postgres.js';
import { KetenRedis } from './redis.js';
import { vrijePoort } from './wachten.js';

export type Motor = 'PostgreSQL' | 'Redis';

/** Een deel van de hub dat in de vorm `los` naast intake en verwerking kan lopen. */
export type Extra = 'console' | 'termijnen' | 'warehouse';

export interface KetenOpties {
  /** wat de wachtrijen draagt */
  motor: Motor;
  /** alles in één proces, of intake en verwerking elk apart */
  vorm: 'hub' | 'los';
  gemeenten: readonly string[];
  aanbieders: readonly string[];
  /** codes van partijen die zelf antwoorden */
  zelf?: readonly string[];
  /** verdere sleutels van het beleid */
  beleid?: Record<string, unknown>;
  /** aantal processen voor de verwerking in de vorm `los` */
  verwerkers?: number;
  /** wat er in de vorm `los` nog meer loopt, elk als eigen proces */
  delen?: readonly Extra[];
  /** de afspraken die elke aanbieder heeft; zonder keuze die van de bouwers */
  contract?: readonly Omit<Contractregel, 'aanbieder'>[];
  /** verdere instellingen */
  env?: Record<string, string>;
  /** opties van Node voor de processen, bijvoorbeeld om te profileren */
  nodeOpties?: string[];
}

/** Iedere aanbieder heeft bij elke gemeente het product van de bouwers op contract, en een categorie die taakgericht is. */
const CONTRACT: readonly Omit<Contractregel, 'aanbieder'>[] = [
  { gemeente: '*', productCategorie: '44', productCode: '44A09', eenheid: '14', tarief: 49357, van: '2023-01-01', tot: null, variant: 'inspanning' },
  { gemeente: '*', productCategorie: '50', productCode: null, eenheid: null, tarief: null, van: '2023-01-01', tot: null, variant: 'taak' },
];

/** Een hele hub met eigen diensten in een eigen map. Niets ervan is van een ander, dus alles mag omvallen. */
export class Keten {
  private readonly clients: Ketenpartij[] = [];

  private constructor(
    readonly map: string,
    readonly postgres: KetenPostgres,
    readonly redis: KetenRedis | undefined,
    /** het proces dat luistert: de intake of de hele hub */
    readonly intake: Hubproces,
    private readonly overige: readonly Hubproces[],
  ) {}

  static async start(opties: KetenOpties): Promise<Keten> {
    const map = mkdtempSync(join(tmpdir(), 'hub-keten-'));
    chmodSync(map, 0o755); // als root draait PostgreSQL onder een ander account, dat erbij moet kunnen
    const postgres = await KetenPostgres.start(join(map, 'dienst'));
    const redis = opties.motor === 'Redis' ? await KetenRedis.start(join(map, 'redis')) : undefined;
    const env = { ...schrijfInstellingen(map, opties), HUB_POSTGRES_URL: postgres.url, ...(redis ? { HUB_REDIS_URL: redis.url } : {}), ...opties.env };
    await migreer(env);
    const { vorm, verwerkers = 1, delen = [], nodeOpties } = opties;
    const luisterend = async (deel: Hubdeel): Promise<Hubproces> => new Hubproces(deel, { ...env, HUB_PORT: String(await vrijePoort()) }, nodeOpties);
    const intake = await luisterend(vorm === 'hub' ? 'hub' : 'intake');
    const verwerking = Array.from({ length: verwerkers }, () => new Hubproces('verwerking', { ...env, HUB_PORT: '0' }, nodeOpties));
    const keten = new Keten(map, postgres, redis, intake, vorm === 'hub' ? [] : [...verwerking, ...await Promise.all(delen.map(luisterend))]);
    await keten.ofStop(async () => void (await Promise.all(keten.processen.map((proces) => proces.start()))));
    return keten;
  }

  /** Het proces waarin dit deel loopt: zijn eigen, of anders dat van de hele hub. */
  procesVan(deel: Extra): Hubproces {
    return this.overige.find((proces) => proces.deel === deel) ?? this.intake;
  }

  /** Een partij die met deze hub praat. @param code een van de opgegeven gemeenten of aanbieders */
  partij(code: string): Ketenpartij {
    const partij = new Ketenpartij(code, this.intake.adres);
    this.clients.push(partij);
    return partij;
  }

  /** Schrijft ander beleid; het geldt na een herstart. */
  schrijfBeleid(beleid: Record<string, unknown>): void {
    writeFileSync(beleidspad(this.map), JSON.stringify(beleid));
  }

  get verwerkers(): readonly Hubproces[] {
    return this.overige.filter(({ deel }) => deel === 'verwerking');
  }

  get processen(): readonly Hubproces[] {
    return [this.intake, ...this.overige];
  }

  async stop(): Promise<void> {
    for (const partij of this.clients) partij.client.sluit();
    await Promise.all(this.processen.map((proces) => proces.stop()));
    await this.redis?.stop();
    await this.postgres.stop();
    rmSync(this.map, { recursive: true, force: true });
  }

  private async ofStop(werk: () => Promise<void>): Promise<void> {
    try {
      await werk();
    } catch (fout) {
      await this.stop();
      throw fout;
    }
  }
}

const beleidspad = (map: string): string => join(map, 'beleid.json');

/** Schrijft partijen, contracten en beleid, en geeft de variabelen die ernaar wijzen. */
function schrijfInstellingen(map: string, { gemeenten, aanbieders, zelf = [], beleid, contract = CONTRACT }: KetenOpties): Record<string, string> {
  const schrijf = (naam: string, inhoud: unknown): string => {
    const pad = join(map, `${naam}.json`);
    writeFileSync(pad, JSON.stringify(inhoud));
    return pad;
  };
  const partij = (rol: string) => (code: string) => ({ rol, code, naam: `${rol} ${code}`, token: tokenVan(code), certificaat: `CN=${code}` });
  mkdirSync(join(map, 'data'));
  return {
    HUB_DATA: join(map, 'data'),
    HUB_PARTIJEN: schrijf('partijen', [...gemeenten.map(partij('gemeente')), ...aanbieders.map(partij('aanbieder')), partij('beheer')('beheer'), partij('analist')('analist')]),
    HUB_CONTRACTEN: schrijf('contracten', aanbieders.flatMap((aanbieder) => contract.map((regel) => ({ aanbieder, ...regel })))),
    HUB_BELEID: schrijf('beleid', { regio: 'Proef', gemeenten, antwoorden: { zelf }, ...beleid }),
    HUB_KLUIS_SLEUTEL: randomBytes(32).toString('base64'),
    HUB_PSEUDONIEM_SLEUTEL: randomBytes(32).toString('base64'),
  };
}

/** Het token waarmee een partij zich in de keten meldt. */
export function tokenVan(code: string): string {
  return `token-${code}`;
}
