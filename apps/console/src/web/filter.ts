import type * as z from 'zod';
import { alsProbleem } from '../antwoord/toetser.js';

/** Wat er in een zoekformulier stond, en wat ervan klopte. */
export interface Filter<T> {
  /** de getoetste waarden; ontbreekt als er iets niet klopt */
  waarden?: T;
  /** wat er stond, om terug te laten zien */
  getypt: Readonly<Record<string, string>>;
  /** per veld wat er mis is */
  fouten: Readonly<Record<string, string>>;
}

/** Leest een zoekformulier: een leeg veld telt niet, en een veld dat niet klopt krijgt zijn fout ernaast in plaats van een foutbladzijde. */
export function leesFilter<S extends z.ZodType>(schema: S, vraag: Readonly<Record<string, unknown>>): Filter<z.output<S>> {
  const getypt = Object.fromEntries(Object.entries(vraag).filter((paar): paar is [string, string] => typeof paar[1] === 'string' && paar[1].trim() !== '')
    .map(([naam, waarde]) => [naam, waarde.trim()]));
  const uitslag = schema.safeParse(getypt);
  if (uitslag.success) return { waarden: uitslag.data, getypt, fouten: {} };
  const fouten = Object.fromEntries(uitslag.error.issues.map((bezwaar) => [String(bezwaar.path[0] ?? ''), bezwaar.message]));
  // een veld dat het formulier niet heeft, kan nergens naast staan
  if (uitslag.error.issues.some(({ code }) => code === 'unrecognized_keys')) throw alsProbleem(uitslag.error.issues);
  return { getypt, fouten };
}

/** Het adres van deze lijst met dezelfde vraag, en eventueel een andere plek; zo is elke lijst te delen. */
export function adres(pad: string, getypt: Readonly<Record<string, string>>, anders: Readonly<Record<string, string | undefined>> = {}): string {
  const delen = Object.entries({ ...getypt, ...anders }).filter((paar): paar is [string, string] => paar[1] !== undefined);
  return delen.length === 0 ? pad : `${pad}?${new URLSearchParams(delen).toString()}`;
}
