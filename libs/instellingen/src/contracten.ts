import { leesJsonBestand } from './bestand.js';
import { agbCode, alleen, controleerPeriode, datum, eenheid, eurocenten, gemeenteOfAlle, lijst, productCategorie, productCode, vorm } from './velden.js';

/** Een afspraak tussen een aanbieder en een gemeente over een product. */
export interface Contractregel {
  aanbieder: string;
  /** gemeentecode, of `*` voor elke gemeente */
  gemeente: string;
  productCategorie: string;
  /** `null`: elk product van de categorie */
  productCode: string | null;
  /** eenheid waarvoor het tarief geldt; `null` bij een taak */
  eenheid: string | null;
  /** eurocenten per eenheid; `null` bij een taak */
  tarief: number | null;
  /** eerste dag, JJJJ-MM-DD */
  van: string;
  /** laatste dag (inbegrepen); `null`: zonder einde */
  tot: string | null;
  variant: 'inspanning' | 'output' | 'taak';
}

const contractregel = vorm({
  aanbieder: agbCode,
  gemeente: gemeenteOfAlle,
  productCategorie,
  productCode: productCode.nullable(),
  eenheid: eenheid.nullable(),
  tarief: eurocenten.nullable(),
  van: datum,
  tot: datum.nullable(),
  variant: alleen('inspanning', 'output', 'taak'),
}).superRefine(controleerPeriode).superRefine((regel, ctx) => {
  const meld = (veld: 'eenheid' | 'tarief', message: string): void => ctx.addIssue({ code: 'custom', path: [veld], message, input: regel[veld] });
  if (regel.variant === 'taak') {
    if (regel.eenheid !== null) meld('eenheid', 'null, want de variant is "taak"');
    if (regel.tarief !== null) meld('tarief', 'null, want de variant is "taak"');
  } else if (regel.tarief !== null && regel.eenheid === null) {
    meld('eenheid', 'een eenheid van 2 cijfers, want er is een tarief');
  }
});

/**
 * Leest het bestand met contractregels.
 * @throws InstellingFout met bestand, plaats, waarde en wat het moet zijn
 */
export function leesContracten(pad: string): Contractregel[] {
  return leesJsonBestand(pad, lijst(contractregel));
}
