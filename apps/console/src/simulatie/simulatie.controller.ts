import { Body, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { Rollen } from '../toegang/rollen.js';
import { Klokzetter } from './klokzetter.js';

const NU = 'geef een moment met tijdzone, bijvoorbeeld 2026-04-01T08:00:00Z.';

/** Waarop de klok moet komen; met of zonder seconden, zoals HUB_NU. */
const KLOKSTAND = z.strictObject({
  nu: z.union([z.iso.datetime({ offset: true, error: NU }), z.iso.datetime({ offset: true, precision: -1, error: NU })], { error: NU }).transform((waarde) => new Date(waarde)),
}, { error: (bezwaar) => (bezwaar.code === 'unrecognized_keys' ? 'dit veld bestaat niet.' : 'geef JSON met het veld nu.') });

const KLOK = z.strictObject({ nu: z.iso.datetime().meta({ description: 'stand van de klok, in UTC' }) }).meta({ id: 'Klok' });

/** De gesimuleerde klok, alleen waar de hub met HUB_NU is gestart. */
@ApiController('simulatie', 'Simulatie')
@Rollen(['beheer'])
export class SimulatieController {
  constructor(@Inject(Klokzetter) private readonly klokzetter: Klokzetter) {}

  @Post('klok')
  @HttpCode(200)
  @ApiOperation({ summary: 'De klok vooruit zetten', description: 'Antwoordt als alles wat daardoor aan de beurt kwam, gedaan is.' })
  @ApiResponse({ status: 200, description: 'de klok staat vooruit', standardSchema: KLOK })
  @ApiWeigering(400, 'het moment is niet te lezen')
  @ApiWeigering(404, 'deze hub heeft de echte tijd')
  @ApiWeigering(409, 'het moment is voorbij')
  @ApiWeigering(503, 'de klok is verzet, maar het werk is nog niet klaar')
  async zet(@Body({ schema: KLOKSTAND }) { nu }: z.output<typeof KLOKSTAND>): Promise<z.infer<typeof KLOK>> {
    if (!this.klokzetter.magVerzet) throw Probleem.nietGevonden('Deze hub loopt op de echte tijd; alleen een hub met HUB_NU heeft een klok die te verzetten is.');
    return { nu: (await this.klokzetter.zetVooruit(nu)).toISOString() };
  }
}
