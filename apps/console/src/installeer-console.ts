import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import helmet from 'helmet';
import { Antwoorder } from './antwoord/antwoorder.js';
import { API } from './api-controller.js';
import { legBeschrijving } from './openapi/openapi.js';
import { Toegang } from './toegang/toegang.js';
import { installeerWeb, type Webopties } from './web/installeer-web.js';

export interface Installatie {
  /** of dit proces zelf TLS spreekt */
  tls?: boolean;
  /** zonder: alleen de API */
  web?: Webopties;
}

const MAX_INHOUD = '64kb';

/** De leespagina zet haar opmaak zelf; al het andere mag alleen van deze hub komen. Zonder TLS is er niets om naar op te waarderen. */
const beveilig = (tls: boolean): ReturnType<typeof helmet> => helmet({
  strictTransportSecurity: tls,
  xFrameOptions: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"],
    },
  },
});

/**
 * Legt voor de controllers van de console wat er aan een verzoek voorafgaat: veilige koppen, toegang en het lezen van de inhoud. Aan te
 * roepen na `NestFactory.create` en voor `init` of `listen`, zodat het voor de bodyparser van Nest ligt.
 */
export function installeerConsole(app: INestApplication, { tls = false, web }: Installatie = {}): void {
  app.use(['/api', '/metrics'], beveilig(tls));
  legBeschrijving(app);
  const router: Router = express.Router();
  router.use(bewaarNiet, app.get(Toegang).controleer, express.json({ limit: MAX_INHOUD }), app.get(Antwoorder).alsMiddleware);
  app.use(API, router);
  if (web) installeerWeb(app, web);
}

function bewaarNiet(_req: Request, res: Response, next: NextFunction): void {
  res.set('Cache-Control', 'no-store');
  next();
}
