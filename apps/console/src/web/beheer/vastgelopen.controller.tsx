import { Body, Get, Inject, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { AnderAantal, Klok, Vastgelopen } from '@hub/opslag';
import * as z from 'zod';
import { Probleem } from '../../antwoord/probleem.js';
import { Csrfwacht } from '../inloggen/csrfwacht.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Naar, Onderpagina } from '../pagina.js';
import { type Ingreep, Ingrijper } from './ingrijper.js';
import { Bevestiging, type Keuze, Vastlijst, VASTPAD, ZONDER_VRAAG } from './vastblad.js';

const MEESTE = 200;
const VRAAG = z.object({ reden: z.string().max(500).optional(), zoek: z.guid().optional().catch(undefined), terzijde: z.string().optional() });
const FORMULIER = z.object({
  reden: z.string().max(500).optional(), traceerId: z.guid().optional(), aantal: z.coerce.number().int().min(1),
  bevestiging: z.string().trim().optional(), waarom: z.string().trim().max(300).optional(),
}).refine(({ reden, traceerId }) => (reden === undefined) !== (traceerId === undefined));
type Formulier = z.infer<typeof FORMULIER>;

/** Wat vastzit bekijken, opnieuw verwerken of terzijde leggen. */
@Onderpagina('beheer', 'vastgelopen')
export class VastgelopenPagina {
  constructor(
    @Inject(Vastgelopen) private readonly vastgelopen: Vastgelopen,
    @Inject(Ingrijper) private readonly ingrijper: Ingrijper,
    @Inject(Naamlijst) private readonly namen: Naamlijst,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get()
  async lijst(@Req() req: Request, @Query() vraag: unknown): Promise<Blad> {
    const { reden, zoek, terzijde } = VRAAG.parse(vraag ?? {});
    const apart = terzijde === 'ja';
    const alles = reden ?? zoek;
    const rijen = alles !== undefined || apart ? await this.vastgelopen.lijst({ reden, traceerId: zoek, terzijde: apart, limiet: MEESTE }) : [];
    return {
      titel: 'Vastgelopen berichten', pagina: 'beheer',
      inhoud: (
        <Vastlijst oorzaken={await this.vastgelopen.oorzaken()} rijen={rijen} gekozen={alles} terzijde={apart} namen={await this.namen.lees()} csrf={this.csrf.token(req)} nu={this.klok.nu()} />
      ),
    };
  }

  @Post('herverwerk')
  herverwerk(@Req() req: Request, @Ingelogd() wie: Gebruiker, @Body() inhoud: unknown): Promise<Blad | Naar> {
    return this.grijpIn(req, wie, 'herverwerk', inhoud);
  }

  @Post('terzijde')
  terzijde(@Req() req: Request, @Ingelogd() wie: Gebruiker, @Body() inhoud: unknown): Promise<Blad | Naar> {
    return this.grijpIn(req, wie, 'terzijde', inhoud);
  }

  private async grijpIn(req: Request, wie: Gebruiker, ingreep: Ingreep, inhoud: unknown): Promise<Blad | Naar> {
    const gelezen = FORMULIER.safeParse(inhoud);
    if (!gelezen.success) throw Probleem.ongeldig(undefined, 'Dit formulier is niet te lezen. Ga terug naar de lijst en probeer het opnieuw.');
    const formulier = gelezen.data;
    const vraag = ontbreekt(ingreep, formulier);
    if (vraag !== undefined) return this.vraagEerst(req, ingreep, formulier, vraag);
    try {
      return new Naar(VASTPAD, { soort: 'ok', tekst: await this.ingrijper.doe(wie, ingreep, formulier) });
    } catch (fout) {
      if (!(fout instanceof AnderAantal)) throw fout;
      if (fout.nu === 0) return new Naar(VASTPAD, { soort: 'error', tekst: 'Er is niets gebeurd: deze berichten zitten niet meer vast.' });
      return this.vraagEerst(req, ingreep, { ...formulier, aantal: fout.nu }, `Er is niets gebeurd: het zijn er nu ${fout.nu}. Kijk nog eens en bevestig opnieuw.`);
    }
  }

  private async vraagEerst(req: Request, soort: Ingreep, { reden, traceerId, aantal: hoeveel }: Formulier, fout: string): Promise<Blad> {
    const keuze: Keuze = { reden, traceerId, aantal: hoeveel };
    const ontvangers = await this.vastgelopen.ontvangers({ reden, traceerIds: traceerId ? [traceerId] : undefined });
    return {
      titel: 'Bevestigen', pagina: 'beheer',
      inhoud: <Bevestiging soort={soort} keuze={keuze} ontvangers={ontvangers} namen={await this.namen.lees()} csrf={this.csrf.token(req)} fout={fout || undefined} />,
    };
  }
}

/** Wat er nog moet voordat het mag; leeg: alleen de vraag zelf. Undefined: het mag. */
function ontbreekt(ingreep: Ingreep, { aantal: hoeveel, bevestiging, waarom }: Formulier): string | undefined {
  if (hoeveel > ZONDER_VRAAG && bevestiging !== String(hoeveel)) return bevestiging ? `Typ precies ${hoeveel} om te bevestigen.` : '';
  if (ingreep === 'terzijde' && (waarom?.length ?? 0) < 8) return waarom ? 'Geef een reden van minstens 8 tekens.' : '';
  return undefined;
}
