import type { DynamicModule } from '@nestjs/common';
import { beoordelingsinstellingen } from '@hub/beoordeling';
import { bewaarbeleidVan } from '@hub/opslag';
import { logboekVoor, type Proces } from '@hub/proces';
import { warehouserapporten } from '@hub/warehouse';
import { vandaagInNederland } from '@hub/werkdagen';
import { ConsoleModule } from './console.module.js';

/** De console met de diensten van dit proces. */
export function consoleVoor(proces: Proces): DynamicModule {
  return ConsoleModule.met({
    logboek: logboekVoor('console', proces.logbestand), relais: proces.relais, beoordeling: beoordelingsinstellingen(proces),
    vrijeDagen: proces.beleid.feestdagen.extra, bewaarbeleid: bewaarbeleidVan(proces.beleid),
    rapporten: warehouserapporten({ pool: proces.databank.pool, beleid: proces.beleid, vandaag: () => vandaagInNederland(proces.klok.nu()) }),
  });
}
