import { opOfNa, type Datum } from '@hub/werkdagen';

/** Wat er aan een simulatie te kiezen is. */
export interface Parameters {
  /** eerste en laatste dag */
  van: Datum;
  tot: Datum;
  /** hetzelfde zaad met dezelfde andere keuzes geeft dezelfde berichten */
  zaad: number;
  /** zorgpaden in de hele periode: een jeugdige die hulp krijgt, bij een of meer aanbieders na elkaar */
  clienten: number;
  /** aanbieders in de regio */
  aanbieders: number;
  /** momenten per werkdag waarop partijen versturen: 1 tot en met 3 */
  momenten: number;
  /** deel van de meldingen, antwoorden en declaraties dat na de norm komt */
  teLaat: number;
  /** deel dat nooit komt */
  ontbreekt: number;
  /** deel van de starts, stops en prestaties dat later wordt verbeterd */
  gecorrigeerd: number;
  /** deel van de berichten dat eerst fout wordt verstuurd */
  afgekeurd: number;
}

const CLIENTEN = 300;
const AANBIEDERS = { minst: 6, meest: 361, clientenPerAanbieder: 3 };
const DELEN = { teLaat: 0.08, ontbreekt: 0.03, gecorrigeerd: 0.04, afgekeurd: 0.05 } as const;

/** Zoveel aanbieders als bij een aantal clienten past: bij meer dan duizend het hele veld van de regio. */
export function aantalAanbieders(clienten: number): number {
  return Math.min(AANBIEDERS.meest, Math.max(AANBIEDERS.minst, Math.round(clienten / AANBIEDERS.clientenPerAanbieder)));
}

/**
 * De parameters, met voor wat niet gekozen is een waarde die past.
 * @throws RangeError die zegt welke waarde niet kan en wat het moet zijn
 */
export function stelParametersVast(keuze: Partial<Parameters> & Pick<Parameters, 'van' | 'tot'>): Parameters {
  const clienten = keuze.clienten ?? CLIENTEN;
  const gekozen = Object.fromEntries(Object.entries(keuze).filter(([, waarde]) => waarde !== undefined)) as typeof keuze;
  const p: Parameters = { zaad: 1, momenten: 1, clienten, aanbieders: aantalAanbieders(clienten), ...DELEN, ...gekozen };
  eis(opOfNa(p.tot, p.van), 'tot', p.tot, `een dag op of na ${p.van}`);
  eis(Number.isSafeInteger(p.zaad), 'zaad', p.zaad, 'een geheel getal');
  eis(Number.isInteger(p.clienten) && p.clienten >= 1, 'clienten', p.clienten, 'een geheel getal van 1 of meer');
  eis(Number.isInteger(p.aanbieders) && p.aanbieders >= AANBIEDERS.minst && p.aanbieders <= 9999, 'aanbieders', p.aanbieders, `een geheel getal van ${AANBIEDERS.minst} tot en met 9999`);
  eis([1, 2, 3].includes(p.momenten), 'momenten', p.momenten, '1, 2 of 3');
  for (const naam of ['teLaat', 'ontbreekt', 'gecorrigeerd', 'afgekeurd'] as const) eis(p[naam] >= 0 && p[naam] <= 1, naam, p[naam], 'een getal van 0 tot en met 1');
  return p;
}

function eis(klopt: boolean, naam: string, waarde: unknown, wat: string): void {
  if (!klopt) throw new RangeError(`${naam} is ${String(waarde)}; dat moet zijn: ${wat}`);
}
