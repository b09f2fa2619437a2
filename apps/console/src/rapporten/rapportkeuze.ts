import { Inject, Injectable } from '@nestjs/common';
import type { BekendePartij } from '@hub/opslag';
import { Rapportenregister, type Rapport } from '@hub/rapporten';
import { Probleem } from '../antwoord/probleem.js';

/** De rapporten die een beller mag vragen. */
@Injectable()
export class Rapportkeuze {
  constructor(@Inject(Rapportenregister) private readonly register: Rapportenregister) {}

  /** @throws Probleem 403 als er voor deze rol geen enkel rapport is */
  voor({ rol }: BekendePartij): Rapport[] {
    const rapporten = this.register.voor(rol);
    if (rapporten.length === 0) throw Probleem.nietToegestaan();
    return rapporten;
  }

  /** @throws Probleem 404 als het rapport er niet is; 403 als de beller het niet mag vragen */
  zoek(naam: string, beller: BekendePartij): Rapport {
    const eigen = this.voor(beller);
    const rapport = this.register.zoek(naam);
    if (!rapport) throw Probleem.nietGevonden('Er is geen rapport met deze naam; /api/v1/rapporten noemt ze alle.');
    if (!eigen.includes(rapport)) throw Probleem.nietToegestaan();
    return rapport;
  }
}
