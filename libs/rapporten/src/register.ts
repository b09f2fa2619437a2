import type { Rapport, Rol } from './rapport.js';

/** De rapporten van de hub, op naam. */
export class Rapportenregister {
  private readonly opNaam: ReadonlyMap<string, Rapport>;

  /** @throws Error als een naam twee keer voorkomt */
  constructor(rapporten: readonly Rapport[]) {
    this.opNaam = new Map(rapporten.map((rapport) => [rapport.naam, rapport]));
    if (this.opNaam.size !== rapporten.length) throw new Error(`twee rapporten hebben dezelfde naam: ${rapporten.map(({ naam }) => naam).sort().join(', ')}`);
  }

  alle(): Rapport[] {
    return [...this.opNaam.values()].sort((a, b) => a.naam.localeCompare(b.naam));
  }

  /** De rapporten die een partij met deze rol mag vragen. */
  voor(rol: Rol): Rapport[] {
    return this.alle().filter(({ rollen }) => rollen.includes(rol));
  }

  zoek(naam: string): Rapport | undefined {
    return this.opNaam.get(naam);
  }
}
