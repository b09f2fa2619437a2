import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { type BekendePartij, type Handelende, Partijen } from '@hub/opslag';
import { herkenBeller } from '@hub/toegang';
import { Probleem } from '../antwoord/probleem.js';

/** Wie een verzoek doet: de partij, en zoals het raadpleeglogboek haar noemt. */
interface Herkend {
  partij: BekendePartij;
  wie: Handelende;
}

const herkenden = new WeakMap<IncomingMessage, Herkend>();

function herkendIn(req: IncomingMessage): Herkend {
  const herkend = herkenden.get(req);
  if (!herkend) throw Probleem.nietBekend();
  return herkend;
}

/** @throws Probleem (401) als het verzoek niet langs `Toegang` is gekomen */
export function bellerVan(req: IncomingMessage): BekendePartij {
  return herkendIn(req).partij;
}

/** De partij die het verzoek doet. */
export const Beller = createParamDecorator((_: unknown, context: ExecutionContext): BekendePartij =>
  bellerVan(context.switchToHttp().getRequest<Request>()));

/** De beller zoals het raadpleeglogboek hem noemt. */
export const Wie = createParamDecorator((_: unknown, context: ExecutionContext): Handelende =>
  herkendIn(context.switchToHttp().getRequest<Request>()).wie);

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
    const herkend = await herkenBeller(req, this.partijen);
    if (!herkend) throw Probleem.nietBekend();
    const { partij, via } = herkend;
    herkenden.set(req, { partij, wie: { rol: partij.rol, code: partij.code, via } });
    return partij;
  }
}
