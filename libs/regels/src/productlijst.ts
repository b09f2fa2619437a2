import { valtBinnen, type Datum, type Periode } from '@hub/werkdagen';
import type { Contractregel } from './contracten.js';

/** Een productcode met haar categorie, op de dag waarop het product wordt geleverd. */
export interface Productvraag {
  productCategorie: string;
  productCode: string;
  datum: Datum;
}

/** Waar een productcode in de lijst staat: bij de gevraagde categorie, alleen bij andere, of nergens. */
export type Productplaats = 'past' | 'andere categorie' | 'onbekend';

/** De gehanteerde productcodelijst: wat gecontracteerd is, door wie ook, en wat het beleid er als product bij noemt. */
export class Productlijst {
  /** per code en categorie de perioden waarin die er staan, elke periode een keer */
  private readonly perCode = new Map<string, Map<string, Map<string, Periode>>>();

  /** @param volledig waar als een code die nergens staat, niet bestaat */
  constructor(
    contracten: readonly Contractregel[],
    beleid: readonly { categorie: string; code: string }[],
    readonly volledig: boolean,
  ) {
    for (const { productCategorie, productCode, van, tot } of contracten) {
      if (productCode !== null) this.neemOp(productCategorie, productCode, { van, tot: tot ?? undefined });
    }
    for (const { categorie, code } of beleid) this.neemOp(categorie, code, { van: '0001-01-01' });
  }

  /** Waar de code op de datum staat. */
  plaats({ productCategorie, productCode, datum }: Productvraag): Productplaats {
    const geldig = [...(this.perCode.get(productCode) ?? [])].filter(([, perioden]) => [...perioden.values()].some((p) => valtBinnen(datum, p)));
    if (geldig.length === 0) return 'onbekend';
    return geldig.some(([categorie]) => categorie === productCategorie) ? 'past' : 'andere categorie';
  }

  private neemOp(categorie: string, code: string, periode: Periode): void {
    const categorieen = this.perCode.get(code) ?? new Map<string, Map<string, Periode>>();
    const perioden = categorieen.get(categorie) ?? new Map<string, Periode>();
    perioden.set(`${periode.van}/${periode.tot ?? ''}`, periode);
    this.perCode.set(code, categorieen.set(categorie, perioden));
  }
}
