import { type DynamicModule, Module } from '@nestjs/common';
import type { OutboxRegel } from '@hub/berichtweg';
import type { Logboek } from '@hub/waarneming';
import { Antwoorder } from './antwoord/antwoorder.js';
import { BerichtenController } from './berichten/berichten.controller.js';
import { MetingenController } from './metingen/metingen.controller.js';
import { OnbekendController } from './onbekend.controller.js';
import { Klokzetter } from './simulatie/klokzetter.js';
import { SimulatieController } from './simulatie/simulatie.controller.js';
import { LOGBOEK, RELAIS } from './sleutels.js';
import { Toegang } from './toegang/toegang.js';

export interface ConsoleOpties {
  logboek: Logboek;
  /** krijgt werk meteen na de commit */
  relais: { bied(regels: OutboxRegel[]): void };
}

/** De API voor mensen. Haalt haar diensten uit de globale `OpslagModule`; samen met `installeerConsole` compleet. */
@Module({})
export class ConsoleModule {
  static met({ logboek, relais }: ConsoleOpties): DynamicModule {
    return {
      module: ConsoleModule,
      controllers: [BerichtenController, SimulatieController, MetingenController, OnbekendController],
      providers: [{ provide: LOGBOEK, useValue: logboek }, { provide: RELAIS, useValue: relais }, Toegang, Antwoorder, Klokzetter],
    };
  }
}
