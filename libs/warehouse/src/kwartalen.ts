import { tijdvakVan } from '@hub/rapporten';
import type { Datum } from '@hub/werkdagen';

const MAANDEN_PER_KWARTAAL = 3;

/** De dag vóór het kwartaal waar deze dag in valt: de laatste dag die helemaal voorbij is. */
function eindVorigKwartaal(dag: Datum): Datum {
  const maand = Number(dag.slice(5, 7));
  const eerste = maand - ((maand - 1) % MAANDEN_PER_KWARTAAL);
  return new Date(Date.UTC(Number(dag.slice(0, 4)), eerste - 1, 0)).toISOString().slice(0, 10);
}

/** Het gekozen tijdvak; zonder keuze het jaar dat met het laatste hele kwartaal eindigt. */
export function tijdvakOfLaatsteJaar(keuze: Parameters<typeof tijdvakVan>[0], vandaag: Datum): { van: Datum; tot: Datum } {
  const gekozen = tijdvakVan(keuze);
  if (gekozen) return { van: gekozen.van, tot: gekozen.tot };
  const tot = eindVorigKwartaal(vandaag);
  const begin = new Date(`${tot}T00:00:00Z`);
  return { van: new Date(Date.UTC(begin.getUTCFullYear() - 1, begin.getUTCMonth() + 1, 1)).toISOString().slice(0, 10), tot };
}

/** Het gekozen tijdvak; zonder keuze het laatste hele kwartaal. */
export function tijdvakOfLaatsteKwartaal(keuze: Parameters<typeof tijdvakVan>[0], vandaag: Datum): { van: Datum; tot: Datum } {
  const { van, tot } = tijdvakOfLaatsteJaar(keuze, vandaag);
  return tijdvakVan(keuze) ? { van, tot } : { van: `${tot.slice(0, 5)}${String(Number(tot.slice(5, 7)) - MAANDEN_PER_KWARTAAL + 1).padStart(2, '0')}-01`, tot };
}

/** De laatste dag van het kwartaal waar deze dag in valt. */
export function kwartaaleinde(dag: Datum): Datum {
  const maand = Number(dag.slice(5, 7));
  return new Date(Date.UTC(Number(dag.slice(0, 4)), Math.ceil(maand / MAANDEN_PER_KWARTAAL) * MAANDEN_PER_KWARTAAL, 0)).toISOString().slice(0, 10);
}

/** De kwartalen waar $1 tot en met $2 in vallen; met `jarenTerug` ook dezelfde kwartalen van zoveel jaren ervoor. */
export const kwartalen = (jarenTerug = 0): string => `
    select distinct q::date as van, (q + interval '3 months')::date - 1 as tot, to_char(q, 'YYYY-"K"Q') as kwartaal, extract(year from q)::int as jaar
    from generate_series(0, ${jarenTerug}) terug, generate_series(date_trunc('quarter', $1::date) - make_interval(years => terug), $2::date - make_interval(years => terug), interval '3 months') q`;

/**
 * De eerste dagen van alle kwartalen van `eerste` tot en met die van `laatste`, en van het kwartaal erna, als tabel `grens` van een vraag. Daarmee krijgt elk kwartaal
 * een nummer vanaf 1, en een reeks kwartalen past als bits in één getal: dan hoeft een traject niet naast elk kwartaal te worden gelegd om te tellen wie er in zorg was.
 * @param eerste eerste dag van het eerste kwartaal, SQL; @param laatste dag in het laatste, SQL
 */
export const kwartaalgrenzen = (eerste: string, laatste: string): string =>
  `grens as materialized (select array(select q::date from generate_series((${eerste})::timestamp, (${laatste})::timestamp + interval '3 months', interval '3 months') q) as dagen)`;

/** Het nummer van het kwartaal waar een dag in valt: 0 is ervoor; na het laatste is één meer dan er kwartalen zijn. */
export const kwartaalNr = (dag: string): string => `width_bucket(${dag}, (select dagen from grens))`;

/** De kwartalen van het ene nummer tot en met het andere, als bits van een integer: hoogstens 29 kwartalen, en wat ervoor en erna is. */
export const kwartaalbits = (van: string, tot: string): string => `(2 << ${tot}) - (1 << ${van})`;

/** Of het kwartaal met dit nummer bij de bits is. */
export const inKwartaal = (bits: string, nr: string): string => `(${bits} >> ${nr}) & 1 = 1`;

/** Wat er op een totaalrij staat in plaats van een groep. */
export const ALLE = 'alle';

/** Deel van een geheel, keer honderd; leeg als het geheel nul is. */
export const procent = (deel: string, geheel: string): string => `(100.0 * (${deel}) / nullif(${geheel}, 0))::float8`;
