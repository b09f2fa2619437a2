import type { DynamicModule } from '@nestjs/common';
import type { Proces } from '@hub/proces';
import { BullMqServer } from '@hub/transport';
import { VerwerkingModule } from './verwerking.module.js';

/** De verwerking met de instellingen van dit proces. */
export function verwerkingVoor(proces: Proces, gelijktijdig: number): DynamicModule {
  const { instellingen } = proces;
  return VerwerkingModule.met({
    postgresUrl: instellingen.postgresUrl,
    projectMap: proces.projectMap,
    xsdMap: instellingen.xsdMap,
    kluisSleutel: instellingen.kluisSleutel,
    contracten: proces.contracten,
    producten: { productcodes: proces.beleid.productcodes, productcodesVolledig: proces.beleid.productcodesVolledig },
    zelfAntwoordend: proces.beleid.antwoorden.zelf,
    nu: instellingen.nu,
    logbestand: proces.logbestand,
    gelijktijdig,
  });
}

/** Het transport waarover de verwerking haar werk krijgt. */
export function transportVoor(proces: Proces, gelijktijdig: number): BullMqServer {
  return new BullMqServer({ ...proces.wachtrij, gelijktijdig });
}
