import { Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type BekendePartij, Klok, Signaalregister } from '@hub/opslag';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import type * as z from 'zod';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { VRIJE_DAGEN } from '../sleutels.js';
import { Rollen, zietAlles } from '../toegang/rollen.js';
import { Beller } from '../toegang/toegang.js';
import { maakCursor, SIGNAALVRAAG, type Signaalvraag } from './velden.js';
import { SIGNALENLIJST, toonSignaal } from './weergave.js';

/** Wat er over termijnen te melden was: partijen van hun eigen, beheer en analist van alle. */
@ApiController('signalen', 'Signalen')
@Rollen(['aanbieder', 'gemeente', 'beheer', 'analist'])
export class SignalenController {
  constructor(
    @Inject(Signaalregister) private readonly register: Signaalregister,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(VRIJE_DAGEN) private readonly extra: readonly Datum[],
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Signalen over termijnen, nieuwste eerst',
    description: 'Een partij ziet wat er over termijnen te melden was waarin zij aanbieder of gemeente is, wie er ook moest handelen; beheer en analist zien alles. Het signaal blijft staan; de termijn erin is die van nu.',
  })
  @ApiResponse({ status: 200, description: 'een bladzijde', standardSchema: SIGNALENLIJST })
  @ApiWeigering(400, 'een parameter klopt niet of bestaat niet')
  async lijst(@Beller() beller: BekendePartij, @Query({ schema: SIGNAALVRAAG }) vraag: Signaalvraag): Promise<z.infer<typeof SIGNALENLIJST>> {
    const vandaag = vandaagInNederland(this.klok.nu());
    const rijen = await this.register.lijst({ ...vraag, partij: zietAlles(beller) ? undefined : beller.code, limiet: vraag.limiet + 1 });
    const items = rijen.slice(0, vraag.limiet);
    const laatste = items.at(-1);
    return {
      items: items.map((rij) => toonSignaal(rij, vandaag, this.extra)),
      volgende: rijen.length > vraag.limiet && laatste ? maakCursor(laatste.id) : null,
    };
  }
}
