import type { Meldingsrecord } from '@hub/dossier';
import type { BerichtType } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Bewijsbericht } from './termijn.js';

/** Een bericht, voor zover een termijn het moet kennen. */
export interface Berichtfeit {
  traceerId: string;
  soort: BerichtType;
  /** moment waarop de hub het aannam (ISO, UTC) */
  ontvangenOp: string;
  /** de dag daarvan in Nederland: de dag van de melding */
  gemeldOp: Datum;
  /** de dag waarop het in het postvak van de geadresseerde lag: vanaf dan loopt wat die moet doen */
  bezorgdOp: Datum;
}

/** Wat een bericht over deze client meldde. */
export interface Gebeurtenis {
  bericht: Berichtfeit;
  /** goedgekeurd, en niet alsnog afgewezen door een ontvanger die zelf antwoordt */
  aanvaard: boolean;
  records: readonly Meldingsrecord[];
}

/** Een prestatie van een plaatsing, voor zover het om de termijn van declareren gaat. */
export interface GedeclareerdePrestatie {
  toewijzingNummer: number;
  productCategorie: string;
  productCode: string;
  /** begin van de ProductPeriode */
  begindatum: Datum;
  debet: boolean;
  /** niet afgewezen */
  aanvaard: boolean;
  gecrediteerd: boolean;
  bericht: Berichtfeit;
}

/** Alles wat tussen een aanbieder en een gemeente over een client is gemeld, op volgorde. */
export interface Clienthistorie {
  aanbieder: string;
  gemeente: string;
  client: string;
  gebeurtenissen: readonly Gebeurtenis[];
  prestaties: readonly GedeclareerdePrestatie[];
}

/** Het bericht als bewijs. */
export function alsBewijs({ traceerId, soort, ontvangenOp }: Berichtfeit, rol: string, telt = false): Bewijsbericht {
  return { traceerId, soort, ontvangenOp, rol, telt };
}

/** Waarop een levering berust: het ToewijzingNummer of, taakgericht, het product. */
export function grondslagVan({ toewijzingNummer, productCategorie, productCode }: { toewijzingNummer?: number; productCategorie?: string; productCode?: string }): string {
  return toewijzingNummer === undefined ? `product ${productCategorie ?? '-'}/${productCode ?? '-'}` : `toewijzing ${toewijzingNummer}`;
}
