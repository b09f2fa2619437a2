import type { DynamicModule } from '@nestjs/common';
import { leesGemeenten } from '@hub/instellingen';
import type { Proces } from '@hub/proces';
import { BullMqServer } from '@hub/transport';
import { logboekVoor } from '@hub/waarneming';
import { WarehouseModule } from './warehouse.module.js';

/** De lader van het warehouse met de instellingen van dit proces. */
export function warehouseVoor({ beleid, contracten, instellingen, wachtrijen, logbestand }: Proces): DynamicModule {
  const { pseudoniemSleutel, xsdMap } = instellingen;
  const regio = { beleid, contracten, gemeenten: leesGemeenten() };
  return WarehouseModule.met({ instellingen: { regio, pseudoniemSleutel, xsdMap }, wachtrijen, logboek: logboekVoor('warehouse', logbestand) });
}

/** Het transport waarover de lader wordt opgeroepen. */
export function warehousetransport(proces: Proces): BullMqServer {
  return new BullMqServer({ ...proces.wachtrij, gelijktijdig: 1, stadia: ['warehouse'] });
}
