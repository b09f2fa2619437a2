import { Module, type DynamicModule } from '@nestjs/common';
import { OpslagModule } from '@hub/opslag';
import { GezondheidModule, MetingenModule, openProces, startWerkapp, stopBijSignaal, type Proces } from '@hub/proces';
import { warehousetransport, warehouseVoor } from './warehouse-voor.js';

const VERBINDINGEN = 4;

@Module({})
class WarehouseApp {
  static met(proces: Proces): DynamicModule {
    return { module: WarehouseApp, imports: [OpslagModule.met(proces), warehouseVoor(proces), GezondheidModule.met(proces.gezondheid), MetingenModule] };
  }
}

/** Start de lader van het warehouse als zelfstandig proces. */
export async function startWarehouse(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'warehouse', verbindingen: VERBINDINGEN });
  const { app, adres } = await startWerkapp(WarehouseApp.met(proces), proces, warehousetransport(proces));
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info({ adres }, 'lader van het warehouse loopt');
}
