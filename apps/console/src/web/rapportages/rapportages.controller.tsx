import { Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { Probleem } from '../../antwoord/probleem.js';
import { Rapportkeuze } from '../../rapporten/rapportkeuze.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
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
  ) {}

  @Get()
  lijst(@Ingelogd() wie: Gebruiker): Blad {
    return { titel: 'Rapportages', pagina: 'rapportages', inhoud: <Rapportenlijst themas={perThema(this.keuze.voor(wie))} /> };
  }

  @Get(':naam')
  async rapport(@Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<Blad> {
    const rapport = this.zoek(naam, wie);
    const [gelezen, partijen, namen] = await Promise.all([this.lezer.lees(rapport, vraag, wie), this.namen.partijen(), this.namen.lees()]);
    return { titel: rapport.titel, pagina: 'rapportages', inhoud: <Rapportblad wie={wie} rapport={rapport} gelezen={gelezen} partijen={partijen} namen={namen} vandaag={this.lezer.vandaag()} /> };
  }

  @Get(':naam/beeld.svg')
  beeld(@Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    return this.lezer.bestand(this.zoek(naam, wie), { ...vraag, formaat: 'svg' }, wie);
  }

  @Get(':naam/bestand')
  bestand(@Ingelogd() wie: Gebruiker, @Param('naam') naam: string, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    return this.lezer.bestand(this.zoek(naam, wie), vraag, wie);
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
