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

/** RedenBeeindiging (JZ588): de levering wordt tijdelijk onderbroken. */
export const TIJDELIJK = '20';

/** De toewijzing met dit nummer, als zij van deze gemeente aan deze aanbieder voor deze client is, ook als zij is verwijderd. */
export function toewijzingOoit(omgeving: Omgeving, client: ClientSleutel, toewijzingNummer: number): Toewijzing | undefined {
  const toewijzing = omgeving.dossier.toewijzingen.get(toewijzingNummer);
  const vanOns =
    toewijzing?.client === client && toewijzing.aanbieder === omgeving.header.aanbieder && toewijzing.gemeente === omgeving.header.gemeente;
  return vanOns ? toewijzing : undefined;
}

/** De toewijzing met dit nummer, eigen en niet verwijderd. Een toewijzing van een ander is geen toewijzing (TR019, TR338). */
export function eigenToewijzing(omgeving: Omgeving, client: ClientSleutel, toewijzingNummer: number): Toewijzing | undefined {
  const toewijzing = toewijzingOoit(omgeving, client, toewijzingNummer);
  return toewijzing && !isVerwijderd(toewijzing) ? toewijzing : undefined;
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
