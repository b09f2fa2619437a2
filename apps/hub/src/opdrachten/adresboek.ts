import { leesPartijen, type Partij } from '@hub/instellingen';
import type { Deelnemer } from './envelop.js';
import { Gebruiksfout } from './gebruiksfout.js';

/** De partijen uit het partijenbestand, voor wie namens een van hen iets doet. */
export class Adresboek {
  private constructor(
    readonly pad: string,
    readonly partijen: readonly Partij[],
  ) {}

  /** @throws InstellingFout als het bestand niet te lezen is of niet klopt */
  static lees(pad: string): Adresboek {
    return new Adresboek(pad, leesPartijen(pad));
  }

  /** De partij met deze code; beheer en analist doen mee. */
  zoek(code: string): Partij | undefined {
    return this.partijen.find((partij) => partij.code === code);
  }

  naam(code: string): string {
    return this.zoek(code)?.naam ?? code;
  }

  /** Partij en rol voor de envelop; van een onbekende code zegt haar lengte de rol (gemeente 4 cijfers, AGB-code 8). */
  deelnemer(code: string): Deelnemer {
    const rol = this.zoek(code)?.rol ?? (code.length === 4 ? 'gemeente' : 'aanbieder');
    if (rol !== 'gemeente' && rol !== 'aanbieder') throw new Gebruiksfout(`${code} heeft rol ${rol} en wisselt geen berichten uit`);
    return { rol, code };
  }

  /**
   * Het token van een partij.
   * @throws Gebruiksfout als de partij of haar token niet in het bestand staat
   */
  token(code: string): string {
    const partij = this.zoek(code);
    if (!partij) throw new Gebruiksfout(`partij ${code} staat niet in ${this.pad}; kies een andere met --als of geef --token`);
    if (partij.token === undefined) throw new Gebruiksfout(`partij ${code} heeft geen token in ${this.pad}; geef --token`);
    return partij.token;
  }

  /** De code van de eerste beheerder. */
  beheerder(): string {
    const beheer = this.partijen.find(({ rol }) => rol === 'beheer');
    if (!beheer) throw new Gebruiksfout(`er staat geen partij met rol beheer in ${this.pad}; kies een partij met --als`);
    return beheer.code;
  }
}
