import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { BekendePartij, PostvakFilter } from '@hub/opslag';
import { type KlaarstaandBericht, leesPayload, Probleem, type Zoekpad } from '@hub/vsp';
import { Antwoorder } from '../antwoord/antwoorder.js';
import { weigerOnbewaarbaar } from '../ontvangst/tekens.js';
import { POSTVAK, type PostvakPoort } from '../poorten.js';
import { Beller } from '../toegang/toegang.js';
import { alsFilter, alsKlaarstaand, basisVan, PULL_PAD } from './klaarstaand.js';
import { Leesplaatsen } from './leesplaatsen.js';

/** Pull v1: het postvak van een partij. */
@Controller(PULL_PAD)
@UseFilters(Antwoorder)
export class PullController {
  constructor(
    @Inject(POSTVAK) private readonly postvak: PostvakPoort,
    @Inject(Leesplaatsen) private readonly leesplaatsen: Leesplaatsen,
  ) {}

  @Get()
  lijst(@Beller() beller: BekendePartij, @Query('limit') limiet: number, @Req() req: Request): Promise<KlaarstaandBericht[]> {
    return this.haal(beller, {}, limiet, req);
  }

  @Post('zoeken')
  @HttpCode(200)
  zoeken(
    @Beller() beller: BekendePartij, @Body() zoekpad: Zoekpad, @Query('limit') limiet: number, @Req() req: Request,
  ): Promise<KlaarstaandBericht[]> {
    weigerOnbewaarbaar(zoekpad, '');
    return this.haal(beller, alsFilter(zoekpad), limiet, req);
  }

  @Get(':traceerId/payload')
  async payload(@Beller() beller: BekendePartij, @Param('traceerId') traceerId: string, @Res() res: Response): Promise<void> {
    const geefVrij = await this.leesplaatsen.neem();
    res.once('close', geefVrij);
    if (res.destroyed) return geefVrij(); // de ophaler was al weg toen hij aan de beurt kwam
    const payload = await this.postvak.payload(beller.code, traceerId.toLowerCase());
    if (!payload) throw Probleem.nietGevonden();
    const xml = await documentIn(payload);
    res.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': xml.length });
    res.end(xml);
  }

  @Delete(':traceerId')
  @HttpCode(202)
  async bevestig(@Beller() beller: BekendePartij, @Param('traceerId') traceerId: string): Promise<void> {
    if (!(await this.postvak.bevestig(beller.code, traceerId.toLowerCase()))) throw Probleem.nietGevonden();
  }

  private async haal(beller: BekendePartij, filter: PostvakFilter, limiet: number, req: Request): Promise<KlaarstaandBericht[]> {
    const basis = basisVan(req);
    return (await this.postvak.lijst(beller.code, filter, limiet)).map((bericht) => alsKlaarstaand(bericht, basis));
  }
}

/** Het XML-document, ook als het in een zip kwam; wat in een postvak ligt, is bij het oordeel al eens gelezen. */
async function documentIn(payload: Buffer): Promise<Buffer> {
  const gelezen = await leesPayload(payload);
  if ('code' in gelezen) throw new Error(`payload in het postvak is niet te lezen (${gelezen.code})`);
  return gelezen.xml;
}
