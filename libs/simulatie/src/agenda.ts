import type { Datum } from '@hub/werkdagen';
import { dagnummer } from './dagen.js';

/** Een plek in de tijd: een dag en het hoeveelste moment van die dag. */
export interface Tijd {
  dag: Datum;
  moment: number;
}

/** Wat er op een moment moet gebeuren. */
export type Werk = (nu: Tijd) => void;

interface Afspraak {
  tijd: Tijd;
  /** loopt op met de tijd */
  rang: number;
  volgnummer: number;
  werk: Werk;
}

const MEESTE_MOMENTEN = 4;
const rangVan = ({ dag, moment }: Tijd): number => dagnummer(dag) * MEESTE_MOMENTEN + moment;
const eerder = (a: Afspraak, b: Afspraak): boolean => (a.rang === b.rang ? a.volgnummer < b.volgnummer : a.rang < b.rang);

/** Alles wat nog moet gebeuren, op volgorde van tijd; wat op hetzelfde moment valt, gaat in de volgorde waarin het is gepland. */
export class Agenda {
  private readonly hoop: Afspraak[] = [];
  private volgnummer = 0;
  private stand: Tijd;

  constructor(begin: Datum) {
    this.stand = { dag: begin, moment: 0 };
  }

  get nu(): Tijd {
    return this.stand;
  }

  /** Plant werk op dit moment; ligt dat al achter ons, dan nu. */
  plan(gewenst: Tijd, werk: Werk): void {
    const tijd = rangVan(gewenst) < rangVan(this.stand) ? this.stand : gewenst;
    this.hoop.push({ tijd, rang: rangVan(tijd), volgnummer: this.volgnummer++, werk });
    this.omhoog(this.hoop.length - 1);
  }

  /** Doet het eerstvolgende werk, als dat uiterlijk op deze dag valt. @returns of er iets te doen was */
  doeVolgende(uiterlijk: Datum): boolean {
    const [eerste] = this.hoop;
    if (!eerste || eerste.tijd.dag > uiterlijk) return false;
    const laatste = this.hoop.pop();
    if (laatste && laatste !== eerste) {
      this.hoop[0] = laatste;
      this.omlaag(0);
    }
    this.stand = eerste.tijd;
    eerste.werk(this.stand);
    return true;
  }

  private omhoog(plek: number): void {
    for (let i = plek; i > 0;) {
      const boven = (i - 1) >> 1;
      if (!this.wissel(i, boven)) return;
      i = boven;
    }
  }

  private omlaag(plek: number): void {
    for (let i = plek; ;) {
      const [links, rechts] = [2 * i + 1, 2 * i + 2];
      const [l, r] = [this.hoop[links], this.hoop[rechts]];
      const kind = l && r && eerder(r, l) ? rechts : links;
      if (!l || !this.wissel(kind, i)) return;
      i = kind;
    }
  }

  /** Zet de afspraak op `onder` boven die op `boven`, als zij eerder valt. */
  private wissel(onder: number, boven: number): boolean {
    const [a, b] = [this.hoop[onder], this.hoop[boven]];
    if (!a || !b || !eerder(a, b)) return false;
    this.hoop[boven] = a;
    this.hoop[onder] = b;
    return true;
  }
}
