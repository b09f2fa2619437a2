import { isMinstensZoRecent, isVerwijderd, type Toewijzing } from '@hub/dossier';
import type { Datum } from '@hub/werkdagen';
import type { Melding } from './melding.js';

/** Waarden van de verwijzer die geen bericht noemt. */
export const VERWIJZER = { geenVerzoek: 'geen-verzoek', wijziging: 'wijziging', onbekend: 'onbekend' } as const;

const ZONDER_TYPE: ReadonlySet<string> = new Set(Object.values(VERWIJZER));

/** Een toewijzing zoals zij nu geldt, met hoe zij zo werd. */
export interface ToewijzingNu {
  nu: Toewijzing;
  verwijzer: string;
  ontvangenOp: Datum;
  gewijzigdOp?: Datum;
  aantalWijzigingen: number;
  berichtId: number;
}

/** Wat er van een verzoek moet worden geweten om te zeggen wie naar de toewijzing verwees. */
export interface Verwijzing {
  soort: 'toewijzing' | 'wijziging';
  verwijzer: string;
}

/** De toewijzingen van een dossier. */
export class Toewijzingen {
  private readonly opNummer = new Map<number, ToewijzingNu>();

  /** De toewijzingen die gelden of hebben gegolden. */
  get geldige(): ToewijzingNu[] {
    return [...this.opNummer.values()].filter(({ nu }) => !isVerwijderd(nu));
  }

  zoek(nummer: number | undefined): ToewijzingNu | undefined {
    return nummer === undefined ? undefined : this.opNummer.get(nummer);
  }

  /** @param verwijzing van het verzoek waarop is toegewezen; `undefined` als de toewijzing er een noemt die er niet is */
  neemOp(nu: Toewijzing, verwijzing: Verwijzing | undefined, { gemeldOp, berichtId }: Melding): void {
    const eerder = this.opNummer.get(nu.toewijzingNummer);
    if (!eerder) {
      this.opNummer.set(nu.toewijzingNummer, { nu, verwijzer: this.verwijzerVan(nu, verwijzing), ontvangenOp: gemeldOp, aantalWijzigingen: 0, berichtId });
      return;
    }
    if (!isMinstensZoRecent(nu, eerder.nu) || JSON.stringify(nu) === JSON.stringify(eerder.nu)) return;
    this.opNummer.set(nu.toewijzingNummer, { ...eerder, nu, gewijzigdOp: gemeldOp, aantalWijzigingen: eerder.aantalWijzigingen + 1, berichtId });
  }

  /** Na een verzoek om wijziging blijft gelden wie eerder naar deze zorg verwees. */
  private verwijzerVan(nu: Toewijzing, verwijzing: Verwijzing | undefined): string {
    if (nu.referentieAanbieder === undefined) return VERWIJZER.geenVerzoek;
    if (!verwijzing) return VERWIJZER.onbekend;
    if (verwijzing.soort === 'toewijzing') return verwijzing.verwijzer;
    const eerdere = [...this.opNummer.values()].filter((t) => t.nu.productCategorie === nu.productCategorie && !ZONDER_TYPE.has(t.verwijzer));
    return eerdere.at(-1)?.verwijzer ?? VERWIJZER.wijziging;
  }
}
