import type { DynamicModule } from '@nestjs/common';
import { beoordelingsinstellingen } from '@hub/beoordeling';
import { logboekVoor, type Proces } from '@hub/proces';
import { ConsoleModule } from './console.module.js';

/** De console met de diensten van dit proces. */
export function consoleVoor(proces: Proces): DynamicModule {
  return ConsoleModule.met({ logboek: logboekVoor('console', proces.logbestand), relais: proces.relais, beoordeling: beoordelingsinstellingen(proces), vrijeDagen: proces.beleid.feestdagen.extra });
}
