import type { Datum } from '@hub/werkdagen';

/**
 * Ondoorzichtige sleutel van een client: dezelfde client heeft altijd dezelfde sleutel, maar het Bsn is er niet uit te halen.
 * Wie de sleutel maakt, staat buiten deze bibliotheek.
 */
export type ClientSleutel = string;

/** Omvang van een toewijzing: Volume per Eenheid en Frequentie (codes WJ756 en WJ757). */
export interface Omvang {
  volume: number;
  eenheid: string;
  frequentie: string;
}

/** Wat van een ToegewezenProduct (JW301) wordt onthouden. Bedragen in eurocenten. */
export interface Toewijzing {
  gemeente: string;
  aanbieder: string;
  client: ClientSleutel;
  toewijzingNummer: number;
  productCategorie?: string;
  productCode?: string;
  ingangsdatum: Datum;
  einddatum?: Datum;
  redenWijziging?: string;
  omvang?: Omvang;
  budget?: number;
  toewijzingsdatum: Datum;
  toewijzingstijd: string;
  referentieAanbieder?: string;
}

/** Een beëindiging van een levering; reden 20 is tijdelijk (JZ588). */
export interface Stop {
  redenBeeindiging: string;
  einddatum: Datum;
}

/** De logische sleutel van een StartProduct: ToewijzingNummer, Product, Begindatum. */
export interface LeveringSleutel {
  toewijzingNummer?: number;
  productCategorie?: string;
  productCode?: string;
  begindatum: Datum;
}

/** Een gemelde start van een client bij een aanbieder voor een gemeente, met de stops die erop volgden. */
export interface Levering extends LeveringSleutel {
  toewijzingIngangsdatum?: Datum;
  stops: Stop[];
}

export type PrestatieOordeel = 'ingediend' | 'toegekend' | 'afgewezen';

/** Een gedeclareerde prestatie (JW323). Bedrag en tarief in eurocenten, bedrag altijd positief: `debetCredit` geeft het teken. */
export interface Prestatie {
  referentieNummer: string;
  vorigReferentieNummer?: string;
  client: ClientSleutel;
  toewijzingNummer: number;
  productCategorie: string;
  productCode: string;
  begindatum: Datum;
  einddatum: Datum;
  geleverdVolume: number;
  eenheid: string;
  productTarief?: number;
  bedrag: number;
  debetCredit: 'D' | 'C';
}

/** Een declaratie (JW323) als geheel. */
export interface Declaratie {
  declaratieNummer: string;
  begindatum: Datum;
  einddatum: Datum;
  /** Identificatie in de Header, waarmee een JW325 naar deze declaratie verwijst */
  identificatie: string;
}

/**
 * Wat bekend is rond één bericht: geladen in een vast aantal vragen, daarna groeiend met elk aanvaard record van dat bericht.
 */
export interface Dossier {
  /** deze Identificatie is door deze verzender voor deze berichtsoort al gebruikt (TR056) */
  identificatieGebruikt: boolean;
  /** dit DeclaratieNummer is door deze aanbieder al gebruikt (TR333) */
  declaratieNummerGebruikt: boolean;
  /** de toewijzingen van de gemeente met een nummer uit het bericht, van welke client of aanbieder ook */
  toewijzingen: Map<number, Toewijzing>;
  /** de leveringen van de client bij deze aanbieder voor deze gemeente */
  leveringen: Levering[];
  /** referentienummers uit het bericht die deze aanbieder al gebruikte (TR314) */
  referentieNummers: Set<string>;
}

export function leegDossier(): Dossier {
  return {
    identificatieGebruikt: false,
    declaratieNummerGebruikt: false,
    toewijzingen: new Map(),
    leveringen: [],
    referentieNummers: new Set(),
  };
}

/**
 * Waar als de toewijzing is ingetrokken alsof zij nooit verzonden is: RedenWijziging 13, of 01, met Einddatum gelijk aan
 * Ingangsdatum. Bron: toelichting bij TR302.
 */
export function isVerwijderd(toewijzing: Pick<Toewijzing, 'redenWijziging' | 'ingangsdatum' | 'einddatum'>): boolean {
  return (toewijzing.redenWijziging === '13' || toewijzing.redenWijziging === '01') && toewijzing.einddatum === toewijzing.ingangsdatum;
}

/** Waar als de levering loopt: gestart, en nog geen (ook geen tijdelijke) stop gemeld. */
export function isActueel(levering: Levering): boolean {
  return levering.stops.length === 0;
}

/** Waar als beide sleutels dezelfde start aanwijzen. */
export function zelfdeLevering(a: LeveringSleutel, b: LeveringSleutel): boolean {
  return (
    a.toewijzingNummer === b.toewijzingNummer &&
    a.productCategorie === b.productCategorie &&
    a.productCode === b.productCode &&
    a.begindatum === b.begindatum
  );
}

/** Waar als beide stops dezelfde zijn. */
export function zelfdeStop(a: Stop, b: Stop): boolean {
  return a.redenBeeindiging === b.redenBeeindiging && a.einddatum === b.einddatum;
}
