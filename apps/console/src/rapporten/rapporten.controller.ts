import { Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { BekendePartij } from '@hub/opslag';
import { FORMATEN, OPMAAK } from '@hub/rapporten';
import type * as z from 'zod';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { Rollen } from '../toegang/rollen.js';
import { Beller } from '../toegang/toegang.js';
import { Rapportarchief } from './rapportarchief.js';
import { Rapportenbalie } from './rapportenbalie.js';
import { Rapportkeuze } from './rapportkeuze.js';
import { leesRapportvraag } from './rapportvraag.js';
import { GEEN_PARAMETERS, RAPPORTENLIJST, toonRapport } from './velden.js';

/** Rapporten; elk rapport zegt welke rollen het mogen vragen, en een partij krijgt alleen haar eigen rijen. */
@ApiController('rapporten', 'Rapporten')
@Rollen(['analist', 'beheer', 'gemeente', 'aanbieder'])
export class RapportenController {
  constructor(
    @Inject(Rapportkeuze) private readonly keuze: Rapportkeuze,
    @Inject(Rapportarchief) private readonly archief: Rapportarchief,
    @Inject(Rapportenbalie) private readonly balie: Rapportenbalie,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De rapporten die de beller mag vragen', description: 'Met hun parameters, kolommen en formaten.' })
  @ApiResponse({ status: 200, description: 'de rapporten', standardSchema: RAPPORTENLIJST })
  @ApiWeigering(400, 'er is een parameter gegeven')
  lijst(@Beller() beller: BekendePartij, @Query({ schema: GEEN_PARAMETERS }) _vraag: z.infer<typeof GEEN_PARAMETERS>): z.infer<typeof RAPPORTENLIJST> {
    return { items: this.keuze.voor(beller).map(toonRapport), volgende: null };
  }

  @Get(':naam')
  @ApiOperation({
    summary: 'Een rapport',
    description: 'Elk rapport staat hieronder ook apart, met zijn parameters en kolommen. Een gemeente krijgt alleen haar eigen rijen.',
  })
  @ApiParam({ name: 'naam', description: 'naam van het rapport', schema: { type: 'string' } })
  @ApiQuery({ name: 'formaat', required: false, schema: { type: 'string', enum: [...FORMATEN], default: 'json' } })
  @ApiProduces(...FORMATEN.map((formaat) => OPMAAK[formaat].mime))
  @ApiResponse({ status: 200, description: 'het rapport', schema: { type: 'string', format: 'binary' } })
  @ApiWeigering(400, 'een parameter klopt niet of bestaat niet, of het rapport is te groot voor een werkblad')
  @ApiWeigering(404, 'er is geen rapport met deze naam, of geen versie met dit nummer')
  @ApiWeigering(503, 'er wachten te veel rapporten op hun beurt')
  async geef(@Beller() beller: BekendePartij, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    const rapport = this.keuze.zoek(naam, beller);
    const gelezen = leesRapportvraag(rapport, vraag, beller);
    return this.balie.geef(await this.archief.kies(rapport, gelezen), gelezen, beller);
  }
}
