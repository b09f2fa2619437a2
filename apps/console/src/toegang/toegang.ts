import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { type BekendePartij, Partijen } from '@hub/opslag';
import { herkenBeller } from '@hub/toegang';
import { Probleem } from '../antwoord/probleem.js';

const bellers = new WeakMap<IncomingMessage, BekendePartij>();

/** @throws Probleem (401) als het verzoek niet langs `Toegang` is gekomen */
export function bellerVan(req: IncomingMessage): BekendePartij {
  const partij = bellers.get(req);
  if (!partij) throw Probleem.nietBekend();
  return partij;
}

/** De partij die het verzoek doet. */
export const Beller = createParamDecorator((_: unknown, context: ExecutionContext): BekendePartij =>
  bellerVan(context.switchToHttp().getRequest<Request>()));

/** Herkent de beller voordat er iets van het verzoek wordt gelezen. */
@Injectable()
export class Toegang {
  constructor(@Inject(Partijen) private readonly partijen: Partijen) {}

  /** Middleware; zonder bekende partij volgt 401. */
  readonly controleer = (req: Request, _res: Response, next: NextFunction): void => {
    this.herken(req).then(() => next(), next);
  };

  /** @throws Probleem (401) als de beller onbekend is */
  async herken(req: Request): Promise<BekendePartij> {
    const partij = await herkenBeller(req, this.partijen);
    if (!partij) throw Probleem.nietBekend();
    bellers.set(req, partij);
    return partij;
  }
}
