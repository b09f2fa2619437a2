import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { OpslagModule } from '@hub/opslag';
import { openProces, stopBijSignaal, type Proces } from '@hub/proces';
import { NestLogboek } from '@hub/waarneming';
import { warehousetransport, warehouseVoor } from './warehouse-voor.js';

const VERBINDINGEN = 4;

@Module({})
class WarehouseApp {
  static met(proces: Proces): DynamicModule {
    return { module: WarehouseApp, imports: [OpslagModule.met(proces), warehouseVoor(proces)] };
  }
}

/** Start de lader van het warehouse als zelfstandig proces. */
export async function startWarehouse(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'warehouse', verbindingen: VERBINDINGEN });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(WarehouseApp.met(proces), {
    strategy: warehousetransport(proces),
    logger: new NestLogboek(proces.logboek),
  });
  await app.listen();
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info('lader van het warehouse loopt');
}
