import { Get, Inject } from '@nestjs/common';
import { INSTELSOORTEN, Instelboek, type Instelsoort, Klok, Partijen, Vastgelopen, Verkeersbeeld } from '@hub/opslag';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
import { Beheerblad } from './beheerblad.js';
import { Instelblad, Partijenblad } from './instelblad.js';

const MEESTE_VERSIES = 20;

/** Wie meedoet, wat is afgesproken en wat vastzit. */
@Pagina('beheer')
export class BeheerPagina {
  constructor(
    @Inject(Partijen) private readonly partijen: Partijen,
    @Inject(Instelboek) private readonly instelboek: Instelboek,
    @Inject(Vastgelopen) private readonly vastgelopen: Vastgelopen,
    @Inject(Verkeersbeeld) private readonly verkeer: Verkeersbeeld,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get()
  async toon(): Promise<Blad> {
    const [partijen, oorzaken, ...versies] = await Promise.all([
      this.partijen.alle(), this.vastgelopen.oorzaken(), ...INSTELSOORTEN.map((soort) => this.instelboek.versies(soort, 1)),
    ]);
    const laatst = Object.fromEntries(INSTELSOORTEN.map((soort, i) => [soort, versies[i]?.[0]])) as Record<Instelsoort, (typeof versies)[number][number] | undefined>;
    return { titel: 'Beheer', pagina: 'beheer', inhoud: <Beheerblad partijen={partijen.length} oorzaken={oorzaken} laatst={laatst} /> };
  }

  @Get('partijen')
  async toonPartijen(): Promise<Blad> {
    const [partijen, versies, postvakken] = await Promise.all([this.partijen.alle(), this.instelboek.versies('partijen', MEESTE_VERSIES), this.verkeer.postvakken(undefined, 1_000)]);
    return { titel: 'Partijen', pagina: 'beheer', inhoud: <Partijenblad partijen={partijen} versies={versies} postvakken={postvakken} nu={this.klok.nu()} /> };
  }

  @Get('contracten')
  async toonContracten(): Promise<Blad> {
    return { titel: 'Contracten', pagina: 'beheer', inhoud: <Instelblad soort="contracten" versies={await this.instelboek.versies('contracten', MEESTE_VERSIES)} /> };
  }

  @Get('beleid')
  async toonBeleid(): Promise<Blad> {
    return { titel: 'Beleid', pagina: 'beheer', inhoud: <Instelblad soort="beleid" versies={await this.instelboek.versies('beleid', MEESTE_VERSIES)} /> };
  }
}
