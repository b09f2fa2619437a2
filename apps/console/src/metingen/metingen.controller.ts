import { Controller, Get, Header, Inject, Req, UseFilters } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { isLokaal } from '@hub/toegang';
import { metingenAlsTekst } from '@hub/waarneming';
import { Antwoorder } from '../antwoord/antwoorder.js';
import { Probleem } from '../antwoord/probleem.js';
import { ApiWeigering } from '../api-controller.js';
import { Toegang } from '../toegang/toegang.js';

/** De cijfers van dit proces, voor Prometheus. */
@Controller('metrics')
@UseFilters(Antwoorder)
@ApiTags('Metingen')
export class MetingenController {
  constructor(@Inject(Toegang) private readonly toegang: Toegang) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Cijfers in de tekstvorm van Prometheus', description: 'Voor deze machine zelf (loopback) zonder inloggen, anders voor beheer.' })
  @ApiBearerAuth('token')
  @ApiResponse({ status: 200, description: 'de cijfers', content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiWeigering(401, 'geen of onbekende inloggegevens')
  @ApiWeigering(403, 'de beller is geen beheer')
  async lees(@Req() req: Request): Promise<string> {
    if (!isLokaal(req) && (await this.toegang.herken(req)).rol !== 'beheer') throw Probleem.nietToegestaan();
    return metingenAlsTekst();
  }
}
