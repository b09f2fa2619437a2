import {
  isVerwijderd,
  leveringenOpGrondslag,
  zoekLevering,
  type ClientSleutel,
  type Levering,
  type LeveringSleutel,
  type Prestatie,
  type Stop,
  type Toewijzing,
} from '@hub/dossier';
import type { Contractregel } from '../contracten.js';
import type { Omgeving } from '../regel.js';

/** Codes van Eenheid (WJ756) die in een regel een eigen betekenis hebben. */
export const MINUUT = '01';
export const UUR = '04';
export const EURO = '83';

/** RedenBeeindiging (JZ588): de levering wordt tijdelijk onderbroken. */
export const TIJDELIJK = '20';

/**
 * De toewijzing met dit nummer, als zij van deze gemeente aan deze aanbieder voor deze client is en niet is verwijderd.
 * Een toewijzing van een ander is geen toewijzing (TR019, TR338).
 */
export function eigenToewijzing(omgeving: Omgeving, client: ClientSleutel, toewijzingNummer: number): Toewijzing | undefined {
  const toewijzing = omgeving.dossier.toewijzingen.get(toewijzingNummer);
  const vanOns =
    toewijzing?.client === client &&
    toewijzing.aanbieder === omgeving.header.aanbieder &&
    toewijzing.gemeente === omgeving.header.gemeente &&
    !isVerwijderd(toewijzing);
  return vanOns ? toewijzing : undefined;
}

/** De toewijzing waarop de prestatie is geleverd; zonder: TR338. */
export function toewijzingVan(prestatie: Prestatie, omgeving: Omgeving): Toewijzing | undefined {
  return eigenToewijzing(omgeving, prestatie.client, prestatie.toewijzingNummer);
}

/** De gemelde levering met precies deze sleutel; zonder: TR063 bij een verwijdering, TR382 bij een stop. */
export function leveringMet(omgeving: Omgeving, sleutel: LeveringSleutel): Levering | undefined {
  return zoekLevering(omgeving.dossier.leveringen, sleutel);
}

/** De stops die al bij deze toewijzing (taakgericht: dit product) en Begindatum zijn gemeld, ook als Product anders gevuld is. */
export function eerdereStops(omgeving: Omgeving, sleutel: LeveringSleutel): Stop[] {
  return leveringenOpGrondslag(omgeving.dossier.leveringen, sleutel)
    .filter((levering) => levering.begindatum === sleutel.begindatum)
    .flatMap((levering) => levering.stops);
}

/** Waar als op de begindatum een taakgericht contract voor het product geldt: dan is er geen toewijzing. */
export function isTaakgericht(omgeving: Omgeving, sleutel: LeveringSleutel): boolean {
  const { productCategorie, productCode, begindatum } = sleutel;
  if (productCategorie === undefined) return false;
  const { aanbieder, gemeente } = omgeving.header;
  return omgeving.contracten
    .geldig({ aanbieder, gemeente, productCategorie, productCode, datum: begindatum })
    .some((afspraak) => afspraak.variant === 'taak');
}

/** De contractafspraken voor het product van de prestatie op de eerste dag van de ProductPeriode. */
export function afsprakenVoor(prestatie: Prestatie, omgeving: Omgeving): Contractregel[] {
  const { productCategorie, productCode, begindatum: datum } = prestatie;
  const { aanbieder, gemeente } = omgeving.header;
  return omgeving.contracten.geldig({ aanbieder, gemeente, productCategorie, productCode, datum });
}

/** De afgesproken tarieven per eenheid, in eurocenten. */
export function tarievenPer(eenheid: string, afspraken: readonly Contractregel[]): number[] {
  return afspraken.flatMap((afspraak) => (afspraak.eenheid === eenheid && afspraak.tarief !== null ? [afspraak.tarief] : []));
}
