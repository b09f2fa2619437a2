import type { Termijnsoort, Termijnstatus } from '@hub/termijnen';
import type { Toon } from '../opmaak/onderdelen.js';
import { alsGetal, aantal } from '../opmaak/woorden.js';
import type { Termijnregel } from './termijninzage.js';

/** Hoe een status heet, en hoe goed of slecht dat nieuws is. */
export const TERMIJNSTATUS: Readonly<Record<Termijnstatus, { tekst: string; toon: Toon }>> = {
  open: { tekst: 'Open', toon: 'neutral' },
  waarschuwing: { tekst: 'Bijna voorbij', toon: 'warning' },
  verlopen: { tekst: 'Voorbij, niet gedaan', toon: 'danger' },
  'te-laat': { tekst: 'Te laat gedaan', toon: 'danger' },
  tijdig: { tekst: 'Op tijd gedaan', toon: 'success' },
  vervallen: { tekst: 'Vervallen', toon: 'neutral' },
};

/** Wat er gedaan moet worden. */
export const TERMIJNSOORT: Readonly<Record<Termijnsoort, string>> = {
  startmelding: 'Start melden',
  stopmelding: 'Stop melden',
  'start-ontbreekt': 'Start ontbreekt',
  'stop-ontbreekt': 'Stop ontbreekt',
  declaratie: 'Declareren',
  retour: 'Retour sturen',
  'declaratie-antwoord': 'Declaratie beantwoorden',
  'verzoek-antwoord': 'Verzoek beantwoorden',
  'verzoek-onderzoek': 'Onderzoek afronden',
};

export const SOORTKEUZES = Object.entries(TERMIJNSOORT);
export const STATUSKEUZES = [['te-doen', 'Nog te doen'], ...Object.entries(TERMIJNSTATUS).map(([status, { tekst }]) => [status, tekst] as const), ['alle', 'Alle']] as const;

const EENHEID = { werkdagen: 'werkdagen', kalenderdagen: 'kalenderdagen', maandeinde: 'dagen: tot en met het einde van de volgende maand' } as const;

export const normIn = ({ norm }: Pick<Termijnregel, 'norm'>): string => `${alsGetal(norm.dagen)} ${EENHEID[norm.eenheid]}`;

/** Hoeveel werkdagen er nog zijn, of hoeveel eroverheen. */
export function overIn({ status, resterend, eroverheen }: Pick<Termijnregel, 'status' | 'resterend' | 'eroverheen'>): string {
  if (status === 'open' || status === 'waarschuwing') return resterend === 0 ? 'vandaag nog' : `nog ${aantal(resterend, 'werkdag', 'werkdagen')}`;
  if (status === 'verlopen' || status === 'te-laat') return eroverheen === 0 ? 'minder dan een werkdag te laat' : `${aantal(eroverheen, 'werkdag', 'werkdagen')} te laat`;
  return '';
}

export const productVan = ({ productCategorie, productCode, plaatsing }: Pick<Termijnregel, 'productCategorie' | 'productCode' | 'plaatsing'>): string =>
  [[productCategorie, productCode].filter(Boolean).join(' '), plaatsing].filter(Boolean).join(', ');
