import { BERICHTSOORTEN, releaseVan, type Berichtsoort } from '@hub/ijw';
import type { Berichtstroom } from '@hub/vsp';

/** Wie dit soort bericht verstuurt; undefined als het geen iJw-bericht is. */
export function verzenderVan(stroom: Berichtstroom): 'gemeente' | 'aanbieder' | undefined {
  const { berichtsubtype } = stroom;
  const bekend: Readonly<Record<string, Berichtsoort>> = releaseVan(stroom)?.soorten ?? BERICHTSOORTEN;
  return berichtsubtype !== undefined && Object.hasOwn(bekend, berichtsubtype) ? bekend[berichtsubtype]?.verzender : undefined;
}

/** Is dit een stroom die de hub aanneemt: een bericht van een release die hij kent? De `actie` telt niet mee. */
export function isAangenomen(stroom: Berichtstroom): boolean {
  const soorten = releaseVan(stroom)?.soorten ?? {};
  return stroom.berichtsubtype !== undefined && Object.hasOwn(soorten, stroom.berichtsubtype);
}
