import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { type ArgumentsHost, Catch, type DynamicModule, type ExceptionFilter, type INestApplication, NotFoundException, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy, MicroserviceOptions } from '@nestjs/microservices';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';
import { NestLogboek } from '@hub/waarneming';
import type { Proces } from './proces.js';

/** Zo lang blijft een verbinding open waarop niets gebeurt: langer dan een proxy ervoor haar bewaart (een minuut), zodat niet de hub haar sluit net als er een verzoek onderweg is. */
const RUST_MS = 65_000;

/** Een pad dat geen deel van de hub kent. Nest zou het pad herhalen; daar kan iets in staan dat niet in een antwoord hoort. */
@Catch(NotFoundException)
class OnbekendPad implements ExceptionFilter {
  catch(_fout: NotFoundException, host: ArgumentsHost): void {
    const antwoord = host.switchToHttp().getResponse<Response>();
    antwoord.status(404).type('application/problem+json').json({ title: 'Niet gevonden', status: 404, detail: 'Dit pad bestaat niet.' });
  }
}

/**
 * Maakt de HTTP-toepassing van een app. Met TLS mag een beller een certificaat tonen; of het vertrouwd is, staat op de verbinding
 * en wordt bij de toegang beoordeeld.
 */
export async function maakHttpApp(module: DynamicModule | Type, proces: Proces): Promise<NestExpressApplication> {
  const { tls, proxies } = proces.instellingen;
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLogboek(proces.logboek),
    httpsOptions: tls && { key: tls.sleutel, cert: tls.certificaat, ca: tls.ca, requestCert: true, rejectUnauthorized: false },
  });
  app.disable('x-powered-by');
  // wie er belt, telt voor de rem op inloggen en verzoeken; een kop van iemand die geen proxy is, telt niet
  app.set('trust proxy', proxies);
  app.useGlobalFilters(new OnbekendPad());
  return app;
}

/** Laat de toepassing luisteren en geeft haar adres. */
export async function luister(app: INestApplication, proces: Proces): Promise<string> {
  const server = app.getHttpServer() as Server;
  server.keepAliveTimeout = RUST_MS;
  await app.listen(proces.instellingen.poort);
  const { port } = server.address() as { port: number };
  return `${proces.instellingen.tls ? 'https' : 'http'}://localhost:${port}`;
}

/**
 * Start een app die werk uit de wachtrij haalt; over HTTP geeft zij alleen haar gezondheid en cijfers.
 * @returns de toepassing en haar adres
 */
export async function startWerkapp(module: DynamicModule, proces: Proces, strategy: CustomTransportStrategy): Promise<{ app: INestApplication; adres: string }> {
  const app = await maakHttpApp(module, proces);
  app.connectMicroservice<MicroserviceOptions>({ strategy });
  await app.startAllMicroservices();
  return { app, adres: await luister(app, proces) };
}

/** Versie van de hub, uit package.json. */
export function versie(projectMap: string): string {
  return (JSON.parse(readFileSync(join(projectMap, 'package.json'), 'utf8')) as { version: string }).version;
}
