import { All, Controller, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Antwoorder } from './antwoord/antwoorder.js';
import { Probleem } from './antwoord/probleem.js';

/** Vangt elk ander pad onder `/api`; staat daarom als laatste in de module. */
@Controller('api')
@UseFilters(Antwoorder)
@ApiExcludeController()
export class OnbekendController {
  @All('*pad')
  onbekend(): never {
    throw Probleem.nietGevonden('Dit pad bestaat niet.');
  }
}
