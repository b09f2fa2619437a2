import { Controller, type DynamicModule, Get, HttpCode, Inject, Module, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Gezondheid, type Gezondheidsuitslag } from '@hub/waarneming';

/** De antwoorden voor wie het proces bewaakt. */
@Controller('health')
class GezondheidController {
  constructor(@Inject(Gezondheid) private readonly gezondheid: Gezondheid) {}

  @Get('live')
  @HttpCode(200)
  async live(@Res() res: Response): Promise<void> {
    antwoord(res, await this.gezondheid.leeft());
  }

  @Get('ready')
  async ready(@Res() res: Response): Promise<void> {
    antwoord(res, await this.gezondheid.gereed());
  }
}

function antwoord(res: Response, uitslag: Gezondheidsuitslag): void {
  res.status(uitslag.goed ? 200 : 503).json(uitslag);
}

@Module({})
export class GezondheidModule {
  static met(gezondheid: Gezondheid): DynamicModule {
    return { module: GezondheidModule, controllers: [GezondheidController], providers: [{ provide: Gezondheid, useValue: gezondheid }] };
  }
}
