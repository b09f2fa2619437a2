import { aantalWerkdagen, maakKalender, opOfNa, opOfVoor, vergelijk, type Datum, type Kalender } from '@hub/werkdagen';
import type { BerichtType } from '@hub/ijw';
import type { Norm } from './normen.js';

/** De soorten termijnen; wat elk meet en volgens welke norm staat in `docs/termijnen.md`. */
export const TERMIJNSOORTEN = [
  'startmelding', 'stopmelding', 'start-ontbreekt', 'stop-ontbreekt', 'declaratie', 'retour', 'declaratie-antwoord', 'verzoek-antwoord', 'verzoek-onderzoek',
] as const;

export type Termijnsoort = (typeof TERMIJNSOORTEN)[number];

/** `te-laat` is gedaan, maar na de laatste dag; `verlopen` is niet gedaan en voorbij; `vervallen` is ingetrokken, gehaald noch gemist. */
export const TERMIJNSTATUSSEN = ['open', 'waarschuwing', 'tijdig', 'te-laat', 'verlopen', 'vervallen'] as const;

export type Termijnstatus = (typeof TERMIJNSTATUSSEN)[number];

/** Een bericht in het bewijs bij een termijn. */
export interface Bewijsbericht {
  traceerId: string;
  soort: BerichtType;
  /** moment waarop de hub het bericht aannam (ISO, UTC); dat telt, niet wanneer het werd verwerkt */
  ontvangenOp: string;
  /** wat het voor deze termijn deed */
  rol: string;
  /** of dit het bericht is waarmee de termijn is gehaald of gemist */
  telt: boolean;
}

/** Waarom de termijn is wat zij is. */
export interface Bewijs {
  berichten: Bewijsbericht[];
  /** zinnen voor een mens, zonder persoonsgegevens */
  toelichting: string[];
  /** de toewijzing kwam pas na het begin: een andere oorzaak dan laat melden, getoond naast het oordeel */
  lateToewijzing?: { ontvangenOp: Datum; werkdagen: number };
}

/** Een termijn zoals zij uit de gebeurtenissen volgt. Haar stand op een dag geven `statusOp` en `verbruiktOp`. */
export interface Termijn {
  /** wat haar uniek maakt, over alle soorten heen */
  sleutel: string;
  soort: Termijnsoort;
  norm: Norm;
  aanbieder: string;
  gemeente: string;
  /** code van wie moet handelen */
  plichtige: string;
  toewijzingNummer?: number;
  /** van het bericht waarop geantwoord moet worden */
  traceerId?: string;
  productCategorie?: string;
  productCode?: string;
  /** naam van de plaatsing uit het beleid, als daarvan de norm komt */
  plaatsing?: string;
  /** dag 0; dag 1 is de eerste die telt */
  begin: Datum;
  uiterlijk: Datum;
  /** vanaf deze dag is een open termijn een waarschuwing */
  waarschuwingOp: Datum;
  voldaanOp?: Datum;
  /** werkdagen van begin tot `voldaanOp` */
  verbruikt?: number;
  vervallen: boolean;
  /** geen waarschuwing en geen melding van overschrijding (taakgericht) */
  stil: boolean;
  /** vrije dagen van het beleid tussen begin en uiterlijk, zoals zij golden toen de termijn werd beoordeeld */
  extraDagen: Datum[];
  /** kenmerk van het beleid waaronder zij is beoordeeld */
  beleid: string;
  bewijs: Bewijs;
}

/** Waar als er aan de termijn niets meer te halen of te missen valt. */
export function isGesloten({ voldaanOp, vervallen }: Pick<Termijn, 'voldaanOp' | 'vervallen'>): boolean {
  return vervallen || voldaanOp !== undefined;
}

export function statusOp(t: Pick<Termijn, 'vervallen' | 'voldaanOp' | 'uiterlijk' | 'waarschuwingOp'>, vandaag: Datum): Termijnstatus {
  if (t.vervallen) return 'vervallen';
  if (t.voldaanOp !== undefined) return opOfVoor(t.voldaanOp, t.uiterlijk) ? 'tijdig' : 'te-laat';
  if (vergelijk(vandaag, t.uiterlijk) > 0) return 'verlopen';
  return opOfNa(vandaag, t.waarschuwingOp) ? 'waarschuwing' : 'open';
}

/** Verbruikte werkdagen: tot de dag waarop eraan is voldaan, of tot en met vandaag. */
export function verbruiktOp({ begin, verbruikt }: Pick<Termijn, 'begin' | 'verbruikt'>, vandaag: Datum, kalender: Kalender): number {
  return verbruikt ?? aantalWerkdagen(begin, vandaag, kalender);
}

/**
 * De kalender van een termijn: tot haar laatste dag met de vrije dagen waaronder zij is beoordeeld, daarna met die van het beleid van nu.
 * @param extra vrije dagen van het beleid van nu
 */
export function kalenderVan({ uiterlijk, extraDagen }: Pick<Termijn, 'uiterlijk' | 'extraDagen'>, extra: readonly Datum[]): Kalender {
  return maakKalender([...extraDagen, ...extra.filter((dag) => !opOfVoor(dag, uiterlijk))]);
}

/** Werkdagen die er na vandaag nog zijn, de laatste dag inbegrepen; 0 als die er al is of was. */
export function resterendOp({ uiterlijk }: Pick<Termijn, 'uiterlijk'>, vandaag: Datum, kalender: Kalender): number {
  return aantalWerkdagen(vandaag, uiterlijk, kalender);
}
