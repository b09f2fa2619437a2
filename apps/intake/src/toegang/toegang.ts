import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { BekendePartij } from '@hub/opslag';
import { herkenBeller } from '@hub/toegang';
import { Probleem } from '@hub/vsp';
import { PARTIJEN, type PartijenPoort } from '../poorten.js';

const bellers = new WeakMap<IncomingMessage, BekendePartij>();

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
    herkenBeller(req, this.partijen).then((herkend) => {
      if (!herkend) return next(Probleem.nietBekend());
      bellers.set(req, herkend.partij);
      next();
    }, next);
  };
}
