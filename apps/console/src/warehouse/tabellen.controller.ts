import { Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { type Handelende, Warehousestand } from '@hub/opslag';
import { OPMAAK } from '@hub/rapporten';
import { Sterlezer } from '@hub/warehouse';
import type * as z from 'zod';
import { ApiController, ApiWeigering } from '../api-controller.js';
import { GEEN_PARAMETERS } from '../rapporten/velden.js';
import { Rollen } from '../toegang/rollen.js';
import { Wie } from '../toegang/toegang.js';
import { Tabellenbalie } from './tabellenbalie.js';
import { STERTABELLEN, toonStertabellen } from './weergave.js';

/** Het sterschema voor wie er zelf mee rekent: wat de rol `hub_analist` in de database mag lezen, en niets anders. */
@ApiController('warehouse/tabellen', 'Warehouse')
@Rollen(['beheer', 'analist'])
export class TabellenController {
  constructor(
    @Inject(Sterlezer) private readonly lezer: Sterlezer,
    @Inject(Warehousestand) private readonly stand: Warehousestand,
    @Inject(Tabellenbalie) private readonly balie: Tabellenbalie,
  ) {}

  @Get()
  @ApiOperation({ summary: 'De tabellen van het sterschema', description: 'Met wat elke kolom betekent en hoeveel rijen er nu zijn.' })
  @ApiResponse({ status: 200, description: 'de tabellen', standardSchema: STERTABELLEN })
  @ApiWeigering(400, 'er is een parameter gegeven')
  async lijst(@Query({ schema: GEEN_PARAMETERS }) _vraag: z.infer<typeof GEEN_PARAMETERS>): Promise<z.infer<typeof STERTABELLEN>> {
    const geladenTot = await this.stand.geladenTot();
    return toonStertabellen(await this.lezer.tabellen(), geladenTot);
  }

  @Get(':naam')
  @ApiOperation({ summary: 'Een tabel van het sterschema als Parquet', description: 'Alle rijen, van één moment.' })
  @ApiParam({ name: 'naam', description: 'naam van de tabel', schema: { type: 'string' } })
  @ApiProduces(OPMAAK.parquet.mime)
  @ApiResponse({ status: 200, description: 'de tabel', schema: { type: 'string', format: 'binary' } })
  @ApiWeigering(404, 'er is geen tabel met deze naam')
  @ApiWeigering(503, 'er worden te veel tabellen opgehaald')
  geef(@Wie() wie: Handelende, @Param('naam') naam: string): Promise<StreamableFile> {
    return this.balie.geef(naam, wie);
  }
}
