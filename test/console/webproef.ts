import 'reflect-metadata';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Account, projectMap } from '@hub/instellingen';
import { Klok, Kluis, OpslagModule, Partijen, Raadpleeglogboek, type BewaardeRaadpleging } from '@hub/opslag';
import type { Rapport } from '@hub/rapporten';
import { versleutelWachtwoord } from '@hub/toegang';
import { maakLogboek } from '@hub/waarneming';
import { ConsoleModule } from '../../apps/console/src/console.module.js';
import { installeerConsole } from '../../apps/console/src/index.js';
import { WebModule } from '../../apps/console/src/web/web.module.js';
import { maakTestdatabank, type Testdatabank } from '../databank.js';
import { AANBIEDER, ANDERE_AANBIEDER, BEWAARBELEID, GEMEENTE, LEGE_WACHTRIJEN } from './opstelling.js';

const SLEUTEL = Buffer.alloc(32, 1);
const WACHTWOORD = 'een wachtwoord voor proeven';

const MENSEN = [
  { gebruikersnaam: 'aanbieder', rol: 'aanbieder', code: AANBIEDER }, { gebruikersnaam: 'andere', rol: 'aanbieder', code: ANDERE_AANBIEDER },
  { gebruikersnaam: 'gemeente', rol: 'gemeente', code: GEMEENTE }, { gebruikersnaam: 'beheer', rol: 'beheer', code: 'beheer' }, { gebruikersnaam: 'analist', rol: 'analist', code: 'analist' },
] as const;

export type Mens = (typeof MENSEN)[number]['gebruikersnaam'];

/** Een bladzijde zoals een browser haar krijgt. */
export interface Bladzijde {
  status: number;
  koppen: Headers;
  tekst: string;
  bytes: Buffer;
}

/** De pagina's op een eigen database, met iemand die inlogt. */
export interface Webproef {
  databank: Testdatabank['databank'];
  /** haalt een bladzijde als deze mens; null: niet ingelogd */
  haal(pad: string, als: Mens | null): Promise<Bladzijde>;
  /** verstuurt een formulier, met het bewijs van deze sessie tenzij er een ander wordt gegeven */
  verstuur(pad: string, als: Mens, velden: Record<string, string | Blob>, csrf?: string): Promise<Bladzijde>;
  /** diensten van de console zelf */
  app: INestApplication;
  /** wat er het laatst is geraadpleegd, nieuwste eerst */
  geraadpleegd(): Promise<BewaardeRaadpleging[]>;
  ruimOp(): Promise<void>;
}

/** @param nu de gesimuleerde klok staat hier stil */
export async function startWebproef({ nu, rapporten }: { nu: Date; rapporten?: readonly Rapport[] }): Promise<Webproef> {
  const { databank, url, ruimOp } = await maakTestdatabank();
  const [kluis, klok] = [new Kluis(SLEUTEL), await Klok.start(databank, nu)];
  await new Partijen(databank).registreer(MENSEN.map(({ rol, code }) => ({ rol, code, naam: `Naam van ${code}`, token: code })));
  const wachtwoord = await versleutelWachtwoord(WACHTWOORD);
  const accounts: Account[] = MENSEN.map((mens) => ({ ...mens, naam: mens.gebruikersnaam, wachtwoord }));
  const beoordeling = {
    postgresUrl: url, projectMap: projectMap(), xsdMap: join(projectMap(), 'xsd'), kluisSleutel: SLEUTEL, contracten: [], producten: { productcodes: [], productcodesVolledig: false }, zelfAntwoordend: [],
  };
  const logboek = maakLogboek('console', { uitvoer: { write: () => undefined } });
  const api = ConsoleModule.met({ logboek, relais: { bied: () => undefined }, beoordeling, vrijeDagen: [], bewaarbeleid: BEWAARBELEID, wachtrijen: LEGE_WACHTRIJEN, rapporten });

  @Module({ imports: [OpslagModule.met({ databank, kluis, klok }), WebModule.met({ projectMap: projectMap(), accounts }, api)] })
  class Proefweb {}

  const app = await NestFactory.create(Proefweb, { logger: false });
  installeerConsole(app, { web: { kluisSleutel: SLEUTEL, veilig: false } });
  await app.listen(0, '127.0.0.1');
  const adres = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const sessies = new Map<Mens, Promise<string>>();
  const koekjeVan = (als: Mens): Promise<string> => {
    const koekje = sessies.get(als) ?? logIn(adres, als);
    sessies.set(als, koekje);
    return koekje;
  };
  const haal: Webproef['haal'] = async (pad, als) => leesBladzijde(await fetch(adres + pad, { redirect: 'manual', headers: als ? { cookie: await koekjeVan(als) } : {} }));
  return {
    databank, haal, app,
    verstuur: async (pad, als, velden, csrf) => {
      const metBestand = Object.values(velden).some((waarde) => typeof waarde !== 'string');
      const inhoud = metBestand ? new FormData() : new URLSearchParams();
      // een pad dat alleen formulieren aanneemt, heeft zelf geen bladzijde
      inhoud.set('_csrf', csrf ?? bewijsIn((await haal(metBestand ? pad : '/termijnen', als)).tekst));
      for (const [naam, waarde] of Object.entries(velden)) inhoud.set(naam, waarde as string);
      return leesBladzijde(await fetch(adres + pad, { method: 'POST', redirect: 'manual', headers: { cookie: await koekjeVan(als) }, body: inhoud }));
    },
    geraadpleegd: () => app.get(Raadpleeglogboek).zoek({ limiet: 20 }),
    ruimOp: async () => {
      await app.close();
      klok.stop();
      await ruimOp();
    },
  };
}

const bewijsIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
const koekjeIn = (res: Response): string => res.headers.getSetCookie().map((koekje) => koekje.split(';')[0]).join('; ');

async function leesBladzijde(res: Response): Promise<Bladzijde> {
  const bytes = Buffer.from(await res.arrayBuffer());
  return { status: res.status, koppen: res.headers, bytes, tekst: bytes.toString('utf8') };
}

async function logIn(adres: string, gebruikersnaam: Mens): Promise<string> {
  const begin = await fetch(`${adres}/inloggen`);
  const body = new URLSearchParams({ gebruikersnaam, wachtwoord: WACHTWOORD, naar: '/', _csrf: bewijsIn(await begin.text()) });
  const res = await fetch(`${adres}/inloggen`, { method: 'POST', redirect: 'manual', headers: { cookie: koekjeIn(begin) }, body });
  if (res.status !== 303) throw new Error(`inloggen als ${gebruikersnaam} gaf ${res.status}`);
  return koekjeIn(res);
}
