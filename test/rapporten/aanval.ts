/** Rekenen modulo een priemgetal: zonder afronding, en zo goed als zeker gelijk aan rekenen met breuken. Klein genoeg om een product heel te laten. */
const P = 67_108_859;

const rest = (getal: number): number => ((getal % P) + P) % P;

function inverse(getal: number): number {
  let [uitkomst, grondtal, macht] = [1, rest(getal), P - 2];
  for (; macht > 0; macht = Math.floor(macht / 2)) {
    if (macht % 2 === 1) uitkomst = (uitkomst * grondtal) % P;
    grondtal = (grondtal * grondtal) % P;
  }
  return uitkomst;
}

/** Een som van onbekenden: de plaatsen van wie meetellen. */
export type Som = readonly number[];

/** Wat iemand kan uitrekenen die alle gepubliceerde sommen kent: elke lineaire combinatie ervan, en niets anders. */
export class Rekenaar {
  private readonly rijen: { spil: number; rij: Float64Array }[] = [];

  /** @param onbekenden hoeveel onbekenden er zijn */
  constructor(private readonly onbekenden: number) {}

  /** Deze som is bekend. */
  leer(som: Som): void {
    const over = this.herleid(som);
    const spil = over.findIndex((waarde) => waarde !== 0);
    if (spil < 0) return;
    const factor = inverse(over[spil] ?? 1);
    this.rijen.push({ spil, rij: over.map((waarde) => (waarde * factor) % P) });
  }

  /** Of deze som uit de bekende sommen volgt. */
  weet(som: Som): boolean {
    return this.herleid(som).every((waarde) => waarde === 0);
  }

  /** Wat er van een som overblijft als alles eraf gaat wat bekend is. */
  private herleid(som: Som): Float64Array {
    const over = new Float64Array(this.onbekenden);
    for (const plaats of som) over[plaats] = 1;
    for (const { spil, rij } of this.rijen) {
      const keer = over[spil] ?? 0;
      if (keer === 0) continue;
      for (let plaats = 0; plaats < over.length; plaats += 1) over[plaats] = rest((over[plaats] ?? 0) - keer * (rij[plaats] ?? 0));
    }
    return over;
  }
}
