import { type DynamicModule, Module } from '@nestjs/common';
import { Bezorgboek, Incidenten, Incidentpost, Klok, Partijen, Termijnstand, type Waakbeleid } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { Waker } from '../waken/waker.js';
import { Berichtgever } from './berichtgever.js';
import { BerichtgevingController } from './berichtgeving.controller.js';
import { maakPlan, type Berichtgevingsopties } from './berichtplan.js';
import { Mailserver } from './mailserver.js';

type Opties = Berichtgevingsopties & { beleid: Waakbeleid; logboek: Logboek };

@Module({})
export class BerichtgevingModule {
  static met({ logboek, ...opties }: Opties): DynamicModule {
    return {
      module: BerichtgevingModule,
      controllers: [BerichtgevingController],
      providers: [
        {
          provide: Berichtgever,
          inject: [Bezorgboek, Termijnstand, Klok, Partijen],
          useFactory: (boek: Bezorgboek, stand: Termijnstand, klok: Klok, partijen: Partijen) => new Berichtgever(boek, stand, klok, maakPlan(opties, partijen), logboek),
        },
        {
          provide: Waker,
          inject: [Incidenten, Incidentpost, Klok],
          useFactory: (incidenten: Incidenten, post: Incidentpost, klok: Klok) =>
            new Waker(incidenten, post, klok, { beleid: opties.beleid, mailserver: opties.smtp && new Mailserver(opties.smtp) }, logboek),
        },
      ],
    };
  }
}
