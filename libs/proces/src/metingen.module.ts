import { Controller, Get, Inject, Module, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Partijen } from '@hub/opslag';
import { herkenBeller, isLokaal } from '@hub/toegang';
import { metingenAlsTekst } from '@hub/waarneming';

const WEIGERING = {
  401: { title: 'Niet bekend', detail: 'Geef een bekend clientcertificaat of een geldig token mee.' },
  403: { title: 'Niet toegestaan', detail: 'Uw rol geeft hier geen toegang toe.' },
} as const;

/** De cijfers van dit proces, voor Prometheus. */
@Controller('metrics')
class MetingenController {
  constructor(@Inject(Partijen) private readonly partijen: Partijen) {}

  @Get()
  async lees(@Req() req: Request, @Res() res: Response): Promise<void> {
    const weigering = await this.weigering(req);
    res.set('Cache-Control', 'no-store');
    if (weigering) weiger(res, weigering);
    else res.type('text/plain; version=0.0.4; charset=utf-8').send(await metingenAlsTekst());
  }

  private async weigering(req: Request): Promise<keyof typeof WEIGERING | undefined> {
    if (isLokaal(req)) return undefined;
    const beller = await herkenBeller(req, this.partijen);
    if (!beller) return 401;
    return beller.partij.rol === 'beheer' ? undefined : 403;
  }
}

function weiger(res: Response, status: keyof typeof WEIGERING): void {
  if (status === 401) res.set('WWW-Authenticate', 'Bearer');
  res.status(status).type('application/problem+json').send(JSON.stringify({ type: 'about:blank', status, ...WEIGERING[status] }));
}

/** `/metrics` voor elke app die luistert. Haalt de partijen uit de globale `OpslagModule`. */
@Module({ controllers: [MetingenController] })
export class MetingenModule {}
