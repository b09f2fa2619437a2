import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { onderwerpVanCertificaat } from '@hub/instellingen';
import type { BekendePartij } from '@hub/opslag';
import { Probleem } from '@hub/vsp';
import { PARTIJEN, type PartijenPoort } from '../poorten.js';

const bellers = new WeakMap<IncomingMessage, BekendePartij>();

/** Het onderwerp hoort bij de verbinding; een certificaat lezen kost meer dan de rest van de toegang. */
const onderwerpen = new WeakMap<TLSSocket, string | undefined>();

/** De partij die het verzoek doet. */
export const Beller = createParamDecorator((_: unknown, context: ExecutionContext): BekendePartij =>
  bellerVan(context.switchToHttp().getRequest<Request>()));

/** @throws Probleem (401) als het verzoek niet langs `Toegang` is gekomen */
export function bellerVan(req: IncomingMessage): BekendePartij {
  const partij = bellers.get(req);
  if (!partij) throw Probleem.nietBekend();
  return partij;
}

/** Herkent de partij aan haar clientcertificaat of haar token, voordat er iets van het verzoek wordt gelezen. */
@Injectable()
export class Toegang {
  constructor(@Inject(PARTIJEN) private readonly partijen: PartijenPoort) {}

  /** Middleware; zonder bekende partij volgt 401. */
  readonly controleer = (req: Request, _res: Response, next: NextFunction): void => {
    this.herken(req).then((partij) => {
      if (!partij) return next(Probleem.nietBekend());
      bellers.set(req, partij);
      next();
    }, next);
  };

  private async herken(req: Request): Promise<BekendePartij | undefined> {
    const onderwerp = req.socket instanceof TLSSocket ? onderwerpVan(req.socket) : undefined;
    const viaCertificaat = onderwerp === undefined ? undefined : await this.partijen.bijCertificaat(onderwerp);
    if (viaCertificaat) return viaCertificaat;
    const token = /^Bearer +([^\s]+)\s*$/i.exec(req.headers.authorization ?? '')?.[1];
    return token === undefined ? undefined : this.partijen.bijToken(token);
  }
}

/** Het onderwerp van een clientcertificaat dat door onze CA is uitgegeven, volgens RFC 2253. */
function onderwerpVan(socket: TLSSocket): string | undefined {
  if (!onderwerpen.has(socket)) {
    const certificaat = socket.authorized ? socket.getPeerX509Certificate() : undefined;
    onderwerpen.set(socket, certificaat && leesOnderwerp(certificaat.subject));
  }
  return onderwerpen.get(socket);
}

function leesOnderwerp(subject: string): string | undefined {
  try {
    return onderwerpVanCertificaat(subject);
  } catch {
    return undefined; // een onderwerp dat niet te schrijven is, kan ook niet in het partijenbestand staan
  }
}
