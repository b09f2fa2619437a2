import { dagnummer, datumVan, jaarVan, stelSamen, weekenddag } from './dag.js';
import type { Datum } from './datum.js';

/** De feestdagen van een jaar. */
export interface Feestdagen {
  /** de naam per dag; vallen er twee op een dag, dan staan beide namen er */
  namen: ReadonlyMap<Datum, string>;
  /** de dagnummers van die op maandag tot en met vrijdag */
  doordeweeks: readonly number[];
}

/**
 * De feestdagen van een jaar volgens de Algemene termijnenwet (artikel 3, eerste en tweede lid). De tabel klopt vanaf 2014 en
 * zolang de verjaardag van de Koning op 27 april wordt gevierd: daarvoor was het Koninginnedag op 30 april. Eerste paasdag en
 * eerste pinksterdag zijn zondagen en staan er niet in. Dagen die bij besluit met een feestdag gelijkgesteld worden (derde lid),
 * komen uit het beleid.
 */
export function feestdagenIn(jaar: number): Feestdagen {
  const bekend = PER_JAAR.get(jaar);
  if (bekend !== undefined) return bekend;
  const namen = berekenFeestdagen(jaar);
  const feestdagen = { namen, doordeweeks: [...namen.keys()].map(dagnummer).filter((nummer) => weekenddag(nummer) === undefined) };
  PER_JAAR.set(jaar, feestdagen);
  return feestdagen;
}

/** De naam van de wettelijke feestdag; `undefined` als het er geen is. */
export function wettelijkeFeestdag(dag: Datum): string | undefined {
  return feestdagenIn(jaarVan(dag)).namen.get(dag);
}

const PER_JAAR = new Map<number, Feestdagen>();

function berekenFeestdagen(jaar: number): ReadonlyMap<Datum, string> {
  const pasen = dagnummer(paasdag(jaar));
  const op = (maand: number, dag: number): Datum => stelSamen({ jaar, maand, dag });
  const feestdagen = new Map<Datum, string>();
  const lijst: readonly [Datum, string][] = [
    [op(1, 1), 'Nieuwjaarsdag'],
    [datumVan(pasen - 2), 'Goede Vrijdag'],
    [datumVan(pasen + 1), 'tweede Paasdag'],
    [koningsdag(jaar), 'Koningsdag'],
    [op(5, 5), 'Bevrijdingsdag'],
    [datumVan(pasen + 39), 'Hemelvaartsdag'],
    [datumVan(pasen + 50), 'tweede Pinksterdag'],
    [op(12, 25), 'eerste Kerstdag'],
    [op(12, 26), 'tweede Kerstdag'],
  ];
  for (const [dag, naam] of lijst) {
    const andere = feestdagen.get(dag);
    feestdagen.set(dag, andere === undefined ? naam : `${andere} en ${naam}`);
  }
  return feestdagen;
}

/** 27 april, of de zaterdag ervoor als dat een zondag is. */
function koningsdag(jaar: number): Datum {
  const verjaardag = dagnummer(stelSamen({ jaar, maand: 4, dag: 27 }));
  return datumVan(weekenddag(verjaardag) === 'zondag' ? verjaardag - 1 : verjaardag);
}

/**
 * Eerste paasdag in de gregoriaanse kalender, met de rekenwijze van Meeus, Jones en Butcher: `volleMaan` telt de dagen van 21 maart tot
 * de paasvollemaan, `totZondag` bepaalt de zondag erna.
 */
function paasdag(jaar: number): Datum {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const inEeuw = jaar % 100;
  const maancorrectie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const volleMaan = (19 * gulden + eeuw - Math.floor(eeuw / 4) - maancorrectie + 15) % 30;
  const totZondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(inEeuw / 4) - volleMaan - (inEeuw % 4)) % 7;
  const laat = Math.floor((gulden + 11 * volleMaan + 22 * totZondag) / 451);
  const sinds = volleMaan + totZondag - 7 * laat + 114;
  return stelSamen({ jaar, maand: Math.floor(sinds / 31), dag: (sinds % 31) + 1 });
}
