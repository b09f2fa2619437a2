import { type DynamicModule, Module } from '@nestjs/common';
import type { Beleid, Contractregel, Instellingen } from '@hub/instellingen';
import { Databank, Klok, Termijnstand } from '@hub/opslag';
import type { Wachtrijen } from '@hub/transport';
import type { Logboek } from '@hub/waarneming';
import { BerichtgevingModule } from './berichtgeving/berichtgeving.module.js';
import { Bewaking } from './bewaking.js';
import { Planner } from './planner.js';
import { Rekenaar } from './rekenaar.js';
import { TermijnenController } from './termijnen.controller.js';

export interface TermijnenOpties {
  beleid: Beleid;
  contracten: readonly Contractregel[];
  wachtrijen: Pick<Wachtrijen, 'plan'>;
  /** waarmee partijen van termijnen horen */
  instellingen: Pick<Instellingen, 'smtp' | 'webhookSleutel' | 'url'>;
  logboek: Logboek;
}

@Module({})
export class TermijnenModule {
  static met({ beleid, contracten, wachtrijen, instellingen: { smtp, webhookSleutel, url }, logboek }: TermijnenOpties): DynamicModule {
    return {
      module: TermijnenModule,
      imports: [BerichtgevingModule.met({ beleid, smtp, webhookSleutel, url, logboek })],
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
