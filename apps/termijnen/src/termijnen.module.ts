import { type DynamicModule, Module } from '@nestjs/common';
import type { Beleid, Contractregel } from '@hub/instellingen';
import { Databank, Klok, Termijnstand } from '@hub/opslag';
import type { Wachtrijen } from '@hub/transport';
import type { Logboek } from '@hub/waarneming';
import { Bewaking } from './bewaking.js';
import { Planner } from './planner.js';
import { Rekenaar } from './rekenaar.js';
import { TermijnenController } from './termijnen.controller.js';

export interface TermijnenOpties {
  beleid: Beleid;
  contracten: readonly Contractregel[];
  wachtrijen: Pick<Wachtrijen, 'plan'>;
  logboek: Logboek;
}

@Module({})
export class TermijnenModule {
  static met({ beleid, contracten, wachtrijen, logboek }: TermijnenOpties): DynamicModule {
    return {
      module: TermijnenModule,
      controllers: [TermijnenController],
      providers: [
        {
          provide: Bewaking,
          inject: [Databank, Termijnstand, Klok],
          useFactory: (databank: Databank, stand: Termijnstand, klok: Klok) => new Bewaking(databank, stand, klok, new Rekenaar(beleid, contracten), logboek),
        },
        { provide: Planner, inject: [Bewaking], useFactory: (bewaking: Bewaking) => new Planner(wachtrijen, bewaking, logboek) },
      ],
    };
  }
}
