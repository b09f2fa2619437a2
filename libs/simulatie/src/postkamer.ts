import { BERICHTSOORTEN, xsdVersie, type Bericht, type BerichtType, type JW305Header } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Tijd } from './agenda.js';
import type { Baan } from './baan.js';
import { bederf, type Bedorven } from './bederf.js';
import { plusWerkdagen } from './dagen.js';
import type { Toeval } from './toeval.js';
import type { Wereld } from './wereld.js';
import type { Tijdigheid, Verwachting } from './zet.js';

/** De Header; die van elke soort heeft dezelfde vorm. */
export type Kop = JW305Header;

/** Een bericht dat een partij wil versturen, en wat er daarna gebeurt. */
export interface Verzending<T extends BerichtType> {
  type: T;
  baan: Baan;
  toeval: Toeval;
  conversatieId: string;
  /** stelt het bericht op; kan na een fout nog eens gevraagd worden */
  maak: (kop: Kop, dag: Datum) => Bericht<T>;
  /** het bericht is goed verstuurd */
  klaar?: (nu: Tijd) => void;
  /** het bericht was fout en wordt niet opnieuw gestuurd */
  nooit?: (nu: Tijd) => void;
  /** de laatste dag waarop het op tijd is */
  uiterlijk?: Datum;
  bijzonder?: string;
  /** wat de hub van het goede bericht vindt, als dat niet alleen goeds is; gevraagd na `maak` */
  verwacht?: () => Verwachting;
}

/** Deel van de foute berichten dat daarna goed wordt gestuurd (keuze). */
const HERSTELD = 0.88;
const MEESTE_HERSTELDAGEN = 4;
const GOED: Verwachting = { oordeel: 'goed', regels: [] };

/** Verstuurt wat partijen opstellen, af en toe eerst met een fout. */
export class Postkamer {
  constructor(private readonly wereld: Wereld) {}

  stuur<T extends BerichtType>(verzending: Verzending<T>): void {
    const { toeval, nooit } = verzending;
    const fout = toeval.kans(this.wereld.parameters.afgekeurd) ? this.bederf(verzending) : undefined;
    if (!fout) return this.goed(verzending);
    this.meld(verzending, fout);
    if (!toeval.kans(HERSTELD)) return nooit?.(this.wereld.agenda.nu);
    const dag = plusWerkdagen(this.wereld.vandaag, toeval.geheel(1, MEESTE_HERSTELDAGEN));
    this.wereld.plan(dag, toeval, () => this.goed({ ...verzending, bijzonder: 'opnieuw na een fout' }));
  }

  private goed<T extends BerichtType>(verzending: Verzending<T>): void {
    const { type, baan, maak, klaar, uiterlijk, bijzonder, verwacht } = verzending;
    const { vandaag } = this.wereld;
    const kop = this.kop(type, baan);
    const bericht = maak(kop, vandaag);
    const tijdigheid: Tijdigheid = uiterlijk === undefined || vandaag <= uiterlijk ? 'tijdig' : 'te laat';
    this.meld(verzending, { bericht, verwacht: verwacht?.() ?? GOED, bijzonder, tijdigheid: uiterlijk === undefined ? undefined : tijdigheid });
    baan.laatsteIdentificatie.set(type, kop.berichtIdentificatie.identificatie);
    klaar?.(this.wereld.agenda.nu);
  }

  private bederf<T extends BerichtType>({ type, baan, maak, toeval, verwacht }: Verzending<T>): Bedorven | undefined {
    const bericht = maak(this.kop(type, baan), this.wereld.vandaag);
    return bederf({ type, bericht, baan, vandaag: this.wereld.vandaag, toeval, verwacht: verwacht?.() ?? GOED });
  }

  private meld<T extends BerichtType>({ type, baan, conversatieId }: Verzending<T>, wat: Bedorven & { tijdigheid?: Tijdigheid }): void {
    const { aanbieder: { code: aanbieder }, gemeente: { code: gemeente } } = baan;
    const [van, aan] = BERICHTSOORTEN[type].verzender === 'gemeente' ? [gemeente, aanbieder] : [aanbieder, gemeente];
    const moment = this.wereld.ogenblik(this.wereld.agenda.nu);
    this.wereld.meld({ soort: 'bericht', moment, type, van, aan, aanbieder, gemeente, traceerId: this.wereld.uuid(), conversatieId, ...wat });
  }

  private kop(type: BerichtType, { aanbieder, gemeente }: Baan): Kop {
    const { code, verzender } = BERICHTSOORTEN[type];
    const [afzender, ontvanger] = verzender === 'gemeente' ? [gemeente.code, aanbieder.code] : [aanbieder.code, gemeente.code];
    const identificatie = `S${String(this.wereld.volgende(`identificatie/${afzender}`)).padStart(8, '0')}`;
    return {
      berichtCode: code, berichtVersie: '3', berichtSubversie: '2', afzender, ontvanger,
      berichtIdentificatie: { identificatie, dagtekening: this.wereld.vandaag }, xsdVersie: xsdVersie(type),
    };
  }
}
