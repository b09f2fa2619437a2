import { type CanActivate, type ExecutionContext, Inject, Injectable, type Type } from '@nestjs/common';
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

/** Weet welke rollen een methode van een controller mogen gebruiken; zonder opgave geen. */
@Injectable()
export class Rollenkenner {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  rollenVan(methode: Parameters<Reflector['get']>[1], klasse: Type): readonly Rol[] {
    return this.reflector.getAllAndOverride(Rollen, [methode, klasse]) ?? [];
  }
}

/** Weigert wie niet de juiste rol heeft, voordat zijn verzoek verder bekeken wordt. */
@Injectable()
export class Rollenwacht implements CanActivate {
  constructor(@Inject(Rollenkenner) private readonly kenner: Rollenkenner) {}

  canActivate(context: ExecutionContext): boolean {
    const { rol } = bellerVan(context.switchToHttp().getRequest<Request>());
    if (!this.kenner.rollenVan(context.getHandler(), context.getClass()).includes(rol)) throw Probleem.nietToegestaan();
    return true;
  }
}
