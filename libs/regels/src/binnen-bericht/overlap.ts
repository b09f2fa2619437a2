import { opOfNa, opOfVoor, vergelijk, type Datum, type Periode } from '@hub/werkdagen';

/** Een product met de periode waarin het geldt. Zonder product is het elk product. */
export interface Looptijd {
  product?: { categorie: string; code?: string };
  periode: Periode;
}

/** Later dan elke dag: het einde van een open periode. */
const OOIT: Datum = '999999999-12-31';

interface Lopend {
  van: Datum;
  /** de laatste einddatum tot en met deze, en wie die heeft */
  totUiterlijk: Datum;
  wie: number;
}

/** Perioden in volgorde van begin; vindt er een die met een nieuwe overlapt zonder ze allemaal langs te gaan. */
class Tijdlijn {
  private readonly rij: Lopend[] = [];

  /** @param van niet voor het begin van een eerder toegevoegde periode */
  voegToe(van: Datum, tot: Datum, wie: number): void {
    const vorige = this.rij.at(-1);
    const blijft = vorige !== undefined && opOfNa(vorige.totUiterlijk, tot);
    this.rij.push({ van, totUiterlijk: blijft ? vorige.totUiterlijk : tot, wie: blijft ? vorige.wie : wie });
  }

  /** Wie op of voor `tot` begon en op of na `van` eindigt. Eindigt de periode voor zij begint, dan is `tot` de grens. */
  zoek(van: Datum, tot: Datum): number | undefined {
    let [laag, hoog] = [0, this.rij.length];
    while (laag < hoog) {
      const midden = (laag + hoog) >>> 1;
      const lopend = this.rij[midden];
      if (lopend && opOfVoor(lopend.van, tot)) laag = midden + 1;
      else hoog = midden;
    }
    const kandidaat = this.rij[laag - 1];
    return kandidaat && opOfNa(kandidaat.totUiterlijk, van) ? kandidaat.wie : undefined;
  }
}

/** De tijdlijnen waarin een product staat, en die waarin zijn tegenhangers staan. */
function lijnen(product: Looptijd['product']): { staatIn: string[]; botstMet: string[] } {
  if (!product) return { staatIn: ['alles', 'zonder product'], botstMet: ['alles'] };
  const categorie = `categorie ${product.categorie}`;
  if (product.code === undefined) {
    return { staatIn: ['alles', categorie, `${categorie} zonder code`], botstMet: [categorie, 'zonder product'] };
  }
  const code = `${categorie} code ${product.code}`;
  return { staatIn: ['alles', categorie, code], botstMet: [code, `${categorie} zonder code`, 'zonder product'] };
}

/**
 * Per looptijd de plaats in de lijst van een andere met hetzelfde product die minstens een dag overlapt; van elk botsend paar
 * heeft alleen de later begonnen looptijd er een. Zonder code telt de categorie, zonder product botst een looptijd met alles.
 * Neemt n log n tijd.
 */
export function botsingen(looptijden: readonly Looptijd[]): (number | undefined)[] {
  const uitkomst = looptijden.map((): number | undefined => undefined);
  const tijdlijnen = new Map<string, Tijdlijn>();
  const opVolgorde = looptijden.map((looptijd, index) => ({ ...looptijd, index })).sort((a, b) => vergelijk(a.periode.van, b.periode.van));
  for (const { product, periode, index } of opVolgorde) {
    const { van, tot = OOIT } = periode;
    const { staatIn, botstMet } = lijnen(product);
    for (const lijn of botstMet) uitkomst[index] ??= tijdlijnen.get(lijn)?.zoek(van, tot);
    for (const lijn of staatIn) {
      const tijdlijn = tijdlijnen.get(lijn) ?? new Tijdlijn();
      tijdlijnen.set(lijn, tijdlijn);
      tijdlijn.voegToe(van, tot, index);
    }
  }
  return uitkomst;
}
