import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { BekendePartij } from '@hub/opslag';
import { Probleem } from '../antwoord/probleem.js';
import { bellerVan } from './toegang.js';

type Rol = BekendePartij['rol'];

/** De rollen die een controller of een van zijn methoden mogen gebruiken; wat hier niet staat krijgt 403. */
export const Rollen = Reflector.createDecorator<Rol[]>();

/** Wie de gegevens van alle partijen mag zien, niet alleen de eigen. */
export const zietAlles = ({ rol }: Pick<BekendePartij, 'rol'>): boolean => rol === 'beheer' || rol === 'analist';

/** Weigert wie niet de juiste rol heeft, voordat zijn verzoek verder bekeken wordt. */
@Injectable()
export class Rollenwacht implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rollen = this.reflector.getAllAndOverride(Rollen, [context.getHandler(), context.getClass()]) ?? [];
    const { rol } = bellerVan(context.switchToHttp().getRequest<Request>());
    if (!rollen.includes(rol)) throw Probleem.nietToegestaan();
    return true;
  }
}
