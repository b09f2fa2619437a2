import { isBerichtType, BERICHTSOORTEN, releaseVan } from '@hub/ijw';
import type { Berichtstroom } from '@hub/vsp';

/** Wie dit soort bericht verstuurt; undefined als het geen iJw-bericht is. */
export function verzenderVan({ berichtsubtype }: Berichtstroom): 'gemeente' | 'aanbieder' | undefined {
  return berichtsubtype !== undefined && isBerichtType(berichtsubtype) ? BERICHTSOORTEN[berichtsubtype].verzender : undefined;
}

/** Is dit een stroom die de hub aanneemt: een bericht van een release die hij kent? De `actie` telt niet mee. */
export function isAangenomen(stroom: Berichtstroom): boolean {
  const soorten = releaseVan(stroom)?.soorten ?? {};
  return stroom.berichtsubtype !== undefined && Object.hasOwn(soorten, stroom.berichtsubtype);
}
