import { opOfNa, opOfVoor, type Datum, type Periode } from './datum.js';

const DAG_MS = 86_400_000;
const DAGEN_PER_WEEK = 7;
/** 1 januari 1970, dag 0, was een donderdag: zijn week begon drie dagen eerder. */
const MAANDAG_VOOR_DAG_0 = 3;

/** Een periode waarvan ook de laatste dag vaststaat. */
export type GeslotenPeriode = Required<Periode>;

const ogenblik = (dag: Datum): Date => new Date(`${dag}T00:00:00Z`);
const alsDatum = (wanneer: Date): Datum => wanneer.toISOString().slice(0, 10);

/** Volgnummer van de dag; opeenvolgende dagen verschillen één. Alleen voor de jaren 1 tot en met 9999 (zie `begrens`). */
function dagnummer(dag: Datum): number {
  return ogenblik(dag).getTime() / DAG_MS;
}

/** Volgnummer van de ISO-week (maandag tot en met zondag) waarin het dagnummer valt. */
function weeknummer(dag: number): number {
  return Math.floor((dag + MAANDAG_VOOR_DAG_0) / DAGEN_PER_WEEK);
}

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
  const [begin, eind] = [ogenblik(van), ogenblik(tot)];
  return (eind.getUTCFullYear() - begin.getUTCFullYear()) * 12 + eind.getUTCMonth() - begin.getUTCMonth() + 1;
}

/** Waar als de dag een zondag is. */
export function isZondag(dag: Datum): boolean {
  return ogenblik(dag).getUTCDay() === 0;
}

/** De laatste zondag op of voor de dag. */
export function zondagOpOfVoor(dag: Datum): Datum {
  const wanneer = ogenblik(dag);
  wanneer.setUTCDate(wanneer.getUTCDate() - wanneer.getUTCDay());
  return alsDatum(wanneer);
}

/** De eerste dag van de kalendermaand van de dag. */
export function eersteVanMaand(dag: Datum): Datum {
  return `${dag.slice(0, 8)}01`;
}

/** Het deel van de gesloten periode dat ook in de andere valt; `undefined` als ze geen dag gemeen hebben. */
export function doorsnede(gesloten: GeslotenPeriode, andere: Periode): GeslotenPeriode | undefined {
  const van = opOfNa(gesloten.van, andere.van) ? gesloten.van : andere.van;
  const tot = andere.tot === undefined || opOfVoor(gesloten.tot, andere.tot) ? gesloten.tot : andere.tot;
  return opOfVoor(van, tot) ? { van, tot } : undefined;
}
