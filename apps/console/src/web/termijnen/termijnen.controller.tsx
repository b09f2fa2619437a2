import { Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Probleem } from '../../antwoord/probleem.js';
import { maakCursor } from '../../termijnen/velden.js';
import { leesFilter } from '../filter.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
import { Termijnenlijst } from './lijstblad.js';
import { Partijenblad } from './partijenblad.js';
import { Termijnblad } from './termijnblad.js';
import { Termijninzage } from './termijninzage.js';
import { termijnenAlsCsv } from './uitvoer.js';
import { TELVRAAG, TERMIJNZOEKVRAAG } from './vraag.js';
import { TERMIJNSOORT } from './woorden.js';

/** Termijnen zoeken, tellen en uitleggen. */
@Pagina('termijnen')
export class TermijnenPagina {
  constructor(
    @Inject(Termijninzage) private readonly inzage: Termijninzage,
    @Inject(Naamlijst) private readonly namen: Naamlijst,
  ) {}

  @Get()
  async lijst(@Ingelogd() wie: Gebruiker, @Query() vraag: Record<string, unknown>): Promise<Blad> {
    const filter = leesFilter(TERMIJNZOEKVRAAG, vraag);
    const { waarden } = filter;
    const gevonden = waarden ? await this.inzage.lijst(wie, { ...waarden, limiet: waarden.limiet + 1 }) : [];
    const rijen = gevonden.slice(0, waarden?.limiet);
    const laatste = rijen.at(-1);
    const volgende = gevonden.length > rijen.length && laatste ? maakCursor(laatste) : null;
    const [cijfers, namen] = await Promise.all([this.inzage.cijfers(wie), this.namen.lees()]);
    return {
      titel: 'Termijnen', pagina: 'termijnen',
      inhoud: <Termijnenlijst wie={wie} filter={filter} rijen={rijen} volgende={volgende} cijfers={cijfers} vandaag={this.inzage.vandaag()} namen={namen} />,
    };
  }

  @Get('uitvoer.csv')
  async uitvoer(@Ingelogd() wie: Gebruiker, @Query() vraag: Record<string, unknown>): Promise<StreamableFile> {
    const { waarden, getypt } = leesFilter(TERMIJNZOEKVRAAG, vraag);
    if (!waarden) throw Probleem.ongeldig(undefined, 'Deze zoekvraag klopt niet; ga terug en verbeter de gemerkte velden.');
    await this.inzage.neemtMee(wie, getypt);
    const stukken = termijnenAlsCsv((na) => this.inzage.lijst(wie, { ...waarden, na, limiet: 500 }), waarden.na);
    return new StreamableFile(Readable.from(stukken), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="termijnen.csv"' });
  }

  @Get('partijen')
  async partijen(@Ingelogd() wie: Gebruiker, @Query() vraag: Record<string, unknown>): Promise<Blad> {
    const filter = leesFilter(TELVRAAG, vraag);
    const tel = (groep: 'aanbieder' | 'gemeente') => (filter.waarden ? this.inzage.perPartij(wie, groep, filter.waarden) : Promise.resolve([]));
    const [aanbieders, gemeenten, namen] = await Promise.all([tel('aanbieder'), tel('gemeente'), this.namen.lees()]);
    return { titel: 'Termijnen per partij', pagina: 'termijnen', inhoud: <Partijenblad filter={filter} aanbieders={aanbieders} gemeenten={gemeenten} namen={namen} /> };
  }

  @Get(':id')
  async termijn(@Ingelogd() wie: Gebruiker, @Param('id') id: string): Promise<Blad> {
    const termijn = await this.inzage.detail(wie, id);
    return { titel: TERMIJNSOORT[termijn.soort], pagina: 'termijnen', inhoud: <Termijnblad wie={wie} termijn={termijn} namen={await this.namen.lees()} /> };
  }
}
