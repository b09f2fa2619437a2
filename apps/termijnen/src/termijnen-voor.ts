import type { DynamicModule } from '@nestjs/common';
import type { Proces } from '@hub/proces';
import { BullMqServer } from '@hub/transport';
import { logboekVoor } from '@hub/waarneming';
import { TermijnenModule } from './termijnen.module.js';

/** De bewaking van termijnen met de instellingen van dit proces. */
export function termijnenVoor({ beleid, contracten, wachtrijen, instellingen, logbestand }: Proces): DynamicModule {
  return TermijnenModule.met({ beleid, contracten, wachtrijen, instellingen, logboek: logboekVoor('termijnen', logbestand) });
}

/** Het transport waarover bewaking en berichtgeving worden opgeroepen. */
export function termijnentransport(proces: Proces): BullMqServer {
  return new BullMqServer({ ...proces.wachtrij, gelijktijdig: 1, stadia: ['termijnen', 'signaleren'] });
}
