import type { DynamicModule } from '@nestjs/common';
import { BerichtOpslag, Berichtstatussen, Partijen, Postvak } from '@hub/opslag';
import type { Proces } from '@hub/proces';
import type { BaanRegel } from '@hub/berichtweg';
import { logboekVoor } from '@hub/waarneming';
import { IntakeModule } from './intake.module.js';
import { BERICHTSTATUSSEN, BERICHT_OPSLAG, NA_OPSLAG, PARTIJEN, POSTVAK } from './poorten.js';

/** De intake met haar diensten uit de opslag van dit proces. */
export function intakeVoor(proces: Proces): DynamicModule {
  return IntakeModule.met({
    poorten: [
      { provide: BERICHT_OPSLAG, useExisting: BerichtOpslag },
      { provide: POSTVAK, useExisting: Postvak },
      { provide: BERICHTSTATUSSEN, useExisting: Berichtstatussen },
      { provide: PARTIJEN, useExisting: Partijen },
      { provide: NA_OPSLAG, useValue: (regels: BaanRegel[]) => proces.relais.bied(regels) },
    ],
    logboek: logboekVoor('intake', proces.logbestand),
  });
}
