import type { INestApplication } from '@nestjs/common';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Databank } from '@hub/opslag';
import { Probleem } from '../antwoord/probleem.js';
import { BORDPAD, Wachtrijenbord } from './beheer/bord.js';
import { Foutpagina } from './foutpagina.js';
import { Csrfwacht } from './inloggen/csrfwacht.js';
import { Inlogbalie } from './inloggen/inlogbalie.js';
import { DAG_MS, maakSessies } from './inloggen/sessies.js';
import { Bestanden, BESTANDENPAD } from './opmaak/bestanden.js';
import { type Paginaopgave, PAGINAS } from './rechten.js';

export interface Webopties {
  kluisSleutel: Buffer;
  /** of mensen de console alleen over TLS bereiken */
  veilig: boolean;
}

const KWARTIER_MS = 15 * 60_000;
/** Zo vaak mag iemand het in een kwartier proberen: vanaf één adres, en met één naam. */
const INLOGPOGINGEN = { adres: 30, naam: 10 };
const VERZOEKEN_PER_MINUUT = 300;
const MAX_FORMULIER = '64kb';

const EERSTE_DELEN = new Set(['inloggen', 'uitloggen', ...Object.values<Paginaopgave>(PAGINAS).map(({ pad }) => pad.split('/')[1] ?? '')]);
const isPagina = (pad: string): boolean => EERSTE_DELEN.has(pad.split('/')[1] ?? '');

const beveilig = (veilig: boolean): RequestHandler => helmet({
  strictTransportSecurity: veilig,
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'"],
      baseUri: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"],
    },
  },
});

/** Na een dag moet iedereen opnieuw inloggen, ook wie al die tijd bezig was. */
function nietTeLang(req: Request, _res: Response, next: NextFunction): void {
  if (req.session.sinds !== undefined && Date.now() - req.session.sinds > DAG_MS) {
    delete req.session.gebruiker;
    delete req.session.sinds;
  }
  next();
}

/** Wie uit het bestand met accounts of dat met partijen is gehaald, is ook met een lopende sessie niet meer binnen. */
const alleenWieMag = (balie: Inlogbalie): RequestHandler => async (req, _res, next) => {
  const { gebruiker } = req.session;
  if (gebruiker && !(await balie.kentNog(gebruiker))) {
    delete req.session.gebruiker;
    delete req.session.sinds;
  }
  next();
};

const teVaak = (tekst: string): { handler: RequestHandler; standardHeaders: 'draft-8'; legacyHeaders: false } =>
  ({ handler: (_req, _res, next) => next(new Probleem(429, tekst)), standardHeaders: 'draft-8', legacyHeaders: false });

function remInloggen(): RequestHandler[] {
  const tekst = 'Er is hier te vaak achter elkaar geprobeerd in te loggen. Wacht een kwartier en probeer het opnieuw.';
  return [
    rateLimit({ windowMs: KWARTIER_MS, limit: INLOGPOGINGEN.adres, ...teVaak(tekst) }),
    rateLimit({
      windowMs: KWARTIER_MS, limit: INLOGPOGINGEN.naam, ...teVaak(tekst),
      keyGenerator: (req) => `naam ${String((req.body as { gebruikersnaam?: unknown } | undefined)?.gebruikersnaam ?? '').toLowerCase()}`,
    }),
  ];
}

/** Legt voor de pagina's wat eraan voorafgaat: opmaak, veilige koppen, sessie, formulieren en hun bewijs. */
export function installeerWeb(app: INestApplication, { kluisSleutel, veilig }: Webopties): void {
  const fout = app.get(Foutpagina).alsMiddleware;
  const router = express.Router();
  router.use(
    beveilig(veilig),
    (_req, res, next) => { res.set('Cache-Control', 'no-store'); next(); },
    maakSessies({ pool: app.get(Databank).pool, kluisSleutel, veilig }), nietTeLang, alleenWieMag(app.get(Inlogbalie)),
    rateLimit({ windowMs: 60_000, limit: VERZOEKEN_PER_MINUUT, ...teVaak('Er komen te veel verzoeken van dit adres. Wacht een minuut en probeer het opnieuw.') }),
    express.urlencoded({ extended: false, limit: MAX_FORMULIER }),
    app.get(Csrfwacht).controleer,
  );
  router.post('/inloggen', ...remInloggen());
  router.use(BORDPAD, ...app.get(Wachtrijenbord).stappen);
  router.use(fout);
  app.use(BESTANDENPAD, app.get(Bestanden).geef);
  app.use((req: Request, res: Response, next: NextFunction) => (isPagina(req.path) ? router(req, res, next) : next()));
}
