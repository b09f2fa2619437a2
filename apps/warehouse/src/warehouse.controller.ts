import { Controller, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { Storing } from '@hub/berichtweg';
import { isDatabankstoring } from '@hub/opslag';
import { DoorgeefFilter } from '@hub/transport';
import { Lader } from './lader.js';

/** Wat de wachtrij `warehouse` in gang zet: er is beoordeeld, er is een opdracht, of de klok liep verder. */
@Controller()
@UseFilters(DoorgeefFilter)
export class WarehouseController {
  constructor(private readonly lader: Lader) {}

  @EventPattern<string>('warehouse')
  async werkBij(): Promise<void> {
    try {
      await this.lader.werkBij();
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }
}
