import type { Meldingsrecord, Persoon } from '@hub/dossier';
import type { Datum } from '@hub/werkdagen';

/** Wat één aanvaard bericht over één dossier meldde. */
export interface Melding {
  /** volgnummer van de gebeurtenis: de volgorde waarin is geoordeeld */
  nr: number;
  berichtId: number;
  /** dag waarop de hub het bericht ontving */
  gemeldOp: Datum;
  persoon?: Persoon;
  records: readonly Meldingsrecord[];
}

/** Een dossier met alles wat er van aanvaard is, op volgorde. */
export interface Dossiermeldingen {
  /** aanbieder/gemeente/client */
  onderwerp: string;
  meldingen: readonly Melding[];
}
