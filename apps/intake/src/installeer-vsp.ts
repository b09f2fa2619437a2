import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { type Antwoordafwijking, DOCUMENTNAMEN, document, Probleem, valideerVerzoeken } from '@hub/vsp';
import { Antwoorder } from './antwoord/antwoorder.js';
import { Ontvanger } from './ontvangst/ontvanger.js';
import { Toegang } from './toegang/toegang.js';

export interface VspOpties {
  /** gegeven: ook elk antwoord wordt tegen het document gehouden; voor tests */
  meldAfwijking?: (afwijking: Antwoordafwijking) => void;
}

const WORTEL = '/berichtenservice';
const MAX_ZOEKPAD = '64kb';

/**
 * Legt voor de controllers van intake wat er aan een verzoek voorafgaat, in vaste volgorde: toegang, ontvangst,
 * validatie. Aan te roepen na `NestFactory.create` en voor `init` of `listen`, zodat het voor de bodyparser van Nest ligt.
 */
export async function installeerVsp(app: INestApplication, { meldAfwijking }: VspOpties = {}): Promise<void> {
  const antwoorder = app.get(Antwoorder);
  const router: Router = express.Router();
  router.use(app.get(Toegang).controleer);
  router.post('/berichten/rest-push/v1/berichten', app.get(Ontvanger).neemAan);
  router.post('/berichten/rest-pull/v1/berichten/zoeken', express.json({ limit: MAX_ZOEKPAD }));
  for (const naam of DOCUMENTNAMEN) {
    const pad = document(naam).servers[0]?.url.slice(WORTEL.length) ?? '/';
    router.use(pad, ...await valideerVerzoeken(naam, meldAfwijking));
  }
  router.use(alleenBekendePaden);
  router.use(antwoorder.alsMiddleware);
  app.use(WORTEL, router);
}

/** De validatie tekent aan bij welke operatie een verzoek hoort; zonder operatie is er geen pad. */
function alleenBekendePaden(req: Request & { openapi?: unknown }, _res: Response, next: NextFunction): void {
  next(req.openapi === undefined ? Probleem.nietGevonden('Dit pad bestaat niet.') : undefined);
}
