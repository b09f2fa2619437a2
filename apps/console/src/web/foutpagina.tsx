import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Logboek } from '@hub/waarneming';
import { Probleem } from '../antwoord/probleem.js';
import { LOGBOEK } from '../sleutels.js';
import type { Blad } from './opmaak/bladzijde.js';
import { Kop, Koppeling } from './opmaak/onderdelen.js';
import { Tekenaar } from './opmaak/tekenaar.js';
import { beginpad } from './rechten.js';

/** Wat er misging, voor een mens: een bladzijde die zegt wat hij kan doen. Wie niet is ingelogd, gaat daar eerst heen. */
@Catch()
@Injectable()
export class Foutpagina implements ExceptionFilter {
  constructor(
    @Inject(LOGBOEK) private readonly logboek: Logboek,
    @Inject(Tekenaar) private readonly tekenaar: Tekenaar,
  ) {}

  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.antwoord(fout, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Foutmiddleware van express; de vierde parameter hoort bij haar vorm. */
  readonly alsMiddleware = (fout: unknown, req: Request, res: Response, _next: NextFunction): void => this.antwoord(fout, req, res);

  private antwoord(fout: unknown, req: Request, res: Response): void {
    if (res.headersSent) return void res.destroy();
    const probleem = this.duid(fout);
    if (probleem.status === 401) return res.redirect(303, `/inloggen?naar=${encodeURIComponent(terugkeerpad(req))}`);
    res.status(probleem.status);
    for (const [kop, waarde] of Object.entries(probleem.opties.koppen ?? {})) res.set(kop, waarde);
    // zonder sessie (de opslag is weg) valt er niets om de bladzijde heen te tekenen
    if (!req.session) return void res.type('text/plain').send(probleem.message);
    res.type('html').send(this.tekenaar.teken(bladVan(probleem, req.session.gebruiker ? beginpad(req.session.gebruiker.rol) : '/'), req));
  }

  private duid(fout: unknown): Probleem {
    if (fout instanceof Probleem) return fout;
    const { status, code } = (fout ?? {}) as { status?: unknown; code?: unknown };
    if (code === 'EBADCSRFTOKEN') return new Probleem(403, 'Dit formulier hoort niet (meer) bij uw sessie. Ga terug, ververs de bladzijde en probeer het opnieuw.');
    const http = fout instanceof HttpException ? fout.getStatus() : status;
    if (http === 404) return Probleem.nietGevonden('Deze bladzijde bestaat niet.');
    if (http === 413) return new Probleem(413, 'Wat u instuurde is groter dan hier past.');
    if (typeof http === 'number' && http >= 400 && http < 500) return Probleem.ongeldig(undefined, 'Het verzoek is niet te lezen.');
    this.logboek.error({ fout: fout instanceof Error ? fout : new Error('geen Error gegooid') }, 'bladzijde kon niet worden gemaakt');
    return Probleem.overbelast(2, 'Er is een storing; probeer het straks opnieuw.');
  }
}

/** Alleen wie iets wilde lezen komt na het inloggen daar terug; een formulier wordt nooit herhaald. */
const terugkeerpad = (req: Request): string => (req.method === 'GET' ? req.originalUrl : '/');

/** @param begin waar deze lezer wel terechtkan */
function bladVan({ status, message }: Probleem, begin: string): Blad {
  const titel = status === 404 ? 'Niet gevonden' : status === 403 ? 'Geen toegang' : status === 503 ? 'Even niet beschikbaar' : 'Dat lukte niet';
  return {
    titel, status,
    inhoud: <><Kop titel={titel} /><div class="hub-vak"><p>{message}</p><p><Koppeling href={begin}>Naar het begin</Koppeling></p></div></>,
  };
}
