import type * as OpenApiValidator from 'express-openapi-validator';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { document, type Documentnaam, metKeuzes, type Operatie } from './documenten.js';
import { Probleem } from './probleem.js';
import { vertaal } from './vertaal.js';

/** Een antwoord dat niet aan het document voldoet; alleen tests vragen erom. */
export interface Antwoordafwijking {
  pad: string;
  status: number;
  melding: string;
}

type EovOpties = Parameters<typeof OpenApiValidator.middleware>[0];
type MetOperatie = Request & { openapi?: { schema: Operatie } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Middleware die elk verzoek op de paden van één document toetst. Wat niet voldoet wordt een `Probleem`:
 * 400 met het pad van het veld, of 404 als het document voor die operatie geen 400 kent.
 * Een multipart-verzoek moet al gelezen zijn: `req.body` draagt dan zijn delen.
 * @param meldAfwijking gegeven: ook elk antwoord wordt getoetst, en een afwijking wordt hier gemeld
 */
export async function valideerVerzoeken(naam: Documentnaam, meldAfwijking?: (a: Antwoordafwijking) => void): Promise<RequestHandler[]> {
  // wie alleen payloads leest, laadt de toetser niet
  const { middleware } = await import('express-openapi-validator');
  const opties: EovOpties = {
    apiSpec: metKeuzes(document(naam)) as unknown as Exclude<EovOpties['apiSpec'], string>,
    validateApiSpec: meldAfwijking !== undefined, // onze eigen documenten: eens toetsen, in de tests, is genoeg
    fileUploader: false,
    validateSecurity: false,
    validateRequests: { allowUnknownQueryParameters: true },
    formats: { uuid: { type: 'string', validate: (waarde: string) => UUID.test(waarde) } },
    validateResponses: meldAfwijking === undefined ? false : {
      onError: (fout, _inhoud, req) => meldAfwijking({ pad: req.originalUrl, status: req.res?.statusCode ?? 0, melding: fout.message }),
    },
  };
  return [beperkInhoudstype, ...middleware(opties).map(metVertaling)];
}

/** De validator onthoudt wat hij per inhoudstype opbouwt; vrije parameters zouden dat geheugen laten groeien. */
function beperkInhoudstype(req: Request, _res: Response, next: NextFunction): void {
  const type = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || ['GET', 'DELETE', 'HEAD'].includes(req.method)) delete req.headers['content-type'];
  else req.headers['content-type'] = type;
  next();
}

function metVertaling(stap: RequestHandler): RequestHandler {
  return (req, res, next) => {
    const verder = (fout?: unknown): void => (fout === undefined ? next() : next(alsProbleem(fout, req)));
    try {
      const uitkomst: unknown = stap(req, res, verder as NextFunction);
      if (uitkomst instanceof Promise) uitkomst.catch(verder);
    } catch (fout) {
      verder(fout);
    }
  };
}

function alsProbleem(fout: unknown, req: MetOperatie): unknown {
  const { status, errors } = fout as { status?: number; errors?: Parameters<typeof vertaal>[0] };
  if (status === undefined) return fout;
  if (status === 404) return Probleem.nietGevonden('Dit pad bestaat niet.');
  if (status === 405) return new Probleem(405);
  if (status === 415) return Probleem.ongeldig('Content-Type', 'Dit inhoudstype hoort niet bij dit pad.');
  if (status !== 400) return fout;
  const kent400 = req.openapi === undefined || '400' in req.openapi.schema.responses;
  return kent400 ? new Probleem(400, { errors: vertaal(errors ?? []) }) : Probleem.nietGevonden();
}
