import { Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import type { OutboxRegel } from '@hub/berichtweg';
import { type BekendePartij, Berichtregister, type Handelende, Raadpleeglogboek, Vastgelopen } from '@hub/opslag';
import type * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { RELAIS } from '../sleutels.js';
import { Rollen } from '../toegang/rollen.js';
import { Beller, Wie } from '../toegang/toegang.js';
import { maakBladwijzer } from './bladwijzer.js';
import { magBerichtZien } from './eigen.js';
import { BERICHTVRAAG, type Berichtvraag } from './velden.js';
import { BERICHTDETAIL, BERICHTENLIJST, HERVERWERKING, naar, toonBericht, toonDetail } from './weergave.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TRACEER_ID = { name: 'traceerId', schema: { type: 'string', format: 'uuid' } };

/** Berichten opzoeken: partijen hun eigen, beheer alle. */
@ApiController('berichten', 'Berichten')
@Rollen(['aanbieder', 'gemeente', 'beheer'])
export class BerichtenController {
  constructor(
    @Inject(Berichtregister) private readonly register: Berichtregister,
    @Inject(Vastgelopen) private readonly vastgelopen: Vastgelopen,
    @Inject(RELAIS) private readonly relais: { bied(regels: OutboxRegel[]): void },
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Berichten zoeken, nieuwste eerst', description: 'Een partij ziet wat zij verstuurde of ontving; beheer ziet alles.' })
  @ApiResponse({ status: 200, description: 'een bladzijde', standardSchema: BERICHTENLIJST })
  @ApiWeigering(400, 'een parameter klopt niet of bestaat niet')
  async lijst(@Beller() beller: BekendePartij, @Query({ schema: BERICHTVRAAG }) vraag: Berichtvraag): Promise<z.infer<typeof BERICHTENLIJST>> {
    const { limiet } = vraag;
    const rijen = await this.register.lijst({ ...vraag, partij: beller.rol === 'beheer' ? undefined : beller.code, limiet: limiet + 1 });
    const items = rijen.slice(0, limiet);
    const laatste = items.at(-1);
    return { items: items.map(toonBericht), volgende: rijen.length > limiet && laatste ? maakBladwijzer(laatste.id) : null };
  }

  @Get(':traceerId')
  @ApiOperation({ summary: 'Eén bericht', description: 'Voor zijn afzender, zijn geadresseerde en beheer; voor ieder ander bestaat het niet.' })
  @ApiParam(TRACEER_ID)
  @ApiResponse({ status: 200, description: 'het bericht', standardSchema: BERICHTDETAIL })
  @ApiWeigering(404, 'voor deze beller bestaat dit bericht niet')
  async detail(@Beller() beller: BekendePartij, @Wie() wie: Handelende, @Param('traceerId') traceerId: string): Promise<z.infer<typeof BERICHTDETAIL>> {
    const detail = UUID.test(traceerId) ? await this.register.detail(traceerId) : undefined;
    if (!detail) throw Probleem.nietGevonden();
    const mag = magBerichtZien(beller, detail.bericht);
    await this.logboek.leg({
      wie, handeling: 'inzien', onderwerp: { soort: 'bericht', traceerIds: [detail.bericht.traceerId] }, doel: 'een bericht volgen', uitkomst: mag ? 'toegestaan' : 'geweigerd',
    });
    if (!mag) throw Probleem.nietGevonden();
    return toonDetail(detail, beller.rol === 'beheer');
  }

  @Post(':traceerId/herverwerk')
  @HttpCode(202)
  @Rollen(['beheer'])
  @ApiOperation({ summary: 'Een vastgelopen bericht opnieuw verwerken' })
  @ApiParam(TRACEER_ID)
  @ApiResponse({ status: 202, description: 'het bericht staat weer in zijn baan', standardSchema: HERVERWERKING })
  @ApiWeigering(404, 'dit bericht bestaat niet')
  @ApiWeigering(409, 'dit bericht is niet vastgelopen')
  async herverwerk(@Wie() wie: Handelende, @Param('traceerId') traceerId: string): Promise<z.infer<typeof HERVERWERKING>> {
    if (!UUID.test(traceerId) || !(await this.register.bestaat(traceerId))) throw Probleem.nietGevonden();
    await this.logboek.leg({ wie, handeling: 'herverwerken', onderwerp: { soort: 'bericht', traceerIds: [traceerId] }, doel: 'een vastgelopen bericht verder helpen', uitkomst: 'toegestaan' });
    const regels = await this.vastgelopen.herverwerk({ traceerIds: [traceerId] });
    if (regels.length === 0) throw new Probleem(409, 'Dit bericht is niet vastgelopen.');
    this.relais.bied(regels);
    return naar(traceerId.toLowerCase());
  }
}
