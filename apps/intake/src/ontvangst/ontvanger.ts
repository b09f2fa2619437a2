import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Probleem } from '@hub/vsp';
import type { Intakegrenzen } from '../grenzen.js';
import { GRENZEN } from '../poorten.js';
import { type Delen, geenRuimte, inhoudslengte, leesDelen } from './lees-delen.js';
import { Ontvangstruimte, type Reservering } from './ontvangstruimte.js';

/** Een binnengekomen bericht met zijn plaats in de ontvangstruimte. */
export interface Ontvangst {
  payload: Buffer;
  payloadSha256: Buffer;
  teGroot: boolean;
  plaats: Reservering;
}

const ontvangsten = new WeakMap<IncomingMessage, Ontvangst>();

/** @throws Error als het verzoek niet langs `Ontvanger` is gekomen: de middleware ontbreekt dan */
export function ontvangstVan(req: IncomingMessage): Ontvangst {
  const ontvangst = ontvangsten.get(req);
  if (!ontvangst) throw new Error('verzoek zonder ontvangst; is installeerVsp aangeroepen?');
  return ontvangst;
}

/** Neemt een push aan terwijl zij binnenstroomt, zonder meer geheugen te gebruiken dan er vrij is. */
@Injectable()
export class Ontvanger {
  constructor(
    @Inject(Ontvangstruimte) private readonly ruimte: Ontvangstruimte,
    @Inject(GRENZEN) private readonly grenzen: Intakegrenzen,
  ) {}

  /** Middleware: maakt van het verzoek een `body` voor de validatie en een `Ontvangst` voor de controller. */
  readonly neemAan = (req: Request, res: Response, next: NextFunction): void => {
    this.ontvang(req, res).then(() => next(), next);
  };

  private async ontvang(req: Request, res: Response): Promise<void> {
    const meest = this.grenzen.maxPayload + this.grenzen.maxMetadata;
    const plaats = this.ruimte.reserveer(Math.min(inhoudslengte(req) ?? 0, meest));
    if (!plaats) throw geenRuimte(this.grenzen);
    res.once('close', () => plaats.laatLos());
    const delen = await leesDelen(req, plaats, this.grenzen);
    if (delen.teGroot && !delen.metadata) throw Probleem.geweigerd('BRS06');
    req.body = inhoud(delen);
    const payload = delen.payload ?? { bytes: Buffer.alloc(0), sha256: Buffer.alloc(0) };
    ontvangsten.set(req, { payload: payload.bytes, payloadSha256: payload.sha256, teGroot: delen.teGroot, plaats });
  }
}

/** De delen zoals het document ze beschrijft; de bytes van de payload blijven buiten de validatie. */
function inhoud({ metadata, payload, teGroot }: Delen): Record<string, unknown> {
  if (payload?.bytes.length === 0 && !teGroot) throw Probleem.ongeldig('payload', 'De payload is leeg.');
  return {
    ...(metadata === undefined ? {} : { berichtMetadata: leesJson(metadata) }),
    ...(payload === undefined ? {} : { payload: '' }),
  };
}

function leesJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw Probleem.ongeldig('berichtMetadata', 'Dit deel is geen geldige JSON in UTF-8.');
  }
}
