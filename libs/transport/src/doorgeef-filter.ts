import { Catch, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/**
 * Geeft de oorspronkelijke fout van een handler door aan `BullMqServer`. Zonder dit filter maakt Nest er
 * "Internal server error" van en gaat het verschil tussen `Storing` en `Fout` verloren.
 * Alleen voor een microservice (`microservice.useGlobalFilters(new DoorgeefFilter())`), niet voor HTTP.
 */
@Catch()
export class DoorgeefFilter implements RpcExceptionFilter {
  catch(fout: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => fout);
  }
}
