import type { BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { ClientSleutel, Declaratie, LeveringSleutel, Prestatie, Stop, Toewijzing } from './dossier.js';

/** De berichtklassen waarbij op niveau 3 en 4 een retourcode kan staan. */
export type Berichtklasse =
  | 'Header'
  | 'Client'
  | 'ToegewezenProduct'
  | 'StartProduct'
  | 'StopProduct'
  | 'Declaratie'
  | 'Prestatie';

/**
 * Waar een record in het bericht staat: zijn klasse en, van buiten naar binnen, het volgnummer (vanaf 0) in elke herhaling.
 * Een Prestatie in JW323 heeft er twee: die van de Client en die van de Prestatie.
 */
export interface Plek {
  klasse: Berichtklasse;
  index: readonly number[];
}

/** De Header van een bericht, in de woorden van het dossier. */
export interface HeaderRecord {
  klasse: 'Header';
  plek: Plek;
  type: BerichtType;
  /** AGB-code van de betrokken aanbieder */
  aanbieder: string;
  /** CBS-code van de betrokken gemeente */
  gemeente: string;
  identificatie: string;
  dagtekening: Datum;
}

export interface ClientRecord {
  klasse: 'Client';
  plek: Plek;
  client: ClientSleutel;
}

export interface ToewijzingRecord {
  klasse: 'ToegewezenProduct';
  plek: Plek;
  toewijzing: Toewijzing;
}

interface Regiemelding {
  plek: Plek;
  client: ClientSleutel;
  sleutel: LeveringSleutel;
  /** waar bij StatusAanlevering 3: de melding verwijdert een eerdere */
  verwijdering: boolean;
}

export interface StartRecord extends Regiemelding {
  klasse: 'StartProduct';
  toewijzingIngangsdatum?: Datum;
}

export interface StopRecord extends Regiemelding {
  klasse: 'StopProduct';
  stop: Stop;
}

export interface DeclaratieRecord {
  klasse: 'Declaratie';
  plek: Plek;
  declaratie: Declaratie;
}

export interface PrestatieRecord {
  klasse: 'Prestatie';
  plek: Plek;
  prestatie: Prestatie;
}

/** Het record dat bij elke berichtklasse hoort. */
export interface Records {
  Header: HeaderRecord;
  Client: ClientRecord;
  ToegewezenProduct: ToewijzingRecord;
  StartProduct: StartRecord;
  StopProduct: StopRecord;
  Declaratie: DeclaratieRecord;
  Prestatie: PrestatieRecord;
}

export type DossierRecord = Records[Berichtklasse];

const NAMEN: Readonly<Record<Berichtklasse, readonly string[]>> = {
  Header: ['Header'],
  Client: ['Client'],
  ToegewezenProduct: ['Client', 'ToegewezenProduct'],
  StartProduct: ['Client', 'StartProduct'],
  StopProduct: ['Client', 'StopProduct'],
  Declaratie: ['Declaratie'],
  Prestatie: ['Declaratie', 'Client', 'Prestatie'],
};

/**
 * Het pad dat een mens kan volgen, bijvoorbeeld `Client › StopProduct 2 › Einddatum`. Volgnummers tellen vanaf 1 en horen bij
 * de binnenste delen van het pad.
 */
export function leesbaarPad(plek: Plek, element?: string): string {
  const namen = plek.klasse === 'Client' && plek.index.length > 0 ? ['Declaratie', 'Client'] : NAMEN[plek.klasse];
  const eerste = namen.length - plek.index.length;
  const delen = namen.map((naam, i) => (i >= eerste ? `${naam} ${(plek.index[i - eerste] ?? 0) + 1}` : naam));
  return [...delen, ...(element ? element.split('/') : [])].join(' › ');
}

/** Sleutel van een plek, om codes bij een record te verzamelen. */
export function plekSleutel(plek: Plek): string {
  return `${plek.klasse}:${plek.index.join('.')}`;
}
