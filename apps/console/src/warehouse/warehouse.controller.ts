import { Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { oproep, type OutboxRegel } from '@hub/berichtweg';
import { Klok, Warehousestand, type Warehouseopdracht } from '@hub/opslag';
import type * as z from 'zod';
import { ApiController } from '../api-controller.js';
import { RELAIS } from '../sleutels.js';
import { Rollen } from '../toegang/rollen.js';
import { toonWarehouse, WAREHOUSE } from './weergave.js';

/** Hoe het warehouse ervoor staat, en wat beheer van de lader vraagt. */
@ApiController('warehouse', 'Warehouse')
@Rollen(['beheer'])
export class WarehouseController {
  constructor(
    @Inject(Warehousestand) private readonly stand: Warehousestand,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(RELAIS) private readonly relais: { bied(regels: OutboxRegel[]): void },
  ) {}

  @Get()
  @Rollen(['beheer', 'analist'])
  @ApiOperation({ summary: 'Hoe ver het warehouse is, en de laatste opdracht van elke soort' })
  @ApiResponse({ status: 200, description: 'de stand', standardSchema: WAREHOUSE })
  async toon(): Promise<z.infer<typeof WAREHOUSE>> {
    return toonWarehouse(await this.stand.geladenTot(), await this.stand.opdrachten());
  }

  @Post('herbouw')
  @HttpCode(202)
  @ApiOperation({ summary: 'Het warehouse opnieuw afleiden uit de aanvaarde berichten', description: 'Per deel tegelijk vervangen: wie leest, merkt er niets van.' })
  @ApiResponse({ status: 202, description: 'de lader heeft de opdracht', standardSchema: WAREHOUSE })
  herbouw(): Promise<z.infer<typeof WAREHOUSE>> {
    return this.vraag('herbouw');
  }

  @Post('sleutel')
  @HttpCode(202)
  @ApiOperation({ summary: 'Alle pseudoniemen onder een nieuwe HUB_PSEUDONIEM_SLEUTEL brengen', description: 'Na een herstart met de nieuwe sleutel; geen verband gaat verloren.' })
  @ApiResponse({ status: 202, description: 'de lader heeft de opdracht', standardSchema: WAREHOUSE })
  sleutel(): Promise<z.infer<typeof WAREHOUSE>> {
    return this.vraag('sleutel');
  }

  private async vraag(soort: Warehouseopdracht): Promise<z.infer<typeof WAREHOUSE>> {
    const opdrachten = await this.stand.vraag(soort, this.klok.nu());
    this.relais.bied([oproep('warehouse')]);
    return toonWarehouse(await this.stand.geladenTot(), opdrachten);
  }
}
