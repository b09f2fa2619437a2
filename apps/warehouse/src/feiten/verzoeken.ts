import type { Meldingsrecord } from '@hub/dossier';
import type { Datum } from '@hub/werkdagen';
import type { Melding } from './melding.js';
import { VERWIJZER } from './toewijzingen.js';

type Verzoekrecord = Extract<Meldingsrecord, { klasse: 'Verzoek' }>;
type Antwoordrecord = Extract<Meldingsrecord, { klasse: 'Antwoord' }>;

/** Een verzoek met wat ervan kwam. */
export interface VerzoekNu {
  referentieAanbieder: string;
  soort: 'toewijzing' | 'wijziging';
  product?: Verzoekrecord['product'];
  verwijzer: string;
  dagtekening: Datum;
  ontvangenOp: Datum;
  inOnderzoekOp?: Datum;
  antwoord?: 'toegewezen' | 'afgewezen';
  antwoordOp?: Datum;
  andereGemeente?: string;
  berichtId: number;
}

/** VerzoekAntwoord: afgewezen. Het andere antwoord is dat het wordt onderzocht. */
const AFGEWEZEN = '1';

/** De verzoeken van een dossier. */
export class Verzoeken {
  private readonly opReferentie = new Map<string, VerzoekNu>();

  get alle(): VerzoekNu[] {
    return [...this.opReferentie.values()];
  }

  zoek(referentie: string | undefined): VerzoekNu | undefined {
    return referentie === undefined ? undefined : this.opReferentie.get(referentie);
  }

  vraag({ verzoek, product, verwijzer }: Verzoekrecord, { gemeldOp, berichtId }: Melding): void {
    const { referentieAanbieder, soort, dagtekening } = verzoek;
    const wie = soort === 'wijziging' ? VERWIJZER.wijziging : verwijzer ?? VERWIJZER.onbekend;
    this.opReferentie.set(referentieAanbieder, { referentieAanbieder, soort, product, verwijzer: wie, dagtekening, ontvangenOp: gemeldOp, berichtId });
  }

  /** De gemeente wees toe; alleen het eerste antwoord telt. */
  wijsToe(referentie: string | undefined, op: Datum): void {
    const verzoek = this.zoek(referentie);
    if (verzoek && !verzoek.antwoord) Object.assign(verzoek, { antwoord: 'toegewezen', antwoordOp: op } satisfies Partial<VerzoekNu>);
  }

  beantwoord({ referentieAanbieder, verzoekAntwoord, woonplaats }: Antwoordrecord, op: Datum): void {
    const verzoek = this.zoek(referentieAanbieder);
    if (!verzoek || verzoek.antwoord) return;
    const antwoord: Partial<VerzoekNu> = verzoekAntwoord === AFGEWEZEN ? { antwoord: 'afgewezen', antwoordOp: op, andereGemeente: woonplaats } : { inOnderzoekOp: op };
    Object.assign(verzoek, antwoord);
  }
}
