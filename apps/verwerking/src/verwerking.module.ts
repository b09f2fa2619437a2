import { type DynamicModule, Module } from '@nestjs/common';
import { Baanopslag, Klok } from '@hub/opslag';
import { logboekVoor } from '@hub/waarneming';
import { GroteBerichten } from './baan/grote-berichten.js';
import { Baanwerker } from './baan/verwerk-baan.js';
import { VerwerkingController } from './verwerking.controller.js';
import { GRENS_HOOFDDRAAD, maakBenodigdheden, type VerwerkingInstellingen } from './verwerking-instellingen.js';

@Module({})
export class VerwerkingModule {
  static met(instellingen: VerwerkingInstellingen): DynamicModule {
    return {
      module: VerwerkingModule,
      controllers: [VerwerkingController],
      providers: [
        { provide: GroteBerichten, useFactory: () => new GroteBerichten(instellingen) },
        {
          provide: Baanwerker,
          inject: [Baanopslag, Klok, GroteBerichten],
          useFactory: (banen: Baanopslag, klok: Klok, groot: GroteBerichten) =>
            new Baanwerker(banen, maakBenodigdheden(instellingen, klok, GRENS_HOOFDDRAAD), logboekVoor('verwerking', instellingen.logbestand), groot),
        },
      ],
    };
  }
}
