import type { DynamicModule } from '@nestjs/common';
import { beoordelingsinstellingen } from '@hub/beoordeling';
import type { Proces } from '@hub/proces';
import { BullMqServer } from '@hub/transport';
import { VerwerkingModule } from './verwerking.module.js';

/** De verwerking met de instellingen van dit proces. */
export function verwerkingVoor(proces: Proces, gelijktijdig: number): DynamicModule {
  const { levering, segmenten } = proces.beleid;
  return VerwerkingModule.met({ ...beoordelingsinstellingen(proces), logbestand: proces.logbestand, gelijktijdig, levering: { levering, segmenten } });
}

/** Het transport waarover de verwerking haar werk krijgt. */
export function transportVoor(proces: Proces, gelijktijdig: number): BullMqServer {
  return new BullMqServer({ ...proces.wachtrij, gelijktijdig, stadia: ['verwerken'] });
}
