import { Body, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { Handelende } from '@hub/opslag';
import type * as z from 'zod';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { Rollen } from '../toegang/rollen.js';
import { Wie } from '../toegang/toegang.js';
import { Toezicht } from './toezicht.js';
import { CONTROLEVRAAG, type Controlevraag, maakCursor, RAADPLEEGVRAAG, type Raadpleegvraag } from './velden.js';
import { KETENUITSLAG, RAADPLEGINGENLIJST, toonOntvangst, toonRaadpleging, toonUitslag } from './weergave.js';

/** Wie welke gegevens zag, voor wie daarop toeziet. Ook zoeken en controleren zelf worden vastgelegd. */
@ApiController('raadplegingen', 'Raadplegingen')
@Rollen(['beheer'])
export class RaadplegingenController {
  constructor(@Inject(Toezicht) private readonly toezicht: Toezicht) {}

  @Post('zoeken')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Zoeken wie gegevens zag of er iets mee deed, nieuwste eerst',
    description: 'Een Bsn staat alleen in de inhoud van dit verzoek: de hub zoekt op de cliëntsleutel en bewaart het niet. Alles wat is opgegeven, moet kloppen.',
  })
  @ApiResponse({ status: 200, description: 'een bladzijde', standardSchema: RAADPLEGINGENLIJST })
  @ApiWeigering(400, 'een veld klopt niet of bestaat niet')
  async zoek(@Wie() wie: Handelende, @Body({ schema: RAADPLEEGVRAAG }) vraag: Raadpleegvraag): Promise<z.infer<typeof RAADPLEGINGENLIJST>> {
    const { rijen, meer, ontvangsten } = await this.toezicht.zoek(wie, vraag);
    const laatste = rijen.at(-1);
    return { items: rijen.map(toonRaadpleging), volgende: meer && laatste ? maakCursor(laatste.volgnummer) : null, ontvangsten: ontvangsten.map(toonOntvangst) };
  }

  @Post('controle')
  @HttpCode(200)
  @ApiOperation({ summary: 'De keten van het logboek nagaan', description: 'Zegt de eerste plaats waar iets is veranderd, weggehaald of bijgemaakt. Met een ijkpunt valt ook op dat het einde is afgekapt.' })
  @ApiResponse({ status: 200, description: 'de uitslag', standardSchema: KETENUITSLAG })
  @ApiWeigering(400, 'het ijkpunt is niet te lezen')
  async controleer(@Wie() wie: Handelende, @Body({ schema: CONTROLEVRAAG }) { ijkpunt }: Controlevraag): Promise<z.infer<typeof KETENUITSLAG>> {
    return toonUitslag(await this.toezicht.controleer(wie, ijkpunt));
  }
}
