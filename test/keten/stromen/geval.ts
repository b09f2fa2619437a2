import type { BerichtType } from '@hub/ijw';
import type { BerichtstatusGegevens } from '@hub/vsp';
import type { JW301Keuze, JW305Keuze, JW307Keuze, JW315Keuze } from './keuzes.js';
import { eenBsn, eenJW301, eenJW305, eenJW307, eenJW315, eenJW317, eenJW319, eenJW323, type JW317Keuze, type JW323Keuze } from '../../bouwers/index.js';
import type { Keten } from '../opstelling/keten.js';
import type { Gelezen, Ketenpartij, Zending } from '../opstelling/partij.js';

export const ENSCHEDE = '0153';
/** beantwoordt goedgekeurde berichten zelf */
export const ALMELO = '0141';
/** een gemeente die in geen indeling van het CBS staat */
export const ONBESTAAND = '9998';
export const AANBIEDER = '65656055';

/** Alle gevallen declareren als dezelfde aanbieder bij dezelfde gemeente: onder één DeclaratiePeriode is geen van hen te laat (TR318). */
const DECLARATIEPERIODE = { begindatum: '2026-01-01', einddatum: '2026-01-31' };
const NA_DE_PERIODE = '2026-02-03';

/** De retourcodes van een berichtklasse in een antwoord. */
export interface MetCodes {
  retourCodes?: string[];
}

/** Wat er met een bericht gebeurde. */
export interface Afloop {
  traceerId: string;
  status: BerichtstatusGegevens;
  antwoorden: Gelezen[];
}

let teller = 0;

/** Een client met een eigen toewijzing, zodat proeven elkaar niet raken; de berichten gaan over die ene client. */
export class Geval {
  readonly nummer = ++teller;
  readonly toewijzingNummer = String(100_000 + this.nummer);
  readonly gemeente: Ketenpartij;
  readonly aanbieder: Ketenpartij;

  constructor(keten: Keten, private readonly gemeentecode = ENSCHEDE) {
    this.gemeente = keten.partij(gemeentecode);
    this.aanbieder = keten.partij(AANBIEDER);
  }

  get bsn(): string {
    return eenBsn(this.nummer);
  }

  jw301(keuze: JW301Keuze = {}) {
    return eenJW301({ ...this.kop(), ...keuze, regels: this.opToewijzing(keuze.regels) });
  }

  jw305(keuze: JW305Keuze = {}) {
    return eenJW305({ ...this.kop(), ...keuze, regels: this.opToewijzing(keuze.regels) });
  }

  jw307(keuze: JW307Keuze = {}) {
    return eenJW307({ ...this.kop(), ...keuze, regels: this.opToewijzing(keuze.regels) });
  }

  /** Een verzoek om toewijzing; elk product draagt zijn referentie, de eerste zonder keuze `VnummerA`. */
  jw315({ regels = [{}], ...keuze }: JW315Keuze = {}) {
    const metReferentie = regels.map((regel, i) => ({ referentieAanbieder: this.referentie('AB'[i]), ...regel }));
    return eenJW315({ ...this.kop(), ...keuze, regels: metReferentie });
  }

  /** Een verzoek om de eigen toewijzing te wijzigen; zonder keuze wordt zij verlengd. */
  jw317({ verzoek, teWijzigenProducten = [{}], ...keuze }: JW317Keuze = {}) {
    const eigen = teWijzigenProducten.map((product) => ({ toewijzingNummer: this.toewijzingNummer, ...product }));
    return eenJW317({ ...this.kop(), bsn: this.bsn, ...keuze, verzoek: { referentieAanbieder: this.referentie(), ...verzoek }, teWijzigenProducten: eigen });
  }

  /** De referentie van een verzoek van deze client. */
  referentie(welk = 'A'): string {
    return `V${this.nummer}${welk}`;
  }

  /** De gemeente antwoordt op een verzoek: in onderzoek, of wat `keuze` ervan maakt. */
  antwoordt(keuze: NonNullable<Parameters<typeof eenJW319>[0]>['antwoord'] = {}, dagtekening?: string): Promise<Afloop> {
    return verzend(this.gemeente, 'JW319', AANBIEDER, eenJW319({ ...this.kop(), dagtekening, antwoord: { referentieAanbieder: this.referentie(), ...keuze } }));
  }

