import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Beoordelingsinstellingen } from '@hub/beoordeling';
import { STADIA, type BaanRegel, type Berichtstatus } from '@hub/berichtweg';
import { type Account, type Instellingen, projectMap } from '@hub/instellingen';
import {
  Baanopslag, BerichtOpslag, type BewaardeBevinding, type Envelop, type Gebeurtenis, Klok, Kluis, OpslagModule, Partijen, type PartijOpgave, schrijfOordelen, type Statusmelding,
} from '@hub/opslag';
import type { Rapport } from '@hub/rapporten';
import type { Tellingen } from '@hub/transport';
import { maakLogboek } from '@hub/waarneming';
import { ConsoleModule, type ConsoleOpties, installeerConsole } from '../../apps/console/src/index.js';
import { WebModule } from '../../apps/console/src/web/web.module.js';
import { maakTestdatabank, type Testdatabank } from '../databank.js';

export const AANBIEDER = '65656055';
export const ANDERE_AANBIEDER = '42420001';
export const GEMEENTE = '0153';
export const ANDERE_GEMEENTE = '0141';

const PARTIJEN: PartijOpgave[] = [
  ...[AANBIEDER, ANDERE_AANBIEDER].map((code) => ({ rol: 'aanbieder' as const, code, naam: code, token: code })),
  ...[GEMEENTE, ANDERE_GEMEENTE].map((code) => ({ rol: 'gemeente' as const, code, naam: code, token: code })),
  { rol: 'beheer', code: 'beheer', naam: 'beheer', token: 'beheer' },
  { rol: 'analist', code: 'analist', naam: 'analist', token: 'analist' },
];

/** De kortste termijnen die het beleid toelaat. */
export const BEWAARBELEID = { termijnen: { payloads: { maanden: 1 }, dossiers: { maanden: 1 }, raadplegingen: { maanden: 60 } }, tijdelijkeRedenen: ['20'] };

/** Wachtrijen waar niets in zit; de console kijkt er alleen naar. */
export const LEGE_WACHTRIJEN: ConsoleOpties['wachtrijen'] = {
  tellingen: () => Promise.resolve(Object.fromEntries(Object.keys(STADIA).map((stadium) => [stadium, { wachtend: 0, actief: 0, uitgesteld: 0 }])) as Tellingen),
  voorBord: () => Promise.resolve([]),
};

const SLEUTEL = Buffer.alloc(32, 1);

/** Wat een verzoek opleverde. */
export interface Antwoord {
  status: number;
  koppen: Headers;
  json: Record<string, unknown>;
  /** de bytes zelf, en als UTF-8 gelezen */
  bytes: Buffer;
  tekst: string;
}

export interface Verzoek {
  methode?: string;
  /** token; null: zonder inloggegevens */
  als?: string | null;
  koppen?: Record<string, string>;
  json?: unknown;
  /** inhoud die geen JSON is; haar soort staat in `koppen` */
  inhoud?: string | Buffer;
}

/** Een console op een eigen database. */
export interface Consoleproef {
  adres: string;
  vraag(pad: string, verzoek?: Verzoek): Promise<Antwoord>;
  /** neemt een bericht in zoals de intake dat doet */
  stuur(bericht?: Partial<Envelop>): Promise<Envelop>;
  /** legt een oordeel vast zoals de verwerking dat doet */
  beoordeel(envelop: Envelop, oordeel: { status: Berichtstatus; meldingen?: Statusmelding[]; bevindingen?: BewaardeBevinding[]; gebeurtenissen?: Gebeurtenis[]; retour?: string }): Promise<Envelop | undefined>;
  zetApart(envelop: Envelop, reden: string): Promise<void>;
  aangeboden: BaanRegel[];
  databank: Testdatabank['databank'];
  logregels: string[];
  app: INestApplication;
  ruimOp(): Promise<void>;
}

/** Wat een console met pagina's voor mensen nodig heeft. */
export interface Webopgave {
  accounts?: readonly Account[];
  oidc?: Instellingen['oidc'];
  /** of mensen haar over TLS bereiken, langs een proxy */
  veilig?: boolean;
}

/**
 * @param nu begin van de gesimuleerde klok; zonder: de echte tijd
 * @param rapporten naast die van de opslag
 * @param web zonder: alleen de API
 */
