import { Controller, UseFilters } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { leesBerichtJob } from '@hub/berichtweg';
import { DoorgeefFilter } from '@hub/transport';
import { metSpoor } from '@hub/waarneming';
import { Baanwerker } from './baan/verwerk-baan.js';

/** Wat de wachtrij `verwerken` in gang zet. Het filter laat fouten ongewijzigd bij het transport komen. */
@Controller()
@UseFilters(DoorgeefFilter)
export class VerwerkingController {
  constructor(private readonly werker: Baanwerker) {}

  @EventPattern<string>('verwerken')
  async verwerk(@Payload() data: unknown): Promise<void> {
    const job = leesBerichtJob(data);
    await metSpoor(job.traceerId, () => this.werker.verwerk(job));
  }
}
