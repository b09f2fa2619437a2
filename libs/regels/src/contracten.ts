import { valtBinnen, type Datum } from '@hub/werkdagen';

/** Een contractafspraak tussen gemeente en aanbieder. Tarief in eurocenten per eenheid; `null` bij taakgericht. */
export interface Contractregel {
  aanbieder: string;
  /** CBS-code, of `*` voor alle gemeenten */
  gemeente: string;
  productCategorie: string;
  /** `null`: alle codes van de categorie */
  productCode: string | null;
  eenheid: string | null;
  tarief: number | null;
  van: Datum;
  tot: Datum | null;
  variant: 'inspanning' | 'output' | 'taak';
}

/** Waarvoor een contractafspraak wordt gezocht. Zonder productCode tellen alle afspraken van de categorie. */
export interface Contractvraag {
  aanbieder: string;
  gemeente: string;
  productCategorie: string;
  productCode?: string;
  datum: Datum;
}

/** De contractafspraken, doorzoekbaar op aanbieder en product. */
export class Contracten {
  private readonly perProduct = new Map<string, Contractregel[]>();

  constructor(regels: readonly Contractregel[]) {
    for (const regel of regels) {
      const sleutel = `${regel.aanbieder}/${regel.productCategorie}`;
      const lijst = this.perProduct.get(sleutel);
      if (lijst) lijst.push(regel);
      else this.perProduct.set(sleutel, [regel]);
    }
  }

  /** De afspraken die op de datum gelden; een afspraak voor juist deze gemeente gaat voor die voor alle gemeenten. */
  geldig(vraag: Contractvraag): Contractregel[] {
    const passend = (this.perProduct.get(`${vraag.aanbieder}/${vraag.productCategorie}`) ?? []).filter(
      (r) =>
        (r.gemeente === vraag.gemeente || r.gemeente === '*') &&
        (r.productCode === null || vraag.productCode === undefined || r.productCode === vraag.productCode) &&
        valtBinnen(vraag.datum, { van: r.van, tot: r.tot ?? undefined }),
    );
    const eigen = passend.filter((r) => r.gemeente === vraag.gemeente);
    return eigen.length > 0 ? eigen : passend;
  }
}
