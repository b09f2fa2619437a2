import { isVerwijderd, type ClientSleutel, type Toewijzing } from '@hub/dossier';
import type { Omgeving } from '../regel.js';

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
