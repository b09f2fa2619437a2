import { Injectable } from '@nestjs/common';
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import { PAGINAS } from '../rechten.js';

const csrf = csrfSync({ getTokenFromRequest: (req) => (req.body as { _csrf?: string } | undefined)?._csrf });

/** Laat alleen formulieren door die uit deze sessie komen. */
@Injectable()
export class Csrfwacht {
  /** Middleware; een formulier met een bestand wordt pas gelezen door wie het verwacht, en die roept `eis` aan. */
  readonly controleer: RequestHandler = (req, res, next) => {
    if (req.path === PAGINAS.proef.pad && req.is('multipart/form-data')) return next();
    csrf.csrfSynchronisedProtection(req, res, next);
  };

  /** Het bewijs dat in de formulieren van deze sessie staat. */
  token(req: Request): string {
    return csrf.generateToken(req);
  }

  /** @throws een fout waar de foutpagina raad mee weet, als dit bewijs niet van deze sessie is */
  eis(req: Request, token: string | undefined): void {
    if (!this.klopt(req, token)) throw csrf.invalidCsrfTokenError;
  }

  private klopt(req: Request, token: string | undefined): boolean {
    return token !== undefined && token === csrf.getTokenFromState(req);
  }
}
