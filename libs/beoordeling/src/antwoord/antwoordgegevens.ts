import type { Bericht, BerichtType, Berichtsoort } from '@hub/ijw';
import type { Bevinding } from '@hub/regels';
import type { Datum } from '@hub/werkdagen';

/** Alles waaruit een antwoord op een heenbericht wordt opgesteld. */
export interface Antwoordgegevens {
  /** soort van het heenbericht */
  soort: Berichtsoort;
  heen: Bericht<BerichtType>;
  bevindingen: readonly Bevinding[];
  /** IdentificatieRetour, of de Identificatie van een JW325 */
  kenmerk: string;
  vandaag: Datum;
}
