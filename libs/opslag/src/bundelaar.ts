import { setImmediate as volgendeTik } from 'node:timers/promises';
import { isBotsing, isDatabankstoring } from './databank.js';

export interface Bundelopties {
  /** zoveel vragen gaan er hoogstens in één bundel */
  meest: number;
  /** zoveel bundels lopen er hoogstens tegelijk */
  tegelijk: number;
}

interface Wachtende<V, A> {
  vraag: V;
  klaar: (antwoord: A) => void;
  mislukt: (fout: unknown) => void;
}

/**
 * Laat vragen die tegelijk wachten samen één transactie kosten. Een vraag wacht niet op gezelschap: is er plaats, dan gaat zij meteen;
 * wat intussen komt, gaat samen in de volgende bundel. Mislukt een bundel, dan krijgt elke vraag daarna haar eigen; alleen als de
 * database er niet is, heeft dat geen zin.
 */
export class Bundelaar<V, A> {
  private wachtend: Wachtende<V, A>[] = [];
  private lopend = 0;

  /** @param doe handelt een bundel in zijn geheel af of helemaal niet; geeft per vraag een antwoord, in dezelfde volgorde */
  constructor(
    private readonly doe: (vragen: V[]) => Promise<A[]>,
    private readonly opties: Bundelopties,
  ) {}

  vraag(vraag: V): Promise<A> {
    return new Promise((klaar, mislukt) => {
      this.wachtend.push({ vraag, klaar, mislukt });
      if (this.lopend < this.opties.tegelijk) void this.werkAf();
    });
  }

  private async werkAf(): Promise<void> {
    this.lopend += 1;
    await volgendeTik(); // wat in deze tik nog komt, gaat mee
    while (this.wachtend.length > 0) {
      await this.behandel(this.wachtend.splice(0, this.opties.meest));
      await volgendeTik();
    }
    this.lopend -= 1;
  }

  private async behandel(bundel: Wachtende<V, A>[]): Promise<void> {
    try {
      const antwoorden = await this.doe(bundel.map(({ vraag }) => vraag));
      bundel.forEach(({ klaar }, i) => klaar(antwoorden[i] as A));
    } catch (fout) {
      if (bundel.length > 1 && heeftApartZin(fout)) {
        for (const een of bundel) await this.behandel([een]);
      } else {
        for (const { mislukt } of bundel) mislukt(fout);
      }
    }
  }
}

/** Een fout van één vraag, of een botsing, raakt de andere niet meer als elk haar eigen bundel heeft. */
function heeftApartZin(fout: unknown): boolean {
  return !isDatabankstoring(fout) || isBotsing(fout);
}
