import type { BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { ClientSleutel, Declaratie, LeveringSleutel, Omvang, Prestatie, Stop, Toewijzing, Verzoek } from './dossier.js';

/** De berichtklassen waarbij op niveau 3 en 4 een retourcode kan staan. */
export type Berichtklasse =
  | 'Header'
  | 'Client'
  | 'ToegewezenProduct'
  | 'StartProduct'
  | 'StopProduct'
  | 'AangevraagdProduct'
  | 'Verzoek'
  | 'OngewijzigdProduct'
  | 'TeWijzigenProduct'
  | 'NieuwProduct'
  | 'Antwoord'
  | 'Woonplaatsbeginsel'
  | 'Declaratie'
  | 'DeclaratieAntwoord'
  | 'Prestatie';

/**
 * Waar een record in het bericht staat: zijn klasse en, van buiten naar binnen, het volgnummer (vanaf 0) in elke herhaling.
 * Een Prestatie in JW323 heeft er twee: die van de Client en die van de Prestatie.
 */
export interface Plek {
  klasse: Berichtklasse;
  index: readonly number[];
  /** de klasse boven een Client of Prestatie als dat niet Declaratie is */
  onder?: 'DeclaratieAntwoord';
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
  /** bij een JW325: de XsdVersie die het aan de declaratie toeschrijft */
  xsdVersieDeclaratie?: string;
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

/** Wat een aanbieder voor een periode vraagt of houdt; budget in eurocenten. */
export interface GevraagdProduct {
  productCategorie?: string;
  productCode?: string;
  ingangsdatum: Datum;
  einddatum?: Datum;
  omvang?: Omvang;
  budget?: number;
}

/** Een AangevraagdProduct (JW315): een verzoek om toewijzing. */
export interface AangevraagdProductRecord {
  klasse: 'AangevraagdProduct';
  plek: Plek;
  verzoek: Verzoek;
  product: GevraagdProduct;
  /** type verwijzer (COD327) */
  verwijzer?: string;
}

export interface OngewijzigdProductRecord {
  klasse: 'OngewijzigdProduct';
  plek: Plek;
  client: ClientSleutel;
  toewijzingNummer: number;
}

export interface TeWijzigenProductRecord {
  klasse: 'TeWijzigenProduct';
  plek: Plek;
  client: ClientSleutel;
  toewijzingNummer: number;
  /** GewensteIngangsdatum staat in `ingangsdatum`; het product zelf staat in de toewijzing */
  product: GevraagdProduct;
}

export interface NieuwProductRecord {
  klasse: 'NieuwProduct';
  plek: Plek;
  product: GevraagdProduct;
}

/** Een verzoek om wijziging (JW317) als geheel, met zijn producten. */
export interface VerzoekRecord {
  klasse: 'Verzoek';
  plek: Plek;
  verzoek: Verzoek;
  ongewijzigd: readonly OngewijzigdProductRecord[];
  teWijzigen: readonly TeWijzigenProductRecord[];
  nieuw: readonly NieuwProductRecord[];
}

/** Het antwoord van een gemeente op een verzoek (JW319). */
export interface AntwoordRecord {
  klasse: 'Antwoord';
  plek: Plek;
  referentieAanbieder: string;
  /** 1 (Verzoek afgewezen) of 2 (Aanvraag in onderzoek) */
  verzoekAntwoord: string;
}

export interface WoonplaatsbeginselRecord {
  klasse: 'Woonplaatsbeginsel';
  plek: Plek;
  gemeente: string;
}

export interface DeclaratieAntwoordRecord {
  klasse: 'DeclaratieAntwoord';
  plek: Plek;
  declaratieNummer: string;
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
  AangevraagdProduct: AangevraagdProductRecord;
  Verzoek: VerzoekRecord;
  OngewijzigdProduct: OngewijzigdProductRecord;
  TeWijzigenProduct: TeWijzigenProductRecord;
  NieuwProduct: NieuwProductRecord;
  Antwoord: AntwoordRecord;
  Woonplaatsbeginsel: WoonplaatsbeginselRecord;
  Declaratie: DeclaratieRecord;
  DeclaratieAntwoord: DeclaratieAntwoordRecord;
  Prestatie: PrestatieRecord;
}

export type DossierRecord = Records[Berichtklasse];

const NAMEN: Readonly<Record<Berichtklasse, readonly string[]>> = {
  Header: ['Header'],
  Client: ['Client'],
  ToegewezenProduct: ['Client', 'ToegewezenProduct'],
  StartProduct: ['Client', 'StartProduct'],
  StopProduct: ['Client', 'StopProduct'],
  AangevraagdProduct: ['Client', 'AangevraagdProduct'],
  Verzoek: ['Client', 'Verzoek'],
  OngewijzigdProduct: ['Client', 'Verzoek', 'OngewijzigdProduct'],
  TeWijzigenProduct: ['Client', 'Verzoek', 'TeWijzigenProduct'],
  NieuwProduct: ['Client', 'Verzoek', 'NieuwProduct'],
  Antwoord: ['Antwoord'],
  Woonplaatsbeginsel: ['Antwoord', 'Woonplaatsbeginsel'],
  Declaratie: ['Declaratie'],
  DeclaratieAntwoord: ['DeclaratieAntwoord'],
  Prestatie: ['Declaratie', 'Client', 'Prestatie'],
};

/**
 * Het pad dat een mens kan volgen, bijvoorbeeld `Client › StopProduct 2 › Einddatum`. Volgnummers tellen vanaf 1 en horen bij
 * de binnenste delen van het pad.
 */
export function leesbaarPad(plek: Plek, element?: string): string {
  const onderDeclaratie = plek.klasse === 'Client' && plek.index.length > 0;
  const [boven, ...rest] = onderDeclaratie ? ['Declaratie', 'Client'] : NAMEN[plek.klasse];
  const namen = [plek.onder ?? boven ?? '', ...rest];
  const eerste = namen.length - plek.index.length;
  const delen = namen.map((naam, i) => (i >= eerste ? `${naam} ${(plek.index[i - eerste] ?? 0) + 1}` : naam));
  return [...delen, ...(element ? element.split('/') : [])].join(' › ');
}

/** Sleutel van een plek, om codes bij een record te verzamelen. */
export function plekSleutel(plek: Plek): string {
  return `${plek.klasse}:${plek.index.join('.')}`;
}
