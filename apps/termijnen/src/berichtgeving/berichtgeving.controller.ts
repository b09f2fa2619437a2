import { Controller, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { isDatabankstoring } from '@hub/opslag';
import { Storing } from '@hub/berichtweg';
import { DoorgeefFilter } from '@hub/transport';
import { Waker } from '../waken/waker.js';
import { Berichtgever } from './berichtgever.js';

/** Wat de wachtrij `signaleren` in gang zet: de klok liep verder. */
@Controller()
@UseFilters(DoorgeefFilter)
export class BerichtgevingController {
  constructor(
    private readonly berichtgever: Berichtgever,
    private readonly waker: Waker,
  ) {}

  @EventPattern<string>('signaleren')
  async werkBij(): Promise<void> {
    try {
      await this.berichtgever.werkBij().finally(() => this.waker.werkBij());
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }
}
