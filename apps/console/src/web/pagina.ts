import { applyDecorators, type CallHandler, type CanActivate, Controller, type ExecutionContext, Inject, Injectable, type NestInterceptor, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { concatMap, type Observable } from 'rxjs';
import { Probleem } from '../antwoord/probleem.js';
import { Rollen, Rollenkenner } from '../toegang/rollen.js';
import { Foutpagina } from './foutpagina.js';
import { gebruikerVan } from './inloggen/gebruiker.js';
import type { Blad } from './opmaak/bladzijde.js';
import { Tekenaar } from './opmaak/tekenaar.js';
import { PAGINAS, type Paginanaam, type Rol } from './rechten.js';

/** Een andere bladzijde om naartoe te gaan, met eventueel een mededeling die daar eenmaal te zien is. */
export class Naar {
  constructor(readonly pad: string, readonly melding?: { soort: 'ok' | 'error'; tekst: string }) {}
}

/** Tekent wat een controller teruggeeft; wat geen `Blad` of `Naar` is, gaat ongewijzigd door. */
@Injectable()
class Tekent implements NestInterceptor {
  constructor(@Inject(Tekenaar) private readonly tekenaar: Tekenaar) {}

  intercept(context: ExecutionContext, volgende: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return volgende.handle().pipe(concatMap((uitkomst: unknown) => this.maak(uitkomst, http.getRequest<Request>(), http.getResponse<Response>())));
  }

  private async maak(uitkomst: unknown, req: Request, res: Response): Promise<unknown> {
    if (uitkomst instanceof Naar) {
      if (uitkomst.melding) req.session.melding = uitkomst.melding;
      await bewaar(req);
      res.redirect(303, uitkomst.pad);
      return undefined;
    }
    if (!isBlad(uitkomst)) return uitkomst;
    res.status(uitkomst.status ?? 200).type('html').send(this.tekenaar.teken(uitkomst, req));
    return undefined;
  }
}

/** Een browser volgt een verwijzing meteen; wat de sessie onthoudt, moet er dan al zijn. */
const bewaar = (req: Request): Promise<void> =>
  new Promise((klaar, mislukt) => req.session.save((fout: unknown) => (fout instanceof Error ? mislukt(fout) : klaar())));

const isBlad = (uitkomst: unknown): uitkomst is Blad => typeof uitkomst === 'object' && uitkomst !== null && 'inhoud' in uitkomst && 'titel' in uitkomst;

/** Laat alleen binnen wie is ingelogd en een rol heeft die deze pagina mag zien. */
@Injectable()
class Paginawacht implements CanActivate {
  constructor(@Inject(Rollenkenner) private readonly kenner: Rollenkenner) {}

  canActivate(context: ExecutionContext): boolean {
    const { rol } = gebruikerVan(context.switchToHttp().getRequest<Request>());
    if (!this.kenner.rollenVan(context.getHandler(), context.getClass()).includes(rol)) throw Probleem.nietToegestaan();
    return true;
  }
}

/** Een controller van een pagina van het menu, met de rollen die daarbij horen. */
export function Pagina(naam: Paginanaam): ClassDecorator {
  const { pad, rollen } = PAGINAS[naam];
  return applyDecorators(Controller(pad), Rollen([...rollen] as Rol[]), UseGuards(Paginawacht), UseInterceptors(Tekent), UseFilters(Foutpagina), ApiExcludeController());
}

/** Een controller van een bladzijde onder een pagina van het menu; wie die mag zien, mag deze ook. */
export function Onderpagina(naam: Paginanaam, onder: string): ClassDecorator {
  return applyDecorators(Pagina(naam), Controller(`${PAGINAS[naam].pad}/${onder}`));
}

/** Een controller voor wie nog niet is ingelogd. */
export function OpenPagina(pad: string): ClassDecorator {
  return applyDecorators(Controller(pad), UseInterceptors(Tekent), UseFilters(Foutpagina), ApiExcludeController());
}
