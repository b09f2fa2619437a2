import { Get, Inject } from '@nestjs/common';
import { Incidenten, Klok, Termijntelling, Vastgelopen, Verkeersbeeld } from '@hub/opslag';
import { vandaagInNederland } from '@hub/werkdagen';
import { alsPartij } from '../../termijnen/eigen.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
import { Overzicht } from './overzichtblad.js';
import { Wachtrijstand } from './wachtrijstand.js';

const UUR_MS = 60 * 60_000;
const MINUTEN = 60;
const MEESTE_POSTVAKKEN = 10;

/** Wat er loopt en wat om een mens vraagt; een partij ziet alleen het hare. */
@Pagina('overzicht')
export class OverzichtPagina {
  constructor(
    @Inject(Verkeersbeeld) private readonly verkeer: Verkeersbeeld,
    @Inject(Vastgelopen) private readonly vastgelopen: Vastgelopen,
    @Inject(Termijntelling) private readonly termijnen: Termijntelling,
    @Inject(Incidenten) private readonly incidenten: Incidenten,
    @Inject(Wachtrijstand) private readonly wachtrijen: Wachtrijstand,
    @Inject(Naamlijst) private readonly namen: Naamlijst,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  @Get()
  async toon(@Ingelogd() wie: Gebruiker): Promise<Blad> {
    const nu = this.klok.nu();
    const beheer = wie.rol === 'beheer';
    const partij = beheer ? undefined : wie.code;
    const [uur, dag, minuten, postvakken, termijnen, incidenten, namen] = await Promise.all([
      this.verkeer.sinds(new Date(nu.getTime() - UUR_MS), partij), this.verkeer.sinds(new Date(nu.getTime() - 24 * UUR_MS), partij),
      this.verkeer.perMinuut(nu, MINUTEN, partij), this.verkeer.postvakken(partij, MEESTE_POSTVAKKEN),
      this.termijnen.cijfers(alsPartij(wie), vandaagInNederland(nu)),
      this.incidenten.open({ partij }), this.namen.lees(),
    ]);
    const techniek = beheer ? { oorzaken: await this.vastgelopen.oorzaken(), wachtend: await this.verkeer.wachtend(), rijen: await this.wachtrijen.lees() } : undefined;
    return { titel: 'Overzicht', pagina: 'overzicht', inhoud: <Overzicht beeld={{ nu, uur, dag, minuten, postvakken, termijnen, incidenten, techniek }} namen={namen} /> };
  }
}
