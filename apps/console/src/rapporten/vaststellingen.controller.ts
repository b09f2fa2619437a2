import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { BekendePartij } from '@hub/opslag';
import { isVastTeStellen, type VastTeStellen } from '@hub/rapporten';
import type * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { Rollen } from '../toegang/rollen.js';
import { Beller } from '../toegang/toegang.js';
import { Rapportarchief } from './rapportarchief.js';
import { Rapportkeuze } from './rapportkeuze.js';
import { leesPeriode } from './rapportvraag.js';
import { GEEN_PARAMETERS, toonVersie, VASTGESTELD, VERSIES } from './velden.js';

/** Vastgestelde versies van rapporten: een versie houdt haar cijfers, wat er ook nog binnenkomt. */
@ApiController('rapporten', 'Rapporten')
export class VaststellingenController {
  constructor(
    @Inject(Rapportkeuze) private readonly keuze: Rapportkeuze,
    @Inject(Rapportarchief) private readonly archief: Rapportarchief,
  ) {}

  @Post(':naam/vaststellen')
  @HttpCode(200)
  @Rollen(['beheer'])
  @ApiOperation({ summary: 'Een rapport vaststellen', description: 'Bewaart de cijfers van nu als versie. Veranderde er sinds de laatste versie niets, dan komt er geen bij.' })
  @ApiParam({ name: 'naam', description: 'naam van het rapport', schema: { type: 'string' } })
  @ApiBody({ schema: { type: 'object', properties: { kwartaal: { type: 'string', example: '2026-K2' }, jaar: { type: 'string', example: '2026' } } } })
  @ApiResponse({ status: 200, description: 'de versie die nu geldt', standardSchema: VASTGESTELD })
  @ApiWeigering(400, 'de periode ontbreekt of klopt niet')
  @ApiWeigering(404, 'er is geen rapport met deze naam dat vastgesteld kan worden')
  @ApiWeigering(409, 'de periode is nog niet voorbij, of het warehouse wordt herbouwd')
  async stelVast(@Beller() beller: BekendePartij, @Param('naam') naam: string, @Body() vraag: unknown): Promise<z.infer<typeof VASTGESTELD>> {
    const rapport = this.zoek(naam, beller);
    return toonVersie(rapport, await this.archief.stelVast(rapport, leesPeriode(rapport, vraag)));
  }

  @Get(':naam/vaststellingen')
  @Rollen(['analist', 'beheer', 'gemeente', 'aanbieder'])
  @ApiOperation({ summary: 'De vastgestelde versies van een rapport', description: 'Op volgorde van periode en nummer; vraag er een op met `versie`, of met `verschil=ja` wat er sindsdien veranderde.' })
  @ApiParam({ name: 'naam', description: 'naam van het rapport', schema: { type: 'string' } })
  @ApiResponse({ status: 200, description: 'de versies', standardSchema: VERSIES })
  @ApiWeigering(400, 'er is een parameter gegeven')
  @ApiWeigering(404, 'er is geen rapport met deze naam dat vastgesteld kan worden')
  async lijst(
    @Beller() beller: BekendePartij, @Param('naam') naam: string, @Query({ schema: GEEN_PARAMETERS }) _vraag: z.infer<typeof GEEN_PARAMETERS>,
  ): Promise<z.infer<typeof VERSIES>> {
    const rapport = this.zoek(naam, beller);
    return { items: (await this.archief.versies(rapport)).map((versie) => toonVersie(rapport, versie)), volgende: null };
  }

  private zoek(naam: string, beller: BekendePartij): VastTeStellen {
    const rapport = this.keuze.zoek(naam, beller);
    if (!isVastTeStellen(rapport)) throw Probleem.nietGevonden('Dit rapport wordt niet vastgesteld.');
    return rapport;
  }
}
