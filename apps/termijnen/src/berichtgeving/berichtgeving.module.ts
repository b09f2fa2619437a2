import { type DynamicModule, Module } from '@nestjs/common';
import { Bezorgboek, Klok, Partijen, Termijnstand } from '@hub/opslag';
import type { Logboek } from '@hub/waarneming';
import { Berichtgever } from './berichtgever.js';
import { BerichtgevingController } from './berichtgeving.controller.js';
import { maakPlan, type Berichtgevingsopties } from './berichtplan.js';

@Module({})
export class BerichtgevingModule {
  static met({ logboek, ...opties }: Berichtgevingsopties & { logboek: Logboek }): DynamicModule {
    return {
      module: BerichtgevingModule,
      controllers: [BerichtgevingController],
      providers: [{
        provide: Berichtgever,
        inject: [Bezorgboek, Termijnstand, Klok, Partijen],
        useFactory: (boek: Bezorgboek, stand: Termijnstand, klok: Klok, partijen: Partijen) => new Berichtgever(boek, stand, klok, maakPlan(opties, partijen), logboek),
      }],
    };
  }
}
