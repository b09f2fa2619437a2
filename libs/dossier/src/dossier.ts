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

/** Een prestatie van een eerder bericht, met wat er sindsdien mee gebeurde. */
export interface BekendePrestatie extends Prestatie {
  oordeel: PrestatieOordeel;
  /** er is een niet afgewezen creditprestatie die naar deze verwijst */
  gecrediteerd: boolean;
  /** ingediend bij een andere gemeente: zij telt alleen omdat haar ReferentieNummer gebruikt is */
  elders?: boolean;
}

/** Wat op een toewijzing is toegekend of nog op antwoord wacht: debet min credit; afgewezen prestaties tellen niet. */
export interface Gebruik {
  /** volume per eenheid (WJ756) */
  volume: Record<string, number>;
  /** eurocenten */
  bedrag: number;
  /** debetprestaties zonder creditering */
  openDebet: number;
}

/** Een verzoek: van een JW315 elk AangevraagdProduct, van een JW317 het geheel. */
export interface Verzoek {
  referentieAanbieder: string;
  soort: 'toewijzing' | 'wijziging';
  client: ClientSleutel;
  gemeente: string;
  dagtekening: Datum;
  /** er is geantwoord dat het wordt onderzocht (JW319, VerzoekAntwoord 2) */
  inOnderzoek: boolean;
  /** hoe het afliep; ontbreekt zolang het in behandeling is */
  afloop?: 'toegewezen' | 'afgewezen';
  /** gedaan in het bericht dat nu wordt beoordeeld */
  uitDitBericht?: boolean;
}

/** De declaratie waarop een JW325 antwoordt. */
export interface BeantwoordeDeclaratie {
  declaratieNummer: string;
  /** XsdVersie uit de Header: BasisschemaXsdVersie/BerichtXsdVersie */
  xsdVersie: string;
  /** haar prestaties die het antwoord noemt, op ReferentieNummer; meer dan een als de aanbieder het nummer herhaalde (TR314) */
  prestaties: Map<string, Prestatie[]>;
  /** haar clienten die het antwoord noemt */
  clienten: Set<ClientSleutel>;
}

/** Een declaratie (JW323) als geheel. */
export interface Declaratie {
  declaratieNummer: string;
  begindatum: Datum;
  einddatum: Datum;
  /** Identificatie in de Header, waarmee een JW325 naar deze declaratie verwijst */
  identificatie: string;
  /** XsdVersie uit de Header: BasisschemaXsdVersie/BerichtXsdVersie */
  xsdVersie: string;
}

/**
 * Wat bekend is rond één bericht: geladen in een vast aantal vragen, daarna groeiend met elk aanvaard record van dat bericht.
 */
export interface Dossier {
  /** deze Identificatie is door deze verzender voor deze berichtsoort al gebruikt (TR056) */
  identificatieGebruikt: boolean;
  /** dit DeclaratieNummer is door deze aanbieder al gebruikt (TR333) */
  declaratieNummerGebruikt: boolean;
  /**
   * de toewijzingen van de gemeente met een nummer uit het bericht, van welke client of aanbieder ook; bij een JW317 ook alle
   * andere van de client bij deze aanbieder
   */
  toewijzingen: Map<number, Toewijzing>;
  /** de leveringen van de client bij deze aanbieder voor deze gemeente */
  leveringen: Levering[];
  /** prestaties die deze aanbieder eerder indiende, met een ReferentieNummer of VorigReferentieNummer uit het bericht */
  prestaties: Map<string, BekendePrestatie>;
  /** wat op de toewijzingen uit het bericht is verbruikt */
  gebruik: Map<number, Gebruik>;
  /** perioden waarvoor al een debetprestatie zonder creditering bestaat, als `debetSleutel` */
  openDebet: Set<string>;
  /** Begindatum van de laatste aanvaarde DeclaratiePeriode van deze aanbieder bij deze gemeente (TR318) */
  laatsteDeclaratiePeriode?: Datum;
  /** de clienten uit het bericht die bij deze gemeente en aanbieder bekend zijn (TR304) */
  bekendeClienten: Set<ClientSleutel>;
  /** verzoeken van deze aanbieder met een ReferentieAanbieder uit het bericht, en wat voor de client nog in behandeling is */
  verzoeken: Map<string, Verzoek>;
  /** bij een JW325: de declaratie waarop het antwoordt */
  beantwoordeDeclaratie?: BeantwoordeDeclaratie;
}

export function leegDossier(): Dossier {
  return {
    identificatieGebruikt: false,
    declaratieNummerGebruikt: false,
    toewijzingen: new Map(),
    leveringen: [],
    prestaties: new Map(),
    gebruik: new Map(),
    openDebet: new Set(),
    bekendeClienten: new Set(),
    verzoeken: new Map(),
  };
}

/** Waar twee debetprestaties elkaar voor uitsluiten: toewijzing, product en ProductPeriode (TR389). */
export function debetSleutel(p: Pick<Prestatie, 'toewijzingNummer' | 'productCategorie' | 'productCode' | 'begindatum' | 'einddatum'>): string {
  return [p.toewijzingNummer, p.productCategorie, p.productCode, p.begindatum, p.einddatum].join('|');
}

/** Waar als het verzoek nog op een toewijzing of afwijzing wacht; "in onderzoek" is nog geen afloop. */
export function isInBehandeling(verzoek: Verzoek): boolean {
  return verzoek.afloop === undefined;
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
