import type { Termijnsoort } from '@hub/termijnen';
import type { Datum } from '@hub/werkdagen';

/** Wat er bij elke soort termijn gedaan moet worden, als kop in een overzicht. */
export const SOORTNAAM: Readonly<Record<Termijnsoort, string>> = {
  startmelding: 'Start melden',
  stopmelding: 'Stop melden',
  'start-ontbreekt': 'Start ontbreekt',
  'stop-ontbreekt': 'Stop ontbreekt',
  declaratie: 'Declareren',
  retour: 'Retourbericht sturen',
  'declaratie-antwoord': 'Op een declaratie antwoorden',
  'verzoek-antwoord': 'Op een verzoek antwoorden',
  'verzoek-onderzoek': 'Beslissen na onderzoek',
};

const VOLUIT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** Een datum zoals een mens haar leest: `7 april 2026`. */
export const datumVoluit = (datum: Datum): string => VOLUIT.format(new Date(`${datum}T00:00:00Z`));

/** Een aantal met het woord erbij. */
export const aantalVan = (aantal: number, enkelvoud: string, meervoud: string): string => `${aantal} ${aantal === 1 ? enkelvoud : meervoud}`;
