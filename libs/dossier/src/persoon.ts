import { begrens, jaarVan, leesDatum } from '@hub/werkdagen';

/** Wat het warehouse van een mens mag weten, naast zijn pseudoniem. */
export interface Persoon {
  /** ontbreekt als het bericht zegt dat het jaar onbekend is */
  geboortejaar?: number;
  /** code van COD046 */
  geslacht: string;
}

/** DatumGebruik: dag, maand en jaar zijn onbekend. */
const JAAR_ONBEKEND = '3';

/** De persoon over wie een bericht gaat; niets als het hem niet beschrijft (JW317, JW319, JW323). */
export function persoonIn(bericht: object): Persoon | undefined {
  const { client } = bericht as { client?: { geboortedatum?: { datum: string; datumGebruik?: string }; geslacht?: string } };
  if (!client?.geboortedatum || client.geslacht === undefined) return undefined;
  const { datum, datumGebruik } = client.geboortedatum;
  return { geboortejaar: datumGebruik === JAAR_ONBEKEND ? undefined : jaarVan(begrens(leesDatum(datum))), geslacht: client.geslacht };
}
