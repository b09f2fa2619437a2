import { leesBeleid, leesContracten, leesInstellingen, leesPartijen, projectMap, type Beleid, type Contractregel, type Instellingen } from '@hub/instellingen';
import { Databank, Instelboek, Klok, Kluis, migreer, OutboxTabel, Partijen } from '@hub/opslag';
import { UitgaandRelais, Wachtrijen, type WachtrijVerbinding } from '@hub/transport';
import { Gezondheid, logboekVoor, startSporen, type Logboek } from '@hub/waarneming';
import { houdCijfersBij } from './cijfers.js';
import { instelbestanden } from './instelbestanden.js';

/** Instellingen waarin niets meer ontbreekt: ook de database en de sleutels van een hub op eigen benen. */
export type VolledigeInstellingen = Instellingen & { postgresUrl: string; kluisSleutel: Buffer; pseudoniemSleutel: Buffer };

export interface ProcesOpties {
  /** naam van de app, staat op elke logregel */
  naam: string;
  /** vult aan wat een hub op eigen benen zelf meebrengt */
  vulAan?: (instellingen: Instellingen) => Promise<VolledigeInstellingen>;
  /** bestand voor de logregels; zonder: standaarduitvoer */
  logbestand?: (instellingen: Instellingen) => string;
  /** brengt de database op de laatste stand; anders moet dat al gebeurd zijn */
  migreert?: boolean;
  /** meeste verbindingen met PostgreSQL */
  verbindingen: number;
}

/** Een lopend proces van de hub: alles wat zijn app nodig heeft, en hoe het weer stopt. */
export interface Proces {
  instellingen: VolledigeInstellingen;
  projectMap: string;
  beleid: Beleid;
  contracten: readonly Contractregel[];
  databank: Databank;
  klok: Klok;
  kluis: Kluis;
  logboek: Logboek;
  /** waar de logregels heen gaan; undefined: standaarduitvoer */
  logbestand?: string;
  wachtrij: WachtrijVerbinding;
  wachtrijen: Wachtrijen;
  relais: UitgaandRelais;
  gezondheid: Gezondheid;
  sluit(): Promise<void>;
}

function zonderOntbrekende(i: Instellingen): Promise<VolledigeInstellingen> {
  const { postgresUrl, kluisSleutel, pseudoniemSleutel } = i;
  if (!postgresUrl || !kluisSleutel || !pseudoniemSleutel) {
    return Promise.reject(new Error('HUB_POSTGRES_URL is niet ingesteld; een losse app start zelf geen PostgreSQL, alleen npm start doet dat'));
  }
  return Promise.resolve({ ...i, postgresUrl, kluisSleutel, pseudoniemSleutel });
}

function bewaakGezondheid(databank: Databank, wachtrijen: Wachtrijen): Gezondheid {
  const gezondheid = new Gezondheid();
  gezondheid.voegToe('gereed', 'database', async () => void (await databank.pool.query('select 1')));
  gezondheid.voegToe('gereed', 'wachtrij', async () => void (await wachtrijen.tellingen()));
  return gezondheid;
}

async function openDatabank(url: string, map: string, verbindingen: number, logboek: Logboek): Promise<Databank> {
  const bijPoolfout = (fout: Error): void => logboek.warn({ fout }, 'verbinding met PostgreSQL verbroken');
  try {
    return await Databank.open({ url, projectMap: map, verbindingen, bijPoolfout });
  } catch (fout) {
    const { host, pathname } = new URL(url);
    const reden = fout instanceof Error ? fout.message : 'onbekende reden';
    throw new Error(`PostgreSQL op ${host}${pathname} is niet te bereiken (${reden}); controleer HUB_POSTGRES_URL en of de server loopt`, { cause: fout });
  }
}

/**
 * Start wat elke app nodig heeft: instellingen, database, klok, kluis, partijen, wachtrij en relais.
 *
 * @param env de omgevingsvariabelen
 * @throws InstellingFout bij een onmogelijke instelling, en Error als PostgreSQL niet te bereiken is
 */
export async function openProces(env: Record<string, string | undefined>, opties: ProcesOpties): Promise<Proces> {
  const gelezen = leesInstellingen(env);
  const [partijen, contracten, beleid] = [leesPartijen(gelezen.partijen), leesContracten(gelezen.contracten), leesBeleid(gelezen.beleid)];
  const instellingen = await (opties.vulAan ?? zonderOntbrekende)(gelezen);
  const logbestand = opties.logbestand?.(instellingen);
  const logboek = logboekVoor(opties.naam, logbestand);
  const map = projectMap();
  const sluitSporen = instellingen.otelUrl ? await startSporen(instellingen.otelUrl, opties.naam) : undefined;
  const databank = await openDatabank(instellingen.postgresUrl, map, opties.verbindingen, logboek);
  if (opties.migreert) await migreer(databank.bron);
  await new Partijen(databank).registreer(partijen);
  const wachtrij: WachtrijVerbinding = { redisUrl: instellingen.redisUrl, pool: databank.pool };
  const wachtrijen = new Wachtrijen(wachtrij);
  const outbox = new OutboxTabel(databank);
  const relais = new UitgaandRelais(outbox, wachtrijen);
  relais.start();
  const klok = await Klok.start(databank, instellingen.nu);
  houdCijfersBij({ databank, klok, outbox, wachtrijen, tls: instellingen.tls });
  await new Instelboek(databank, klok).noteer(instelbestanden(instellingen, { partijen, contracten, beleid }));
  return {
    instellingen,
    projectMap: map,
    beleid,
    contracten,
    databank,
    klok,
    kluis: new Kluis(instellingen.kluisSleutel),
    logboek,
    logbestand,
    wachtrij,
    wachtrijen,
    relais,
    gezondheid: bewaakGezondheid(databank, wachtrijen),
    sluit: async () => {
      klok.stop();
      await relais.stop();
      await wachtrijen.sluit();
      await databank.sluit();
      await sluitSporen?.();
    },
  };
}
