import { Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { type BekendePartij, type Handelende, Klok, Raadpleeglogboek, Termijnregister } from '@hub/opslag';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import type * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { VRIJE_DAGEN } from '../sleutels.js';
import { Rollen } from '../toegang/rollen.js';
import { Beller, Wie } from '../toegang/toegang.js';
import { alsPartij, magTermijnZien } from './eigen.js';
import { maakCursor, TERMIJNVRAAG, type Termijnvraag } from './velden.js';
import { TERMIJNDETAIL, TERMIJNENLIJST, toonTermijn, toonTermijndetail } from './weergave.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Termijnen opzoeken: partijen hun eigen, beheer en analist alle. */
@ApiController('termijnen', 'Termijnen')
@Rollen(['aanbieder', 'gemeente', 'beheer', 'analist'])
export class TermijnenController {
  constructor(
    @Inject(Termijnregister) private readonly register: Termijnregister,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(VRIJE_DAGEN) private readonly extra: readonly Datum[],
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Termijnen zoeken, op uiterste dag', description: 'Een partij ziet de termijnen waarin zij aanbieder of gemeente is; beheer en analist zien alle.' })
  @ApiResponse({ status: 200, description: 'een bladzijde', standardSchema: TERMIJNENLIJST })
  @ApiWeigering(400, 'een parameter klopt niet of bestaat niet')
  async lijst(@Beller() beller: BekendePartij, @Query({ schema: TERMIJNVRAAG }) vraag: Termijnvraag): Promise<z.infer<typeof TERMIJNENLIJST>> {
    const vandaag = this.vandaag();
    const rijen = await this.register.lijst({ ...vraag, partij: alsPartij(beller), limiet: vraag.limiet + 1 }, vandaag);
    const items = rijen.slice(0, vraag.limiet);
    const laatste = items.at(-1);
    return {
      items: items.map((rij) => toonTermijn(rij, vandaag, this.extra)),
      volgende: rijen.length > vraag.limiet && laatste ? maakCursor({ uiterlijk: laatste.termijn.uiterlijk, id: laatste.id }) : null,
    };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Eén termijn met haar bewijs', description: 'Voor haar aanbieder, haar gemeente, beheer en analist; voor ieder ander bestaat zij niet.' })
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({ status: 200, description: 'de termijn', standardSchema: TERMIJNDETAIL })
  @ApiWeigering(404, 'voor deze beller bestaat deze termijn niet')
  async detail(@Beller() beller: BekendePartij, @Wie() wie: Handelende, @Param('id') id: string): Promise<z.infer<typeof TERMIJNDETAIL>> {
    const bewaard = UUID.test(id) ? await this.register.detail(id) : undefined;
    if (!bewaard) throw Probleem.nietGevonden();
    const mag = magTermijnZien(beller, bewaard);
    await this.logboek.leg({ wie, handeling: 'inzien', onderwerp: { soort: 'termijn', termijnId: id }, doel: 'een termijn volgen', uitkomst: mag ? 'toegestaan' : 'geweigerd' });
    if (!mag) throw Probleem.nietGevonden();
    return toonTermijndetail(bewaard, this.vandaag(), this.extra);
  }

  private vandaag(): Datum {
    return vandaagInNederland(this.klok.nu());
  }
}
