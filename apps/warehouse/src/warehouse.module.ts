import { type DynamicModule, Module } from '@nestjs/common';
import { Databank, Klok, Kluis } from '@hub/opslag';
import type { Wachtrijen } from '@hub/transport';
import type { Logboek } from '@hub/waarneming';
import { Lader } from './lader.js';
import { maakLader, type Laadinstellingen } from './maak-lader.js';
import { Planner } from './planner.js';
import { WarehouseController } from './warehouse.controller.js';

export interface WarehouseOpties {
  instellingen: Laadinstellingen;
  wachtrijen: Pick<Wachtrijen, 'plan'>;
  logboek: Logboek;
}

@Module({})
export class WarehouseModule {
  static met({ instellingen, wachtrijen, logboek }: WarehouseOpties): DynamicModule {
    return {
      module: WarehouseModule,
      controllers: [WarehouseController],
      providers: [
        {
          provide: Lader,
          inject: [Databank, Klok, Kluis],
          useFactory: (databank: Databank, klok: Klok, kluis: Kluis) => maakLader({ databank, klok, kluis }, instellingen, logboek),
        },
        { provide: Planner, inject: [Lader], useFactory: (lader: Lader) => new Planner(wachtrijen, lader, logboek) },
      ],
    };
  }
}
