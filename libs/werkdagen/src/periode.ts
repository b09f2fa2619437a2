import { dagnummer, ontleed, weeknummer } from './dag.js';
import { opOfNa, opOfVoor, type Periode } from './datum.js';

/** Een periode waarvan ook de laatste dag vaststaat. */
export type GeslotenPeriode = Required<Periode>;

/** Hoeveel dagen de periode telt. */
export function aantalDagen({ van, tot }: GeslotenPeriode): number {
  return dagnummer(tot) - dagnummer(van) + 1;
}

/** Hoeveel ISO-weken de periode raakt, gebroken weken inbegrepen. */
export function aantalWeken({ van, tot }: GeslotenPeriode): number {
  return weeknummer(dagnummer(tot)) - weeknummer(dagnummer(van)) + 1;
}

/** Hoeveel zondagen de periode bevat: elke zondag sluit een week af. */
export function aantalZondagen({ van, tot }: GeslotenPeriode): number {
  return weeknummer(dagnummer(tot) + 1) - weeknummer(dagnummer(van));
}

/** Hoeveel kalendermaanden de periode raakt, gebroken maanden inbegrepen. */
export function aantalMaanden({ van, tot }: GeslotenPeriode): number {
  const [begin, eind] = [ontleed(van), ontleed(tot)];
  return (eind.jaar - begin.jaar) * 12 + eind.maand - begin.maand + 1;
}

/** Het deel van de gesloten periode dat ook in de andere valt; `undefined` als ze geen dag gemeen hebben. */
export function doorsnede(gesloten: GeslotenPeriode, andere: Periode): GeslotenPeriode | undefined {
  const van = opOfNa(gesloten.van, andere.van) ? gesloten.van : andere.van;
  const tot = andere.tot === undefined || opOfVoor(gesloten.tot, andere.tot) ? gesloten.tot : andere.tot;
  return opOfVoor(van, tot) ? { van, tot } : undefined;
}
