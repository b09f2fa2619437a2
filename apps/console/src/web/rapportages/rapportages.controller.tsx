import { Body, Get, Inject, Param, Post, Query, Req, type StreamableFile } from '@nestjs/common';
import { isVastTeStellen } from '@hub/rapporten';
import type { Request } from 'express';
import { Probleem } from '../../antwoord/probleem.js';
import { Rapportarchief } from '../../rapporten/rapportarchief.js';
import { Rapportkeuze } from '../../rapporten/rapportkeuze.js';
import { leesPeriode } from '../../rapporten/rapportvraag.js';
import { Rollen } from '../../toegang/rollen.js';
import { adres } from '../filter.js';
import { Csrfwacht } from '../inloggen/csrfwacht.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Naar, Pagina } from '../pagina.js';
import { PAGINAS } from '../rechten.js';
import { Rapportblad } from './rapportblad.js';
import { Rapportenlijst } from './lijstblad.js';
import { Rapportlezer } from './rapportlezer.js';
import { perThema } from './themas.js';

/** Rapporten kiezen, lezen en meenemen; elk rapport zegt zelf wie het mag zien. */
@Pagina('rapportages')
export class RapportagesPagina {
  constructor(
    @Inject(Rapportkeuze) private readonly keuze: Rapportkeuze,
    @Inject(Rapportlezer) private readonly lezer: Rapportlezer,
    @Inject(Naamlijst) private readonly namen: Naamlijst,
    @Inject(Rapportarchief) private readonly archief: Rapportarchief,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
  ) {}

  @Get()
  lijst(@Ingelogd() wie: Gebruiker): Blad {
    return { titel: 'Rapportages', pagina: 'rapportages', inhoud: <Rapportenlijst themas={perThema(this.keuze.voor(wie))} /> };
  }

  @Get(':naam')
  async rapport(@Req() req: Request, @Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<Blad> {
    const rapport = this.zoek(naam, wie);
    const [gelezen, partijen, namen] = await Promise.all([this.lezer.lees(rapport, vraag, wie), this.namen.partijen(), this.namen.lees()]);
    return { titel: rapport.titel, pagina: 'rapportages', inhoud: <Rapportblad wie={wie} rapport={rapport} gelezen={gelezen} partijen={partijen} namen={namen} vandaag={this.lezer.vandaag()} csrf={this.csrf.token(req)} /> };
  }

  @Get(':naam/beeld.svg')
  beeld(@Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    return this.lezer.bestand(this.zoek(naam, wie), { ...vraag, formaat: 'svg' }, wie);
  }

  @Get(':naam/bestand')
  bestand(@Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    return this.lezer.bestand(this.zoek(naam, wie), vraag, wie);
  }

  @Post(':naam/vaststellen')
  @Rollen(['beheer'])
  async stelVast(@Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Body() formulier: Record<string, unknown>): Promise<Naar> {
    const rapport = this.zoek(naam, wie);
    if (!isVastTeStellen(rapport)) throw Probleem.nietGevonden('Dit rapport wordt niet vastgesteld.');
    const { _csrf: _, ...vraag } = formulier;
    const periode = leesPeriode(rapport, vraag);
    const eerder = (await this.archief.versies(rapport)).some((versie) => versie.periode === periode);
    const { versie } = await this.archief.stelVast(rapport, periode);
    const tekst = eerder ? `Versie ${versie} geldt nu voor ${periode}.` : `${periode} is vastgesteld als versie ${versie}.`;
    return new Naar(adres(`${PAGINAS.rapportages.pad}/${naam}`, { [rapport.vaststelling.periode]: periode }), { soort: 'ok', tekst });
  }

  private zoek(naam: string, wie: Gebruiker): ReturnType<Rapportkeuze['zoek']> {
    try {
      return this.keuze.zoek(naam, wie);
    } catch (fout) {
      if (fout instanceof Probleem && fout.status === 404) throw Probleem.nietGevonden('Er is geen rapport met deze naam; de pagina Rapportages noemt ze alle.');
      throw fout;
    }
  }
}
