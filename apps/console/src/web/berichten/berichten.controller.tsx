import { Body, Get, Inject, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { Readable } from 'node:stream';
import { Berichtregister, type BerichtRij } from '@hub/opslag';
import * as z from 'zod';
import { Probleem } from '../../antwoord/probleem.js';
import { maakBladwijzer } from '../../berichten/bladwijzer.js';
import { leesFilter } from '../filter.js';
import { Csrfwacht } from '../inloggen/csrfwacht.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
import { Berichtblad } from './berichtblad.js';
import { Inhoudblad } from './inhoudblad.js';
import { Inzage } from './inzage.js';
import { Berichtenlijst } from './lijstblad.js';
import { berichtenAlsCsv } from './uitvoer.js';
import { ZOEKVRAAG, type Zoekvraag } from './vraag.js';
import { soortnaam } from './woorden.js';

const REDEN = z.object({ reden: z.string().trim().min(8).max(300) });

/** Berichten zoeken en bekijken: partijen hun eigen, beheer alle. */
@Pagina('berichten')
export class BerichtenPagina {
  constructor(
    @Inject(Berichtregister) private readonly register: Berichtregister,
    @Inject(Inzage) private readonly inzage: Inzage,
    @Inject(Naamlijst) private readonly namen: Naamlijst,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
  ) {}

  @Get()
  async lijst(@Ingelogd() wie: Gebruiker, @Query() vraag: Record<string, unknown>): Promise<Blad> {
    const filter = leesFilter(ZOEKVRAAG, vraag);
    const gevonden = filter.waarden ? await this.zoek(wie, filter.waarden) : [];
    const limiet = filter.waarden?.limiet ?? gevonden.length;
    const rijen = gevonden.slice(0, limiet);
    const laatste = rijen.at(-1);
    const volgende = gevonden.length > limiet && laatste ? maakBladwijzer(laatste.id) : null;
    return {
      titel: 'Berichten', pagina: 'berichten',
      inhoud: <Berichtenlijst filter={filter} rijen={rijen} volgende={volgende} namen={await this.namen.lees()} opPartij={wie.rol === 'beheer'} />,
    };
  }

  @Get('uitvoer.csv')
  uitvoer(@Ingelogd() wie: Gebruiker, @Query() vraag: Record<string, unknown>): StreamableFile {
    const { waarden } = leesFilter(ZOEKVRAAG, vraag);
    if (!waarden) throw Probleem.ongeldig(undefined, 'Deze zoekvraag klopt niet; ga terug en verbeter de gemerkte velden.');
    const lees = (na: number | undefined): Promise<BerichtRij[]> => this.zoek(wie, { ...waarden, na, limiet: 500 });
    return new StreamableFile(Readable.from(berichtenAlsCsv(lees, waarden.na)), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="berichten.csv"' });
  }

  @Get(':traceerId')
  async bericht(@Req() req: Request, @Ingelogd() wie: Gebruiker, @Param('traceerId') traceerId: string): Promise<Blad> {
    const { detail, dossier } = await this.inzage.bericht(wie, traceerId);
    return {
      titel: soortnaam(detail.bericht.soort), pagina: 'berichten',
      inhoud: <Berichtblad wie={wie} csrf={this.csrf.token(req)} namen={await this.namen.lees()} detail={detail} dossier={dossier} />,
    };
  }

  /** De inhoud staat achter een formulier: kijken is een handeling, en beheer zegt erbij waarom. */
  @Post(':traceerId/inhoud')
  async inhoud(@Ingelogd() wie: Gebruiker, @Param('traceerId') traceerId: string, @Body() formulier: unknown): Promise<Blad> {
    const reden = REDEN.safeParse(formulier);
    if (wie.rol === 'beheer' && !reden.success) throw Probleem.ongeldig('reden', 'Geef in minstens 8 en ten hoogste 300 tekens een reden om de inhoud te zien; zonder reden blijft zij dicht.');
    const { detail, beeld } = await this.inzage.xml(wie, traceerId, wie.rol === 'beheer' && reden.success ? reden.data.reden : 'inhoud van een eigen bericht bekeken op de console');
    return { titel: `Inhoud van ${soortnaam(detail.bericht.soort)}`, pagina: 'berichten', inhoud: <Inhoudblad detail={detail} beeld={beeld} /> };
  }

  private zoek(wie: Gebruiker, { partij, limiet, ...vraag }: Zoekvraag): Promise<BerichtRij[]> {
    return this.register.lijst({ ...vraag, partij: wie.rol === 'beheer' ? partij : wie.code, limiet: limiet + 1 });
  }
}
