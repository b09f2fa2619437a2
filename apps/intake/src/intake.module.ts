import { type DynamicModule, Module, type ModuleMetadata, type Provider } from '@nestjs/common';
import type { Logboek } from '@hub/waarneming';
import { Antwoorder } from './antwoord/antwoorder.js';
import { BerichtstatusController } from './berichtstatus/berichtstatus.controller.js';
import { type Intakegrenzen, STANDAARDGRENZEN } from './grenzen.js';
import { Ontvanger } from './ontvangst/ontvanger.js';
import { Ontvangstruimte } from './ontvangst/ontvangstruimte.js';
import { GRENZEN, LOGBOEK } from './poorten.js';
import { Leesplaatsen } from './pull/leesplaatsen.js';
import { PullController } from './pull/pull.controller.js';
import { PushController } from './push/push.controller.js';
import { Toegang } from './toegang/toegang.js';

export interface IntakeOpties {
  /** modules waaruit de poorten hun diensten halen */
  imports?: ModuleMetadata['imports'];
  /** een provider voor BERICHT_OPSLAG, POSTVAK, BERICHTSTATUSSEN, PARTIJEN en NA_OPSLAG */
  poorten: Provider[];
  logboek: Logboek;
  /** wat afwijkt van `STANDAARDGRENZEN` */
  grenzen?: Partial<Intakegrenzen>;
}

/** Push, pull en berichtstatus. Samen met `installeerVsp` compleet. */
@Module({})
export class IntakeModule {
  static met({ imports = [], poorten, logboek, grenzen }: IntakeOpties): DynamicModule {
    return {
      module: IntakeModule,
      imports,
      controllers: [PushController, PullController, BerichtstatusController],
      providers: [
        ...poorten,
        { provide: LOGBOEK, useValue: logboek },
        { provide: GRENZEN, useValue: { ...STANDAARDGRENZEN, ...grenzen } },
        Toegang, Ontvangstruimte, Ontvanger, Leesplaatsen, Antwoorder,
      ],
    };
  }
}
