import { HttpCode, Inject, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { BekendePartij } from '@hub/opslag';
import type { Request, Response } from 'express';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { Rollen } from '../toegang/rollen.js';
import { Beller } from '../toegang/toegang.js';
import { Proefinvoer, PROEFSOORTEN } from './proefinvoer.js';
import { Proefkamer } from './proefkamer.js';
import { PROEFUITSLAG } from './velden.js';

/** Een bericht proberen voordat het verstuurd wordt. */
@ApiController('proef', 'Proef')
@Rollen(['aanbieder', 'gemeente', 'beheer'])
export class ProefController {
  constructor(
    @Inject(Proefkamer) private readonly kamer: Proefkamer,
    @Inject(Proefinvoer) private readonly invoer: Proefinvoer,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Beoordeelt een bericht zoals het nu beoordeeld zou worden, en verandert niets',
    description: 'Elk van de veertien berichten, als XML of als zip met één document, ten hoogste 25 MB. Voor de afzender in de Header en voor beheer.',
  })
  @ApiConsumes(...PROEFSOORTEN)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 200, description: 'het oordeel', standardSchema: PROEFUITSLAG })
  @ApiWeigering(400, 'er is geen inhoud')
  @ApiWeigering(413, 'de inhoud is groter dan 25 MB')
  @ApiWeigering(415, 'de inhoud is geen XML en geen zip')
  @ApiWeigering(503, 'er lopen te veel grote proeven')
  async beproef(@Beller() { rol, code }: BekendePartij, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<StreamableFile> {
    const uitslag = await this.invoer.metInhoud(req, res, (payload) => this.kamer.beproef(payload, rol === 'beheer' ? null : code));
    if (!uitslag) throw new Probleem(403, 'Dit bericht is van een andere afzender; een proef mag alleen met een eigen bericht.');
    return new StreamableFile(uitslag, { type: 'application/json; charset=utf-8', length: uitslag.length });
  }
}