  /** De gemeente wijst een verzoek af. */
  wijstAf(referentieAanbieder = this.referentie(), redenAfwijzingVerzoek = '7'): Promise<Afloop> {
    return this.antwoordt({ referentieAanbieder, verzoekAntwoord: '1', redenAfwijzingVerzoek });
  }

  /** Een declaratie van deze client; elke prestatie krijgt een eigen ReferentieNummer. */
  jw323(keuze: Omit<JW323Keuze, 'clienten'> & { bsn?: string; prestaties?: NonNullable<NonNullable<JW323Keuze['clienten']>[number]['prestaties']> } = {}) {
    const { bsn = this.bsn, prestaties = [{}], ...rest } = keuze;
    const eigen = prestaties.map((p) => ({ productReferentie: { referentieNummer: `R${++teller}` }, toewijzingNummer: this.toewijzingNummer, ...p }));
    return eenJW323({
      ...this.kop(), dagtekening: NA_DE_PERIODE, ...rest,
      declaratie: { declaratieNummer: `D${++teller}`, declaratiePeriode: DECLARATIEPERIODE, ...rest.declaratie },
      clienten: [{ bsn, prestaties: eigen }],
    });
  }

  /** De aanbieder stuurt een bericht aan de gemeente, en wacht tot het beoordeeld is. */
  meldt(type: 'JW305' | 'JW307' | 'JW315' | 'JW317' | 'JW323', bericht: Parameters<Ketenpartij['stuur']>[2], zending: Zending = {}): Promise<Afloop> {
    return verzend(this.aanbieder, type, this.gemeentecode, bericht, zending);
  }

  /** De gemeente wijst de client het product toe. */
  async wijstToe(keuze: JW301Keuze = {}): Promise<Afloop> {
    return verzend(this.gemeente, 'JW301', AANBIEDER, this.jw301(keuze));
  }

  private kop() {
    return { gemeente: this.gemeentecode, aanbieder: AANBIEDER, identificatie: `I${++teller}`, volgnummerBsn: this.nummer };
  }

  private opToewijzing<R extends object>(regels: R[] = [{} as R]): R[] {
    return regels.map((regel) => ({ toewijzingNummer: this.toewijzingNummer, ...regel }));
  }
}

/** Verstuurt een bericht en wacht op het oordeel en de antwoorden. */
export async function verzend(
  van: Ketenpartij, type: BerichtType, aan: string, bericht: Parameters<Ketenpartij['stuur']>[2], zending: Zending = {},
): Promise<Afloop> {
  const traceerId = await van.stuur(type, aan, bericht, zending);
  const status = await van.oordeel(traceerId);
  return { traceerId, status, antwoorden: await van.antwoordenOp(traceerId) };
}

/** Het enige antwoord op een bericht, in de vorm die de proef verwacht. */
export function antwoord<T>({ antwoorden }: Afloop): T {
  expect(antwoorden).toHaveLength(1);
  return antwoorden[0]?.inhoud as T;
}

/** Alleen een Header, zonder RetourCodes of met juist deze. */
export function verwachtAlleenHeader(afloop: Afloop, codes?: string[]): void {
  const inhoud = antwoord<{ header: MetCodes }>(afloop);
  expect(Object.keys(inhoud)).toEqual(['header']);
  expect(inhoud.header.retourCodes).toEqual(codes);
}

/** Elk van deze berichten is aangenomen en aangeboden, met een antwoord zonder codes. */
export function verwachtGoed(...aflopen: Afloop[]): void {
  for (const afloop of aflopen) {
    verwachtAlleenHeader(afloop);
    expect(afloop.status.berichtstatus).toBe('WordtAangeboden');
  }
}

/** De fouten in een antwoord, van welke klasse ook; een klasse zonder fout telt niet mee. */
export function foutcodes({ antwoorden }: Afloop): string[] {
  return antwoorden.flatMap(({ inhoud }) => codesIn(inhoud)).filter((code) => !['0200', '0233', '8001'].includes(code));
}

function codesIn(deel: unknown): string[] {
  if (typeof deel !== 'object' || deel === null) return [];
  return Object.entries(deel).flatMap(([naam, waarde]) => (naam === 'retourCodes' ? (waarde as string[]) : codesIn(waarde)));
}

/** Afgekeurd na niveau 1 met juist deze codes, in oplopende volgorde. */
export function verwachtFout(afloop: Afloop, ...codes: string[]): void {
  expect(afloop.status.berichtstatus).toBe('VerwerkingVoltooid');
  expect(foutcodes(afloop).sort()).toEqual(codes);
}
