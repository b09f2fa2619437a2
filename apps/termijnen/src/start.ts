import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { OpslagModule } from '@hub/opslag';
import { openProces, stopBijSignaal, type Proces } from '@hub/proces';
import { NestLogboek } from '@hub/waarneming';
import { termijnentransport, termijnenVoor } from './termijnen-voor.js';

const VERBINDINGEN = 4;

@Module({})
class TermijnenApp {
  static met(proces: Proces): DynamicModule {
    return { module: TermijnenApp, imports: [OpslagModule.met(proces), termijnenVoor(proces)] };
  }
}

/** Start de bewaking van termijnen als zelfstandig proces. */
export async function startTermijnen(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'termijnen', verbindingen: VERBINDINGEN });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(TermijnenApp.met(proces), {
    strategy: termijnentransport(proces),
    logger: new NestLogboek(proces.logboek),
  });
  await app.listen();
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info('bewaking van termijnen loopt');
}
