import { Inject, Injectable } from '@nestjs/common';
import { Incidenten, Klok, Termijntelling, Verkeersbeeld } from '@hub/opslag';
import { vandaagInNederland } from '@hub/werkdagen';
import { alsPartij } from '../../termijnen/eigen.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import type { Overzichtbeeld, Techniek } from './overzichtblad.js';
import { Techniekstand } from './techniekstand.js';

const UUR_MS = 60 * 60_000;
const MINUTEN = 60;
const MEESTE_POSTVAKKEN = 10;

/** Leest wat op het overzicht staat: voor beheer alles, voor een partij het hare. */
@Injectable()
export class Overzichtlezer {
  constructor(
    @Inject(Verkeersbeeld) private readonly verkeer: Verkeersbeeld,
    @Inject(Termijntelling) private readonly termijnen: Termijntelling,
    @Inject(Incidenten) private readonly incidenten: Incidenten,
    @Inject(Techniekstand) private readonly techniek: Techniekstand,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  async lees(wie: Gebruiker): Promise<Overzichtbeeld> {
    const nu = this.klok.nu();
    const partij = wie.rol === 'beheer' ? undefined : wie.code;
    const [uur, dag, minuten, postvakken, termijnen, incidenten] = await Promise.all([
      this.verkeer.sinds(new Date(nu.getTime() - UUR_MS), partij), this.verkeer.sinds(new Date(nu.getTime() - 24 * UUR_MS), partij),
      this.verkeer.perMinuut(nu, MINUTEN, partij), this.verkeer.postvakken(partij, MEESTE_POSTVAKKEN),
      this.termijnen.cijfers(alsPartij(wie), vandaagInNederland(nu)), this.incidenten.open({ partij }),
    ]);
    const techniek: Techniek | undefined = wie.rol === 'beheer' ? await this.techniek.lees() : undefined;
    return { nu, uur, dag, minuten, postvakken, termijnen, incidenten, techniek };
  }
}
