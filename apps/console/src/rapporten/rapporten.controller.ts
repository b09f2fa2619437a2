import { Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { BekendePartij } from '@hub/opslag';
import { FORMATEN, OPMAAK, Rapportenregister, type Rapport } from '@hub/rapporten';
import type * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { Rollen } from '../toegang/rollen.js';
import { Beller } from '../toegang/toegang.js';
import { Rapportenbalie } from './rapportenbalie.js';
import { leesRapportvraag } from './rapportvraag.js';
import { GEEN_PARAMETERS, RAPPORTENLIJST, toonRapport } from './velden.js';

/** Rapporten; elk rapport zegt welke rollen het mogen vragen, en een partij krijgt alleen haar eigen rijen. */
@ApiController('rapporten', 'Rapporten')
@Rollen(['analist', 'beheer', 'gemeente', 'aanbieder'])
export class RapportenController {
  constructor(
    @Inject(Rapportenregister) private readonly register: Rapportenregister,
    @Inject(Rapportenbalie) private readonly balie: Rapportenbalie,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De rapporten die de beller mag vragen', description: 'Met hun parameters, kolommen en formaten.' })
  @ApiResponse({ status: 200, description: 'de rapporten', standardSchema: RAPPORTENLIJST })
  @ApiWeigering(400, 'er is een parameter gegeven')
  lijst(@Beller() beller: BekendePartij, @Query({ schema: GEEN_PARAMETERS }) _vraag: z.infer<typeof GEEN_PARAMETERS>): z.infer<typeof RAPPORTENLIJST> {
    return { items: this.voor(beller).map(toonRapport), volgende: null };
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
  @ApiWeigering(404, 'er is geen rapport met deze naam')
  @ApiWeigering(503, 'er wachten te veel rapporten op hun beurt')
  async geef(@Beller() beller: BekendePartij, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    const rapport = this.zoek(naam, beller);
    return this.balie.geef(rapport, leesRapportvraag(rapport, vraag, beller), beller);
  }

  /** @throws Probleem 403 als er voor deze rol geen enkel rapport is */
  private voor({ rol }: BekendePartij): Rapport[] {
    const rapporten = this.register.voor(rol);
    if (rapporten.length === 0) throw Probleem.nietToegestaan();
    return rapporten;
  }

  private zoek(naam: string, beller: BekendePartij): Rapport {
    const eigen = this.voor(beller);
    const rapport = this.register.zoek(naam);
    if (!rapport) throw Probleem.nietGevonden('Er is geen rapport met deze naam; /api/v1/rapporten noemt ze alle.');
    if (!eigen.includes(rapport)) throw Probleem.nietToegestaan();
    return rapport;
  }
}
