import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logboek } from '@hub/waarneming';
import { LOGBOEK } from '../sleutels.js';
import { Probleem } from './probleem.js';

/** Wachttijd in seconden na een storing. */
const WACHT = 2;

/**
 * Maakt van alles wat misgaat een antwoord in `application/problem+json`. Wat geen `Probleem` is, is een storing: die komt in het
 * logboek en de beller mag het opnieuw proberen. Dient de middleware en, als filter, de controllers.
 */
@Catch()
@Injectable()
export class Antwoorder implements ExceptionFilter {
  constructor(@Inject(LOGBOEK) private readonly logboek: Logboek) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    this.antwoord(fout, host.switchToHttp().getResponse<Response>());
  }

  /** Foutmiddleware van express; de vierde parameter hoort bij haar vorm. */
  readonly alsMiddleware = (fout: unknown, _req: Request, res: Response, _next: NextFunction): void => this.antwoord(fout, res);

  private antwoord(fout: unknown, res: Response): void {
    if (res.headersSent) return void res.destroy();
    const probleem = fout instanceof Probleem ? fout : this.duid(fout);
    res.status(probleem.status).set(probleem.opties.koppen ?? {}).type('application/problem+json').send(JSON.stringify(probleem.inhoud()));
  }

  private duid(fout: unknown): Probleem {
    const status = fout instanceof HttpException ? fout.getStatus() : (fout as { status?: unknown } | undefined)?.status;
    if (status === 404) return Probleem.nietGevonden('Dit pad bestaat niet.');
    if (status === 413) return new Probleem(413, 'De inhoud is groter dan hier past.');
    if (status === 415) return new Probleem(415, 'De inhoud is ingepakt of gecodeerd op een manier die hier niet past.');
    if (typeof status === 'number' && status >= 400 && status < 500) return Probleem.ongeldig(undefined, 'Het verzoek is niet te lezen.');
    this.logboek.error({ fout: fout instanceof Error ? fout : new Error('geen Error gegooid') }, 'verzoek kon niet worden beantwoord');
    return Probleem.overbelast(WACHT, 'Er is een storing; probeer het straks opnieuw.');
  }
}
