import { leesDatum, opOfVoor } from '@hub/werkdagen';
import type { Zorgproduct } from './zorgproducten.js';

const LAATSTE_DAG_OUDE_REGELS = '2020-12-31';

/** Waar als de periode van een product na 31 december 2020 eindigt of open is: dan gelden de regels over omvang en frequentie van 2021. */
export function eindigtNa2020({ einde }: Pick<Zorgproduct, 'einde'>): boolean {
  return einde === undefined || !opOfVoor(leesDatum(einde), LAATSTE_DAG_OUDE_REGELS);
}

/** Zonder code (of zonder product) hoort bij een periode na 2020 geen Omvang. */
export function omvangZonderCode(zorgproduct: Zorgproduct): { omvang: boolean } | undefined {
  if (zorgproduct.product?.code !== undefined || !eindigtNa2020(zorgproduct)) return undefined;
  return { omvang: zorgproduct.omvang !== undefined };
}

/** Eenheden (WJ756) waarvoor alleen een frequentie per week, per maand of in totaal bestaat: etmaal, dagdeel, euro en stuks inspanning. */
const ZONDER_DAGFREQUENTIE = ['14', '16', '83', '84'];

const FREQUENTIES = ['2', '4', '6'];

/** De eenheid en of de frequentie erbij past; `undefined` als elke frequentie mag of er geen omvang is. */
export function frequentieVanEenheid(zorgproduct: Zorgproduct): { eenheid: string; frequentie: string } | undefined {
  const { omvang } = zorgproduct;
  if (!omvang || !ZONDER_DAGFREQUENTIE.includes(omvang.eenheid) || !eindigtNa2020(zorgproduct)) return undefined;
  return { eenheid: omvang.eenheid, frequentie: omvang.frequentie };
}

/** Per week, per maand of totaal binnen de geldigheidsduur. */
export function isFrequentieVoorEenheid(frequentie: string): boolean {
  return FREQUENTIES.includes(frequentie);
}
