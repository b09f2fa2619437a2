import { Controller, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { isDatabankstoring } from '@hub/opslag';
import { Storing } from '@hub/berichtweg';
import { DoorgeefFilter } from '@hub/transport';
import { Bewaking } from './bewaking.js';

/** Wat de wachtrij `termijnen` in gang zet: er gebeurde iets, of de klok liep verder. */
@Controller()
@UseFilters(DoorgeefFilter)
export class TermijnenController {
  constructor(private readonly bewaking: Bewaking) {}

  @EventPattern<string>('termijnen')
  async werkBij(): Promise<void> {
    try {
      await this.bewaking.werkBij();
    } catch (fout) {
      throw isDatabankstoring(fout) ? new Storing('database niet bereikbaar', { cause: fout }) : fout;
    }
  }
}
