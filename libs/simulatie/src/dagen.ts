import { aantalDagen, isWerkdag as isWerkdagIn, maakKalender, plusDagen as plusDagenIn, type Datum } from '@hub/werkdagen';

/**
 * De kalender, met een geheugen: een simulatie vraagt miljoenen keren naar dezelfde paar duizend dagen. Met alleen de wettelijke
 * feestdagen; dagen die een regio zelf toevoegt, kent de simulatie niet.
 */

const KALENDER = maakKalender();
const DAG_0: Datum = '1970-01-01';

const nummers = new Map<Datum, number>();
const dagen = new Map<number, Datum>();
const werkdagen = new Map<Datum, boolean>();

function onthoud<S, W>(geheugen: Map<S, W>, sleutel: S, reken: () => W): W {
  const bekend = geheugen.get(sleutel);
  if (bekend !== undefined) return bekend;
  const nieuw = reken();
  geheugen.set(sleutel, nieuw);
  return nieuw;
}

/** Volgnummer van de dag; opeenvolgende dagen verschillen een. */
export function dagnummer(dag: Datum): number {
  return onthoud(nummers, dag, () => aantalDagen({ van: DAG_0, tot: dag }) - 1);
}

const datumVan = (nummer: number): Datum => onthoud(dagen, nummer, () => plusDagenIn(DAG_0, nummer));

/** De dag die zoveel kalenderdagen later valt; een negatief aantal gaat terug. */
export function plusDagen(dag: Datum, aantal: number): Datum {
  return datumVan(dagnummer(dag) + aantal);
}

/** Van maandag tot en met vrijdag, behalve op een wettelijke feestdag. */
export function isWerkdag(dag: Datum): boolean {
  return onthoud(werkdagen, dag, () => isWerkdagIn(dag, KALENDER));
}

/** De `n`-de werkdag na de dag, die zelf niet meetelt. */
export function plusWerkdagen(dag: Datum, n: number): Datum {
  let nummer = dagnummer(dag);
  for (let over = n; over > 0;) {
    nummer += 1;
    if (isWerkdag(datumVan(nummer))) over -= 1;
  }
  return datumVan(nummer);
}
