import { isZondag, type Datum } from '@hub/werkdagen';

/** Rekenen met dagen, zolang `@hub/werkdagen` het niet kan. */

const DAG_MS = 86_400_000;

const nummers = new Map<Datum, number>();
const bekend = new Map<number, Datum>();

/** Volgnummer van de dag sinds 1 januari 1970. */
export function dagnummer(dag: Datum): number {
  const gevonden = nummers.get(dag);
  if (gevonden !== undefined) return gevonden;
  const nummer = Date.UTC(Number(dag.slice(0, 4)), Number(dag.slice(5, 7)) - 1, Number(dag.slice(8, 10))) / DAG_MS;
  nummers.set(dag, nummer);
  return nummer;
}

/** De dag met dit volgnummer. */
function datumVan(nummer: number): Datum {
  const gevonden = bekend.get(nummer);
  if (gevonden !== undefined) return gevonden;
  const datum = new Date(nummer * DAG_MS).toISOString().slice(0, 10);
  bekend.set(nummer, datum);
  return datum;
}

/** De dag die zoveel kalenderdagen later valt; een negatief aantal gaat terug. */
export function plusDagen(dag: Datum, aantal: number): Datum {
  return datumVan(dagnummer(dag) + aantal);
}

function paasdag(jaar: number): Datum {
  const [a, b, c] = [jaar % 19, Math.floor(jaar / 100), jaar % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const dag = h + l - 7 * m + 114;
  return `${jaar}-0${Math.floor(dag / 31)}-${String((dag % 31) + 1).padStart(2, '0')}`;
}

const feestdagen = new Map<string, ReadonlySet<Datum>>();

function feestdagenIn(jaar: string): ReadonlySet<Datum> {
  const gevonden = feestdagen.get(jaar);
  if (gevonden) return gevonden;
  const pasen = paasdag(Number(jaar));
  const koningsdag = isZondag(`${jaar}-04-27`) ? '04-26' : '04-27';
  const lijst = new Set([...['01-01', koningsdag, '05-05', '12-25', '12-26'].map((dag) => `${jaar}-${dag}`), ...[-2, 1, 39, 50].map((n) => plusDagen(pasen, n))]);
  feestdagen.set(jaar, lijst);
  return lijst;
}

/** Van maandag tot en met vrijdag, behalve de feestdagen van de Algemene termijnenwet. */
export function isWerkdag(dag: Datum): boolean {
  return isDoordeweeks(dagnummer(dag)) && !feestdagenIn(dag.slice(0, 4)).has(dag);
}

const isDoordeweeks = (nummer: number): boolean => (nummer + 3) % 7 < 5;

/** De `n`-de werkdag na de dag, die zelf niet meetelt. */
export function plusWerkdagen(dag: Datum, n: number): Datum {
  let nummer = dagnummer(dag);
  for (let over = n; over > 0;) {
    nummer += 1;
    if (isDoordeweeks(nummer) && isWerkdag(datumVan(nummer))) over -= 1;
  }
  return datumVan(nummer);
}
