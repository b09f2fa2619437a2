import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logboek } from '@hub/waarneming';
import { Probleem } from '@hub/vsp';
import type { Intakegrenzen } from '../grenzen.js';
import { Afgebroken } from '../ontvangst/lees-delen.js';
import { GRENZEN, LOGBOEK } from '../poorten.js';
import { voerAf } from './voer-af.js';

/**
 * Maakt van alles wat misgaat een antwoord in de vorm van het contract. Wat geen `Probleem` is, is een storing: de
 * indiener krijgt 503 en mag het opnieuw proberen. Dient de middleware en, als filter, de controllers.
 */
@Catch()
@Injectable()
export class Antwoorder implements ExceptionFilter {
  constructor(
    @Inject(LOGBOEK) private readonly logboek: Logboek,
    @Inject(GRENZEN) private readonly grenzen: Intakegrenzen,
  ) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.antwoord(fout, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Foutmiddleware van express; de vierde parameter hoort bij haar vorm. */
  readonly alsMiddleware = (fout: unknown, req: Request, res: Response, _next: NextFunction): void => this.antwoord(fout, req, res);

  private antwoord(fout: unknown, req: Request, res: Response): void {
    if (fout instanceof Afgebroken || res.headersSent) return void res.destroy();
    const probleem = fout instanceof Probleem ? fout : this.duid(fout);
    voerAf(req, this.grenzen.afvoerBytes, this.grenzen.afvoerMs);
    res.status(probleem.status).set(probleem.koppen).json(probleem.details());
  }

  private duid(fout: unknown): Probleem {
    const status = fout instanceof HttpException ? fout.getStatus() : (fout as { status?: unknown } | undefined)?.status;
    if (status === 404) return Probleem.nietGevonden('Dit pad bestaat niet.');
    if (typeof status === 'number' && status >= 400 && status < 500) return Probleem.ongeldig('verzoek', 'De inhoud is niet te lezen.');
    this.logboek.error({ fout: fout instanceof Error ? fout : new Error('geen Error gegooid') }, 'verzoek kon niet worden verwerkt');
    return Probleem.overbelast(this.grenzen.wachtSeconden, 'Er is een storing; probeer het straks opnieuw.');
  }
}
