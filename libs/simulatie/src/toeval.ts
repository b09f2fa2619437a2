import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

const TWEE_TOT_32 = 2 ** 32;

/** De eerste getallen van een reeks lijken nog op haar begin. */
const AANLOOP = 8;

/** Maakt van een tekst een geheel getal van 32 bits waarin elke letter alle bits raakt: FNV-1a, met het slot van MurmurHash3. */
function hutsel(tekst: string): number {
  let getal = 0x811c9dc5;
  for (let i = 0; i < tekst.length; i += 1) getal = Math.imul(getal ^ tekst.charCodeAt(i), 0x01000193);
  getal = Math.imul(getal ^ (getal >>> 16), 0x85ebca6b);
  getal = Math.imul(getal ^ (getal >>> 13), 0xc2b2ae35);
  return getal ^ (getal >>> 16);
}

/**
 * Toeval dat vastligt: hetzelfde zaad met dezelfde naam geeft altijd dezelfde reeks. Wat in de simulatie zelf beslist (een zorgpad,
 * een aanbieder, een declaratie), heeft zijn eigen reeks en hangt zo niet af van wat anderen trekken.
 */
export class Toeval {
  private constructor(private readonly bron: RandomGenerator) {}

  /** @param naam waarvoor het toeval is */
  static uit(zaad: number, ...naam: readonly (string | number)[]): Toeval {
    const bron = xoroshiro128plus(hutsel([zaad, ...naam].join('/')));
    for (let i = 0; i < AANLOOP; i += 1) bron.next();
    return new Toeval(bron);
  }

  /** Een getal van 0 tot 1, 1 niet inbegrepen. */
  deel(): number {
    return (this.bron.next() >>> 0) / TWEE_TOT_32;
  }

  /** Een geheel getal van `van` tot en met `tot`. */
  geheel(van: number, tot: number): number {
    return uniformInt(this.bron, van, tot);
  }

  /** Waar in dit deel van de gevallen. */
  kans(deel: number): boolean {
    return this.deel() < deel;
  }

  /** Een element van de lijst, elk even vaak. */
  kies<T>(lijst: readonly [T, ...T[]]): T;
  kies<T>(lijst: readonly T[]): T | undefined;
  kies<T>(lijst: readonly T[]): T | undefined {
    return lijst[this.geheel(0, Math.max(0, lijst.length - 1))];
  }

  /** Een duur in dagen: gemiddeld `gemiddelde`, met veel korte en een paar lange, nooit korter dan een kwart. */
  duur(gemiddelde: number): number {
    const rest = -Math.log(1 - this.deel()) - Math.log(1 - this.deel());
    return Math.max(1, Math.round(gemiddelde * (0.25 + 0.375 * rest)));
  }

  /** Een UUID uit deze reeks. */
  uuid(): string {
    const woorden = Array.from({ length: 4 }, () => (this.bron.next() >>> 0).toString(16).padStart(8, '0')).join('');
    const variant = '89ab'[Number.parseInt(woorden[16] ?? '0', 16) % 4];
    return [woorden.slice(0, 8), woorden.slice(8, 12), `4${woorden.slice(13, 16)}`, `${variant}${woorden.slice(17, 20)}`, woorden.slice(20)].join('-');
  }
}

/** Een loting waarin niet alles even zwaar weegt. */
export class Loterij<T> {
  private readonly grenzen: number[] = [];
  private readonly totaal: number;

  constructor(private readonly loten: readonly T[], gewicht: (lot: T) => number) {
    let som = 0;
    for (const lot of loten) this.grenzen.push(som += gewicht(lot));
    this.totaal = som;
  }

  /** Waar als er niets te winnen valt. */
  get isLeeg(): boolean {
    return this.totaal === 0;
  }

  /** @throws RangeError als er niets te winnen valt */
  trek(toeval: Toeval): T {
    return this.bij(toeval.deel());
  }

  /** Wat er wint bij een getal van 0 tot 1. @throws RangeError als er niets te winnen valt */
  bij(deel: number): T {
    const grens = deel * this.totaal;
    let [laag, hoog] = [0, this.grenzen.length - 1];
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if ((this.grenzen[midden] ?? 0) > grens) hoog = midden;
      else laag = midden + 1;
    }
    const lot = this.loten[laag];
    if (lot === undefined) throw new RangeError('een loterij zonder loten');
    return lot;
  }
}
