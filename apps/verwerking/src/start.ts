import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { OpslagModule } from '@hub/opslag';
import { openProces, stopBijSignaal, type Proces } from '@hub/proces';
import { NestLogboek } from '@hub/waarneming';
import { transportVoor, verwerkingVoor } from './verwerking-voor.js';

/** Zoveel jobs tegelijk: genoeg banen om rondes te vullen. Verbindingen kost dat niet; die heeft een ronde. */
export const GELIJKTIJDIG = 48;

/** Verbindingen met PostgreSQL: de rondes die naast elkaar lopen, en wat ernaast apart gaat. */
const VERBINDINGEN = 8;

@Module({})
class VerwerkingApp {
  static met(proces: Proces): DynamicModule {
    return { module: VerwerkingApp, imports: [OpslagModule.met(proces), verwerkingVoor(proces, GELIJKTIJDIG)] };
  }
}

/** Start de verwerking als zelfstandig proces. */
export async function startVerwerking(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'verwerking', verbindingen: VERBINDINGEN });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(VerwerkingApp.met(proces), {
    strategy: transportVoor(proces, GELIJKTIJDIG),
    logger: new NestLogboek(proces.logboek),
  });
  await app.listen();
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info('verwerking loopt');
}
