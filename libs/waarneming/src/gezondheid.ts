import { isFout } from './fout-velden.js';

/** Een controle slaagt door niets te gooien. */
export type Controle = () => void | Promise<void>;

export interface Gezondheidsuitslag {
  goed: boolean;
  /** per controle: `goed` of de soort fout; nooit een foutmelding, want dit antwoord gaat naar buiten */
  controles: Record<string, string>;
}

/**
 * De controles van een proces. `leeft`: het proces moet opnieuw gestart worden als dit faalt.
 * `gereed`: het proces kan nu geen werk aannemen (de wereld is stuk), herstarten helpt niet.
 */
export class Gezondheid {
  private readonly lijsten = { leeft: new Map<string, Controle>(), gereed: new Map<string, Controle>() };

  /** @param tijdslimietMs hoe lang een controle mag duren voor zij als mislukt telt, in milliseconden */
  constructor(private readonly tijdslimietMs = 2_000) {}

  voegToe(soort: 'leeft' | 'gereed', naam: string, controle: Controle): void {
    this.lijsten[soort].set(naam, controle);
  }

  leeft(): Promise<Gezondheidsuitslag> {
    return this.controleer(this.lijsten.leeft);
  }

  gereed(): Promise<Gezondheidsuitslag> {
    return this.controleer(this.lijsten.gereed);
  }

  private async controleer(lijst: Map<string, Controle>): Promise<Gezondheidsuitslag> {
    const uitslagen = await Promise.all([...lijst].map(async ([naam, controle]) => [naam, await this.uitslag(controle)] as const));
    return { goed: uitslagen.every(([, uitslag]) => uitslag === 'goed'), controles: Object.fromEntries(uitslagen) };
  }

  private async uitslag(controle: Controle): Promise<string> {
    let wekker: NodeJS.Timeout | undefined;
    const teLaat = new Promise<string>((klaar) => {
      wekker = setTimeout(() => klaar('te laat'), this.tijdslimietMs);
    });
    try {
      return await Promise.race([Promise.resolve().then(controle).then(() => 'goed'), teLaat]);
    } catch (fout) {
      return isFout(fout) ? fout.name : 'mislukt';
    } finally {
      clearTimeout(wekker);
    }
  }
}
