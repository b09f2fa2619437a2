import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { Raadpleeglogboek } from '@hub/opslag';
import type { Wachtrijen } from '@hub/transport';
import { Probleem } from '../../antwoord/probleem.js';
import { WACHTRIJEN } from '../../sleutels.js';
import { gebruikerVan } from '../inloggen/gebruiker.js';
import { magPagina } from '../rechten.js';

export const BORDPAD = '/beheer/wachtrijen';

/**
 * Wat er op het bord mag: kijken, een job opnieuw laten proberen, opruimen en pauzeren. Een job maken, wijzigen of alles wissen niet: het werk
 * staat in de database.
 */
const TOEGESTAAN = /^\/api\/queues\/[^/]+\/(?:(?:[^/]+\/)?(?:retry|promote)(?:\/[a-z]+)?|clean\/[a-z]+|pause|resume)$/;

/** Het bord zet zijn opmaak zelf, en laadt lettertypen van elders als dat mocht; hier komt alles van de hub. */
const KOPPEN: RequestHandler = helmet({
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"],
      connectSrc: ["'self'"], baseUri: ["'self'"], frameAncestors: ["'none'"], formAction: ["'none'"],
    },
  },
});

/** Het bord van bull-board op de wachtrijen van de hub, achter dezelfde inlog; wat men er doet, staat in het logboek. */
@Injectable()
export class Wachtrijenbord {
  private readonly adapter = new ExpressAdapter().setBasePath(BORDPAD);
  private readonly bord = createBullBoard({ queues: [], serverAdapter: this.adapter, options: { uiConfig: { boardTitle: 'Wachtrijen', locale: { lng: 'en-US' } } } });
  private gevuld = false;

  constructor(
    @Inject(WACHTRIJEN) private readonly wachtrijen: Pick<Wachtrijen, 'voorBord'>,
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
  ) {}

  /** Middleware onder `BORDPAD`, na de sessie. */
  get stappen(): RequestHandler[] {
    return [this.laatToe, KOPPEN, this.vul, this.legVast, this.adapter.getRouter() as RequestHandler];
  }

  private readonly laatToe: RequestHandler = (req, _res, next) => {
    next(magPagina('beheer', gebruikerVan(req).rol) ? undefined : Probleem.nietToegestaan());
  };

  private readonly vul: RequestHandler = (_req, _res, next) => {
    this.vulEenmaal().then(() => next(), () => next(Probleem.overbelast(5, 'De wachtrijen zijn nu niet te bereiken. Er gaat niets verloren; probeer het straks opnieuw.')));
  };

  private async vulEenmaal(): Promise<void> {
    if (this.gevuld) return;
    const rijen = await this.wachtrijen.voorBord();
    this.bord.setQueues(rijen.map((rij) => new BullMQAdapter(rij, { allowRetries: true })));
    this.gevuld = true;
  }

  /** Een ingreep moet van dit bord zelf komen, en staat in het logboek voordat hij gebeurt. */
  private readonly legVast = (req: Request, _res: Response, next: NextFunction): void => {
    if (['GET', 'HEAD'].includes(req.method)) return next();
    if (req.get('sec-fetch-site') !== 'same-origin' || !TOEGESTAAN.test(req.path)) return next(Probleem.nietToegestaan());
    const { rol, code, persoon, via } = gebruikerVan(req);
    this.logboek.leg({
      wie: { rol, code, persoon, via }, handeling: 'uitvoeren', onderwerp: { soort: 'wachtrij', bijzonderheid: `${req.method} ${req.path}`.slice(0, 200) },
      doel: 'ingreep op het bord van de wachtrijen', uitkomst: 'toegestaan',
    }).then(() => next(), next);
  };
}
