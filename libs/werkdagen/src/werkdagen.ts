import { dagnummer, datumVan, jaarVan, plusDagen, weekdag, weekenddag, weeknummer } from './dag.js';
import { opOfVoor, type Datum } from './datum.js';
import { feestdagenIn, wettelijkeFeestdag } from './feestdagen.js';
import { feestdagVan, redenVrij, type Kalender } from './kalender.js';

const WERKDAGEN_PER_WEEK = 5;

/** Een dag in een telling: de hoeveelste werkdag, of waarom de dag niet meetelt. */
export interface GeteldeDag {
  datum: Datum;
  werkdag: number | null;
  reden: string | null;
}

/** De `n`-de werkdag na de dag, die zelf niet meetelt; bij 0 de dag zelf, bij een negatief getal de werkdagen ervoor. */
export function plusWerkdagen(dag: Datum, n: number, kalender: Kalender): Datum {
  const stap = Math.sign(n);
  let nummer = dagnummer(dag);
  for (let over = Math.abs(n); over > 0;) {
    nummer += stap;
    if (weekenddag(nummer) === undefined && feestdagVan(datumVan(nummer), kalender) === undefined) over -= 1;
  }
  return n === 0 ? dag : datumVan(nummer);
}

/** Hoeveel werkdagen er na `na` zijn tot en met `tot`; 0 als `tot` niet later valt. */
export function aantalWerkdagen(na: Datum, tot: Datum, kalender: Kalender): number {
  if (opOfVoor(tot, na)) return 0;
  const doordeweeks = doordeweekseDagenTot(dagnummer(tot)) - doordeweekseDagenTot(dagnummer(na));
  return doordeweeks - vrijeDagenDoordeweeks(na, tot, kalender);
}

/** Elke dag na `na` tot en met `tot`, met zijn volgnummer als werkdag of de reden waarom hij niet telt. */
export function verantwoordDagen(na: Datum, tot: Datum, kalender: Kalender): GeteldeDag[] {
  const dagen: GeteldeDag[] = [];
  let geteld = 0;
  for (let datum = plusDagen(na, 1); opOfVoor(datum, tot); datum = plusDagen(datum, 1)) {
    const reden = redenVrij(datum, kalender) ?? null;
    dagen.push({ datum, werkdag: reden === null ? ++geteld : null, reden });
  }
  return dagen;
}

/** Hoeveel dagen van maandag tot en met vrijdag er zijn tot en met het dagnummer, gerekend vanaf een vast begin. */
function doordeweekseDagenTot(nummer: number): number {
  return weeknummer(nummer) * WERKDAGEN_PER_WEEK + Math.min(weekdag(nummer) + 1, WERKDAGEN_PER_WEEK);
}

/** Hoeveel feestdagen en extra vrije dagen na `na` tot en met `tot` niet in een weekend vallen; elke dag telt één keer. */
function vrijeDagenDoordeweeks(na: Datum, tot: Datum, kalender: Kalender): number {
  const [begin, eind] = [dagnummer(na), dagnummer(tot)];
  const telt = (nummer: number): boolean => nummer > begin && nummer <= eind;
  let aantal = 0;
  for (let jaar = jaarVan(na); jaar <= jaarVan(tot); jaar++) {
    for (const nummer of feestdagenIn(jaar).doordeweeks) if (telt(nummer)) aantal += 1;
  }
  for (const dag of kalender.extra) {
    const nummer = dagnummer(dag);
    if (telt(nummer) && weekenddag(nummer) === undefined && wettelijkeFeestdag(dag) === undefined) aantal += 1;
  }
  return aantal;
}
