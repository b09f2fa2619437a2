import type { BekendePartij } from '@hub/opslag';
import type { BrsCode, Relatie, Routeringgegevens } from '@hub/vsp';
import type { PartijenPoort } from '../poorten.js';
import { isAangenomen, verzenderVan } from './berichtsoorten.js';

/** De rollen in de envelop die bij een soort partij passen. */
const ROLLEN: Readonly<Record<BekendePartij['rol'], readonly string[]>> = {
  gemeente: ['Gemeente'],
  aanbieder: ['Instelling', 'Praktijk', 'Zorgverlener'],
  beheer: [],
  analist: [],
};

/**
 * Mag deze beller dit bericht zo indienen? De volgorde van de controles staat vast; de eerste die niet klopt telt.
 * @returns de BRS-code van de weigering, of undefined als het bericht door mag
 */
export async function toetsRoutering(
  beller: BekendePartij, { afzender, geadresseerden, berichtstroom }: Routeringgegevens, partijen: Pick<PartijenPoort, 'bijCode'>,
): Promise<BrsCode | undefined> {
  const zender = await zoekPartij(afzender, partijen);
  if (!zender) return 'BRS01';
  if (zender.code !== beller.code || zender.rol !== beller.rol) return 'BRS03';
  const verzender = verzenderVan(berichtstroom);
  if (verzender !== undefined && verzender !== zender.rol) return 'BRS02';
  const [geadresseerde, ...overige] = geadresseerden;
  if (geadresseerde === undefined || overige.length > 0 || !isAangenomen(berichtstroom)) return 'BRS33';
  const ontvanger = await zoekPartij(geadresseerde, partijen);
  if (!ontvanger) return 'BRS04';
  return ontvanger.rol === zender.rol ? 'BRS05' : undefined;
}

/** De bekende partij met deze code, als de rol bij haar past. */
async function zoekPartij({ code, rol }: Relatie, partijen: Pick<PartijenPoort, 'bijCode'>): Promise<BekendePartij | undefined> {
  const partij = code === undefined ? undefined : await partijen.bijCode(code);
  return partij && ROLLEN[partij.rol].includes(rol) ? partij : undefined;
}