export async function startConsoleproef({ nu, rapporten, web }: { nu?: Date; rapporten?: readonly Rapport[]; web?: Webopgave } = {}): Promise<Consoleproef> {
  const { databank, url, ruimOp } = await maakTestdatabank();
  const [kluis, klok] = [new Kluis(SLEUTEL), await Klok.start(databank, nu)];
  await new Partijen(databank).registreer(PARTIJEN);
  // er is hier geen bewaking van termijnen, geen lader en niemand die bezorgt: wie de klok verzet, hoeft niet op hen te wachten
  await databank.pool.query(`update termijn.stand set gedaan_tot = '9999-01-01', bezorgd_tot = '9999-01-01'; update dwh.stand set geladen_tot = '9999-01-01'`);
  const [aangeboden, logregels]: [BaanRegel[], string[]] = [[], []];
  const logboek = maakLogboek('console', { uitvoer: { write: (regel: string) => void logregels.push(regel) } });

  const relais = { bied: (regels: BaanRegel[]) => void aangeboden.push(...regels) };

  const api = ConsoleModule.met({ logboek, relais, beoordeling: beoordelingMet(url), vrijeDagen: [], bewaarbeleid: BEWAARBELEID, wachtrijen: LEGE_WACHTRIJEN, rapporten });
  const deel = web ? WebModule.met({ projectMap: projectMap(), accounts: web.accounts ?? [], oidc: web.oidc }, api) : api;

  @Module({ imports: [OpslagModule.met({ databank, kluis, klok }), deel] })
  class Proefapp {}

  const app = await NestFactory.create(Proefapp, { logger: false });
  installeerConsole(app, { web: web && { kluisSleutel: SLEUTEL, veilig: web.veilig ?? false } });
  await app.listen(0, '127.0.0.1');
  const adres = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const id = async ({ traceerId }: Envelop): Promise<number> =>
    (await databank.pool.query<{ id: number }>('select id from bericht.bericht where traceer_id = $1', [traceerId])).rows[0]?.id ?? 0;
  return {
    adres, app, aangeboden, databank, logregels,
    vraag: (pad, verzoek) => vraag(`${adres}${pad}`, verzoek),
    stuur: async (deel) => {
      const envelop = eenEnvelop(deel);
      await app.get(BerichtOpslag).bewaar({ ...envelop, payload: Buffer.from('<x/>'), vingerafdruk: createHash('sha256').update(envelop.traceerId).digest() });
      return envelop;
    },
    beoordeel: async (heen, { status, meldingen = [], bevindingen = [], gebeurtenissen, retour: soort }) => {
      const berichtId = await id(heen);
      const { rows } = await databank.pool.query<{ id: number }>(`select nextval('bericht.bericht_id_seq') as id`);
      const envelop = soort === undefined ? undefined : eenRetour(heen, soort);
      const retour = envelop && { id: rows[0]?.id ?? 0, envelop, xml: Buffer.from('<y/>') };
      await databank.inTransactie((tx) => schrijfOordelen(tx, kluis, [{ berichtId, op: klok.nu(), status, meldingen, bevindingen, gebeurtenissen, retour }]));
      return envelop;
    },
    zetApart: async (envelop, reden) => app.get(Baanopslag).zetApart(await id(envelop), reden),
    ruimOp: async () => {
      await app.close();
      klok.stop();
      await ruimOp();
    },
  };
}

/** Zonder contracten en met een lege productlijst. */
function beoordelingMet(postgresUrl: string): Beoordelingsinstellingen {
  const producten = { productcodes: [], productcodesVolledig: false };
  return { postgresUrl, projectMap: projectMap(), xsdMap: join(projectMap(), 'xsd'), kluisSleutel: SLEUTEL, contracten: [], producten, zelfAntwoordend: [] };
}

function eenEnvelop(deel: Partial<Envelop> = {}): Envelop {
  return {
    traceerId: randomUUID(),
    conversatieId: randomUUID(),
    afzender: { rol: 'Instelling', code: AANBIEDER },
    geadresseerde: { rol: 'Gemeente', code: GEMEENTE },
    berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW305', berichtversie: 3, berichtsubversie: 2, actie: 'Nieuw' },
    ...deel,
  };
}

function eenRetour(heen: Envelop, berichtsubtype: string): Envelop {
  return eenEnvelop({
    conversatieId: heen.conversatieId, alsAntwoordOp: heen.traceerId, afzender: heen.geadresseerde, geadresseerde: heen.afzender,
    berichtstroom: { ...heen.berichtstroom, berichtsubtype },
  });
}

async function vraag(url: string, { methode = 'GET', als = 'beheer', koppen = {}, json, inhoud }: Verzoek = {}): Promise<Antwoord> {
  const res = await fetch(url, {
    method: methode,
    headers: {
      ...(als === null ? {} : { authorization: `Bearer ${als}` }),
      ...(json === undefined && inhoud === undefined ? {} : { 'content-type': 'application/json' }),
      ...koppen,
    },
    body: (inhoud ?? (json === undefined ? undefined : JSON.stringify(json))) as NonNullable<Parameters<typeof fetch>[1]>['body'],
  });
  const bytes = Buffer.from(await res.arrayBuffer());
  const tekst = bytes.toString('utf8');
  const isJson = res.headers.get('content-type')?.includes('json') ?? false;
  return { status: res.status, koppen: res.headers, bytes, tekst, json: isJson ? (JSON.parse(tekst) as Record<string, unknown>) : {} };
}
